namespace Provenance.Attribution.Rules;

/// <summary>All that the rules find in a sentence.</summary>
internal static class Candidates
{
    public static List<Candidate> Of(Clause clause)
    {
        List<Candidate> found =
        [
            .. VerbRule.Of(clause), .. AccordingRule.Of(clause), .. NounRule.Of(clause), .. AdverbRule.Of(clause),
            .. TitleRule.Of(clause),
        ];
        Candidate?[] single = [ColonRule.Of(clause), LinkRule.Of(clause), ContinuationRule.Of(clause)];
        found.AddRange(single.OfType<Candidate>());
        return found;
    }
}
