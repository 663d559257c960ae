using Provenance.Pages.Records;

namespace Provenance.Pages.Review;

/// <summary>The answer to <c>ReviewPage</c>.</summary>
public sealed record ReviewPageData(Viewer? Viewer, IReadOnlyList<ReviewMeasure>? Measures, ReviewedDocument? Document);

/// <summary>What a figure may count or measure.</summary>
public sealed record ReviewMeasure(string Key, string Name);

/// <summary>The article whose passages are decided.</summary>
public sealed record ReviewedDocument(
    string Key,
    string? Title,
    string? Description,
    string? Language,
    bool Held,
    string? Text,
    SourceRef? Publisher,
    FuzzyDate? PublishedAt,
    Connection<RecordedEvidence>? Evidence,
    IReadOnlyList<OwnWords>? OwnVoice)
{
    /// <summary>What to call it.</summary>
    public string Name => Title ?? Description ?? Key;

    /// <summary>What to call who put it out.</summary>
    public string PublisherName => Publisher?.Name ?? "The article";

    /// <summary>The passages on record in its text, each once.</summary>
    public IEnumerable<TextSpan> Recorded => (Evidence?.Nodes ?? []).Select(evidence => evidence.Span)
        .Concat((OwnVoice ?? []).Select(own => own.Span))
        .Where(span => span.Part is null).Distinct();

    /// <summary>The claims that it ascribes to others, each once.</summary>
    public IEnumerable<ClaimRef> Claims =>
        (Evidence?.Nodes ?? []).Select(evidence => evidence.Citation.Cited.Claim).OfType<ClaimRef>().DistinctBy(claim => claim.Key);
}

/// <summary>A passage on record.</summary>
public sealed record RecordedEvidence(string Passage, TextSpan Span, RecordedCitation Citation);

/// <summary>The citation that it shows.</summary>
public sealed record RecordedCitation(RecordedStatement Cited);

/// <summary>What is cited.</summary>
public sealed record RecordedStatement(ClaimRef? Claim);

/// <summary>Words in the document's own voice.</summary>
public sealed record OwnWords(TextSpan Span);

/// <summary>The answer to <c>ReviewList</c>.</summary>
public sealed record ReviewListData(Connection<Suggested>? Suggestions, IReadOnlyList<LeftOverSentence>? LeftOver);

/// <summary>A sentence that nothing covers yet.</summary>
public sealed record LeftOverSentence(TextSpan Span, string Reason);

/// <summary>What is suggested for a passage, and what became of it.</summary>
public sealed record Suggested(
    string Id, string State, string? Reason, string? DecidedBy, string Request, SuggestedChange? Change, Suggestion Suggestion)
{
    /// <summary>Whether nobody has decided about it yet.</summary>
    public bool IsPending => State == "PENDING";

    /// <summary>Whether it is on record.</summary>
    public bool IsRecorded => State == "ACCEPTED" && !IsTakenBack;

    /// <summary>Whether it was on record and was taken back.</summary>
    public bool IsTakenBack => Change?.UndoneBy is not null;
}

/// <summary>The change that recorded it.</summary>
public sealed record SuggestedChange(string Id, UndoingChange? UndoneBy);

/// <summary>The change that took it back.</summary>
public sealed record UndoingChange(string Id);

/// <summary>A suggestion as it was made.</summary>
public sealed record Suggestion(
    string Tier,
    string Reason,
    TextSpan Passage,
    IReadOnlyList<TextSpan> SourceSpans,
    IReadOnlyList<TextSpan> CueSpans,
    IReadOnlyList<TextSpan> ContentSpans,
    IReadOnlyList<SuggestedSource> Sources,
    IReadOnlyList<SuggestedClaim> Claims)
{
    /// <summary>How sure it is, in plain words.</summary>
    public string Confidence => Tier switch
    {
        "PRESELECTED" => "Sure: right nine times in ten",
        "OFFERED" => "Likely: right more often than not",
        _ => "Only a question: does this give somebody a voice?",
    };
}

/// <summary>Someone in its chain.</summary>
public sealed record SuggestedSource(string? Mention, string? Name, bool IsOpen, IReadOnlyList<SourceCandidate> Candidates);

/// <summary>A source on record that may be meant.</summary>
public sealed record SourceCandidate(IReadOnlyList<Explained> Reasons, SourceRef Source);

/// <summary>A reason in words.</summary>
public sealed record Explained(string Explanation);

/// <summary>What it says is said.</summary>
public sealed record SuggestedClaim(
    string Proposition, bool IsOpen, IReadOnlyList<SuggestedFigure> Figures, IReadOnlyList<ClaimCandidate> Candidates);

/// <summary>A figure in what is said, as far as the words tell what it means.</summary>
public sealed record SuggestedFigure(
    TextSpan Words,
    bool IsEstimate,
    double? Value,
    double? UpperValue,
    double? PreviousValue,
    string? Change,
    string Modifier,
    string? Unit,
    string? Measure,
    string? Population,
    string? Place);

/// <summary>A claim on record that may be meant.</summary>
public sealed record ClaimCandidate(IReadOnlyList<Explained> Reasons, ClaimRef Claim);

/// <summary>The answer to a mutation of which only the errors are asked.</summary>
public sealed record DecisionData(Decision? Done);

/// <summary>What became of it.</summary>
/// <param name="Passage">The key of the passage that was recorded by hand; null for other decisions.</param>
/// <param name="Errors">Why nothing was done; null if it was.</param>
public sealed record Decision(string? Passage, IReadOnlyList<Asking.RecordingFailure>? Errors);

/// <summary>The answer to <c>AcceptSure</c>.</summary>
public sealed record AcceptSureData(AcceptedSure? AcceptSuggestions);

/// <summary>Which suggestions were accepted, and which have to be decided.</summary>
public sealed record AcceptedSure(IReadOnlyList<SuggestionKey> Proposals, IReadOnlyList<SuggestionKey> Open);

/// <summary>The id of a suggestion.</summary>
public sealed record SuggestionKey(string Id);
