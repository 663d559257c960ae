namespace Provenance.Server.Suggestions;

/// <summary>Says that a person has to decide who or what is meant.</summary>
internal static class Undecided
{
    /// <summary>Says so of a source, with the candidates.</summary>
    public static string Of(SuggestedSource source) =>
        $"nobody has decided who \"{source.NameOrMention}\" is: "
        + string.Concat(source.Candidates.Select(candidate =>
            $"{candidate.Name} (key \"{candidate.Key}\"), since {InSentence(candidate.Reasons[0].Explanation)}; "))
        + "one of these keys would be accepted, or a new source";

    /// <summary>Says so of a claim, with the candidates.</summary>
    public static string Of(SuggestedClaim claim) =>
        $"nobody has decided which claim \"{claim.Proposition}\" is: "
        + string.Concat(claim.Candidates.Select(candidate =>
            $"\"{candidate.Proposition}\" (key \"{candidate.Key}\"), "
            + $"since {InSentence(candidate.Reasons[0].Explanation)}; "))
        + "one of these keys would be accepted, or a new claim";

    private static string InSentence(string explanation) =>
        char.ToLowerInvariant(explanation[0]) + explanation[1..].TrimEnd('.');
}
