using System.Globalization;
using Provenance.Domain;
using Provenance.Domain.Proposals;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Review;

/// <summary>Asks who and what is meant where nobody has decided it.</summary>
internal static class Choosing
{
    /// <summary>What is accepted of a suggestion: the decisions so far and those that were open.</summary>
    /// <returns>The input; null if no more keys came.</returns>
    public static AcceptSuggestionInput? Ask(ReviewConsole console, SuggestionView view, AcceptSuggestionInput decided)
    {
        List<DecidedSourceInput> sources = [.. decided.Sources ?? []];
        List<DecidedClaimInput> claims = [.. decided.Claims ?? []];
        foreach (var (place, hop) in view.Passage.Chain.Index())
        {
            if (!hop.Source.IsOpen() || sources.Exists(source => source.Place == place))
            {
                continue;
            }

            var source = view.Kept.Sources[place];
            if (Ask(
                console,
                $"Who is {source.NameOrMention}?",
                [
                    .. source.Candidates.Select(candidate =>
                        $"{candidate.Name} (key \"{candidate.Key}\"): {candidate.Reasons[0].Explanation}"),
                ],
                $"{source.New.Name}, a new source") is not { } chosen)
            {
                return null;
            }

            sources.Add(new()
            {
                Place = place,
                Source = chosen == 0 ? new() { New = source.New } : new() { Key = source.Candidates[chosen - 1].Key },
            });
        }

        foreach (var (place, ascribed) in (view.Passage.Claims ?? []).Index())
        {
            var at = claims.FindIndex(other => other.Place == place);
            if (!ascribed.Claim.IsOpen() || (at >= 0 && !claims[at].IsOfDoubtAlone))
            {
                continue;
            }

            var claim = view.Kept.Claims[place];
            if (Ask(
                console,
                $"Is this on record? {claim.Proposition}",
                [
                    .. claim.Candidates.Select(candidate =>
                        $"{candidate.Proposition} (key \"{candidate.Key}\"): {candidate.Reasons[0].Explanation}"),
                ],
                "a new claim") is not { } chosen)
            {
                return null;
            }

            ClaimInput which = chosen == 0 ? new() { New = claim.New } : new() { Key = claim.Candidates[chosen - 1].Key };
            if (at >= 0)
            {
                claims[at] = claims[at] with { Claim = which };
            }
            else
            {
                claims.Add(new() { Place = place, Claim = which });
            }
        }

        return decided with { Id = IdOf(view.Proposal), Sources = sources, Claims = claims };
    }

    /// <summary>The id of a proposal, as the mutations take it.</summary>
    public static string IdOf(Proposal proposal) => new NodeId(nameof(Proposal), proposal.Id.Value).ToString();

    private static int? Ask(ReviewConsole console, string question, IReadOnlyList<string> candidates, string other)
    {
        console.Show($"  {question}");
        var shown = candidates.Take(SuggestionView.MostCandidates).ToList();
        foreach (var (place, candidate) in shown.Index())
        {
            console.Show($"    {place + 1}  {candidate}");
        }

        console.Show($"    0  {other}");
        var keys = string.Concat(Enumerable.Range(0, shown.Count + 1));
        return console.Ask("Which one?", keys) is { } key
            ? CharUnicodeInfo.GetDecimalDigitValue(key)
            : null;
    }
}
