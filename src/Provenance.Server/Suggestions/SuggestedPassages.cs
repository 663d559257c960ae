using Provenance.Attribution;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Server.Desk.Inputs;
using Provenance.Text;
using SuggestionTier = Provenance.Domain.Proposals.SuggestionTier;

namespace Provenance.Server.Suggestions;

/// <summary>Writes a suggested passage as the desk records it, once it is known who and what may be meant.</summary>
internal static class SuggestedPassages
{
    private static readonly string[] _denials = ["deny", "deni", "disput", "refut", "repudiat"];

    /// <summary>The suggestion.</summary>
    /// <param name="text">The text.</param>
    /// <param name="draft">The passage.</param>
    /// <param name="chain">Who each of its chain is.</param>
    /// <param name="said">What is said; null where nothing is.</param>
    public static MadeSuggestion Of(
        SuggestedText text,
        PassageDraft draft,
        IReadOnlyList<(SuggestedSource Made, SourceInput Input)> chain,
        (SuggestedClaim Made, AscribedClaimInput Input)? said)
    {
        var suggestion = draft.Suggestion;
        KeptSuggestion kept = new()
        {
            Confidence = suggestion.Confidence,
            Rule = suggestion.Rule,
            Reason = suggestion.Reason,
            Passage = PassageDraft.SpanOf(text.Text, suggestion.Passage),
            SourceSpans = Spans(suggestion.Source),
            CueSpans = Spans(suggestion.Cue),
            ContentSpans = Spans(suggestion.Content),
            Sources = [.. chain.Select(source => source.Made)],
            Claims = said is { Made: var made } ? [made] : [],
        };
        return new(
            kept,
            new()
            {
                Document = new() { Key = text.Document },
                Section = IsHeadline(text, kept.Passage) ? DocumentSection.Headline : DocumentSection.Body,
                Span = PassageDraft.InputOf(kept.Passage),
                SourceSpans = Inputs(kept.SourceSpans),
                CueSpans = Inputs(kept.CueSpans),
                ContentSpans = Inputs(kept.ContentSpans),
                Chain =
                [
                    .. draft.Hops.Zip(chain, (hop, source) => new HopInput
                    {
                        Source = source.Input,
                        Mention = hop.Mention,
                        Cue = hop.Cue,
                        Relation = hop.Relation,
                    }),
                ],
                Claims = said is { Input: var ascribed } ? [ascribed] : null,
                Mode = ModeOf(suggestion.Mode),
                Stance = StanceOf(draft.Hops[^1].Cue ?? suggestion.Cue[0].In(text.Text)),
            },
            TierOf(suggestion.Tier));

        IReadOnlyList<TextSpan> Spans(IReadOnlyList<Span> spans) =>
            [.. spans.Select(span => PassageDraft.SpanOf(text.Text, span))];
    }

    private static bool IsHeadline(SuggestedText text, TextSpan passage) => text.Title is { } title
        && passage.End <= title.Length && text.Text.StartsWith(title, StringComparison.Ordinal);

    private static List<TextSpanInput> Inputs(IReadOnlyList<TextSpan> spans) => [.. spans.Select(PassageDraft.InputOf)];

    private static QuotationMode ModeOf(SuggestedMode mode) => mode switch
    {
        SuggestedMode.Direct => QuotationMode.Direct,
        SuggestedMode.Mixed => QuotationMode.Mixed,
        SuggestedMode.FreeIndirect => QuotationMode.FreeIndirect,
        SuggestedMode.Link => QuotationMode.Link,
        _ => QuotationMode.Paraphrase,
    };

    /// <summary>What whoever spoke first does with what is said: "denied that it would close" says that it will not.</summary>
    private static Stance StanceOf(string cue)
    {
        // An apostrophe parts words: "didn't" ends with a "t" of its own.
        var words = Words.OfName(cue);
        return words.Any(word => _denials.Any(verb => word.StartsWith(verb, StringComparison.Ordinal)))
            && !words.Any(word => word is "not" or "never" or "cannot" or "t")
            ? Stance.Denies
            : Stance.Asserts;
    }

    private static SuggestionTier TierOf(Attribution.SuggestionTier tier) => tier switch
    {
        Attribution.SuggestionTier.Preselected => SuggestionTier.Preselected,
        Attribution.SuggestionTier.Offered => SuggestionTier.Offered,
        _ => SuggestionTier.Question,
    };
}
