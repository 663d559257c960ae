using Provenance.Domain.Citations;
using Provenance.Domain.Proposals;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Proposals;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Review;

/// <summary>A suggestion as a review shows it.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Kept">The suggestion.</param>
/// <param name="Passage">What it asks to be recorded now.</param>
internal sealed record SuggestionView(Proposal Proposal, KeptSuggestion Kept, CitationPassageInput Passage)
{
    /// <summary>The most candidates that have a key of their own.</summary>
    public const int MostCandidates = 9;

    public static SuggestionView Of(Proposal proposal) => new(
        proposal, KeptSuggestion.Of(proposal)!, ProposedRequest.Of(proposal.Request).RecordCitation!.Passage);

    /// <summary>Shows who says what.</summary>
    public void Show(ReviewConsole console, string text)
    {
        console.Show(MarkedPassage.Of(text, Kept, console.IsColored));
        foreach (var (place, hop) in Passage.Chain.Index())
        {
            var from = place == 0 ? "has it from" : "which has it from";
            console.Show($"  {from} {SourceText(hop, Kept.Sources.ElementAtOrDefault(place))}");
        }

        foreach (var (place, ascribed) in (Passage.Claims ?? []).Index())
        {
            var says = Passage.Stance == Stance.Denies ? "who denies that" : "that";
            console.Show($"  {says} {ClaimText(ascribed.Claim, Kept.Claims.ElementAtOrDefault(place))}");
            if (ascribed.Claim.New?.Estimate is { } estimate)
            {
                console.Show($"    figure: {FigureText.Of(estimate)}");
            }

            if (ascribed.Hedge is { } hedge)
            {
                console.Show($"    doubt: {hedge}");
            }
        }
    }

    /// <summary>Shows why it is suggested, and why each candidate is.</summary>
    public void ShowWhy(ReviewConsole console)
    {
        console.Show(FormattableString.Invariant($"  {Kept.Reason} (rule \"{Kept.Rule}\", {Kept.Confidence:0.00})"));
        foreach (var candidate in Kept.Sources.SelectMany(source => source.Candidates))
        {
            Explain(candidate.Name, candidate.Reasons.Select(reason => reason.Explanation));
        }

        foreach (var candidate in Kept.Claims.SelectMany(claim => claim.Candidates))
        {
            Explain(candidate.Proposition, candidate.Reasons.Select(reason => reason.Explanation));
        }

        foreach (var figure in Kept.Claims.SelectMany(claim => claim.Figures).Where(figure => !figure.IsEstimate))
        {
            console.Show($"  left to you: {figure.Words.Text}, since {FigureText.WhyNot(figure)}");
        }

        foreach (var date in Kept.Claims.SelectMany(claim => claim.Dates))
        {
            console.Show($"  date: {FigureText.Of(date)}");
        }

        void Explain(string candidate, IEnumerable<string> reasons) =>
            console.Show($"  {candidate}: {string.Join(" ", reasons)}");
    }

    private static string SourceText(HopInput hop, SuggestedSource? kept) => hop.Source switch
    {
        { Key: { } key } => $"{NameOf(key, kept)} (on record)",
        { New: { } added } => $"{added.Name} (new, {Domain.Token.Of(added.Type)})",
        { Name: { } name } => name,
        _ => $"{kept?.NameOrMention}: who is it?",
    };

    private static string NameOf(string key, SuggestedSource? kept) =>
        kept?.Candidates.FirstOrDefault(candidate => candidate.Key == key)?.Name ?? kept?.NameOrMention ?? key;

    private static string ClaimText(ClaimInput claim, SuggestedClaim? kept) => claim switch
    {
        { Key: { } key } => kept?.Candidates.FirstOrDefault(candidate => candidate.Key == key) is { } known
            ? $"{known.Proposition} (on record)" : $"{key} (on record)",
        { New: { } added } => $"{added.Proposition} (new: {added.Question.New?.Text ?? added.Question.Key})",
        _ => $"{kept?.Proposition} Is that on record?",
    };
}
