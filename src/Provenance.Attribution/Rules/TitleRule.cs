namespace Provenance.Attribution.Rules;

/// <summary>Finds names that somebody gave, between quotation marks: "an event billed as “Hard Hats”".</summary>
internal static class TitleRule
{
    private static readonly HashSet<string> _namings = ["titled", "entitled", "dubbed", "billed", "labeled",
        "nicknamed", "hashtagged"];

    public static IEnumerable<Candidate> Of(Clause clause)
    {
        for (var at = clause.Sentence.First + 1; at < clause.LastWord; at++)
        {
            if (!_namings.Contains(clause.Form(at)) || clause.Article.QuotationOf(at) >= 0)
            {
                continue;
            }

            var open = clause.Form(at + 1) is "as" or "," ? at + 2 : at + 1;
            if (clause.QuotationFrom(open) is { } name
                && clause.Phrases.EndingAt(at - 1, clause.Sentence.First) is { } named)
            {
                yield return new(
                    "title", null, new(at, at), [named, new(name.First, name.Last)], 0.65,
                    $"“{clause.Form(at)}” stands before words in quotation marks; whose they are is not told");
            }
        }
    }
}
