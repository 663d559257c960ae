namespace Provenance.Attribution.Rules;

/// <summary>Chooses among the candidates of a sentence.</summary>
internal static class Selection
{
    /// <summary>The least confidence of a suggestion.</summary>
    private const double Least = 0.5;

    /// <summary>The candidates that do not lie within what another ascribes, in the order of the text.</summary>
    public static List<Candidate> Of(List<Candidate> candidates)
    {
        List<Candidate> chosen = [];
        foreach (var candidate in candidates.Where(candidate => candidate.Confidence >= Least || candidate.IsQuestion)
            .OrderByDescending(candidate => candidate.Content.Sum(part => part.Last - part.First + 1))
            .ThenBy(candidate => candidate.Cue.First))
        {
            if (!chosen.Exists(other => other.Touches(candidate.Cue.Last)
                || other.MoreCues.Exists(cue => cue.Holds(candidate.Cue.Last))))
            {
                chosen.Add(candidate);
            }
        }

        return [.. chosen.OrderBy(candidate => candidate.Cue.First)];
    }
}
