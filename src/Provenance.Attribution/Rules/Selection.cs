namespace Provenance.Attribution.Rules;

/// <summary>Chooses among the candidates of a sentence.</summary>
internal static class Selection
{
    /// <summary>The least confidence of a suggestion that is no question.</summary>
    private const double Least = 0.5;

    /// <summary>The candidates that do not lie within what another ascribes, in the order of the text. Those that do
    /// become hops of that.</summary>
    public static List<Candidate> Of(Clause clause, List<Candidate> candidates)
    {
        List<Candidate> chosen = [];
        List<Candidate> nested = [];
        foreach (var candidate in candidates.Where(candidate => candidate.Confidence >= Least || candidate.IsQuestion)
            .OrderByDescending(candidate => candidate.Content.Sum(part => part.Last - part.First + 1))
            .ThenBy(candidate => candidate.Cue.First))
        {
            (chosen.Exists(other => Holds(other, candidate)) ? nested : chosen).Add(candidate);
        }

        return [.. chosen.OrderBy(candidate => candidate.Cue.First)
            .Select(outer => Chains.WithNested(clause, outer, nested.Where(inner => Holds(outer, inner))))];
    }

    private static bool Holds(Candidate outer, Candidate inner) =>
        outer.Touches(inner.Cue.Last) || outer.MoreCues.Exists(cue => cue.Holds(inner.Cue.Last));
}
