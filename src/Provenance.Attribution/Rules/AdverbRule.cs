using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Rules;

/// <summary>Finds what "reportedly" and "allegedly" ascribe to nobody.</summary>
internal static class AdverbRule
{
    public static IEnumerable<Candidate> Of(Clause clause)
    {
        for (var at = clause.Sentence.First; at < clause.LastWord; at++)
        {
            if (clause.Form(at) is "reportedly" or "allegedly" or "purportedly" or "supposedly"
                && clause.Article.QuotationOf(at) < 0)
            {
                var floor = FloorOf(clause, at);
                List<TokenRange> content = at > floor ? [new(floor, at - 1)] : [];
                content.AddRange(Contents.Following(clause, at + 1, isShort: false, isRelative: false));
                yield return new(
                    clause.Form(at), null, new(at, at), content, 0.7,
                    $"“{clause.Form(at)}” says that somebody else says so, and not who");
            }
        }
    }

    private static int FloorOf(Clause clause, int at)
    {
        for (var before = at - 1; before > clause.Sentence.First; before--)
        {
            if (clause.Form(before) is ";" or "who" or "which" && clause.Article.QuotationOf(before) < 0)
            {
                return clause.Form(before) is ";" ? before + 1 : before;
            }
        }

        return clause.Sentence.First;
    }
}
