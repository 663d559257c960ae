using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Rules;

/// <summary>Finds what a colon ascribes: "Newspaper: Minister to resign" as a headline, and a name before a
/// quotation.</summary>
internal static class ColonRule
{
    /// <summary>The most tokens of the name before the colon.</summary>
    private const int MaxLength = 8;

    public static Candidate? Of(Clause clause)
    {
        var first = clause.Sentence.First;
        for (var colon = first + 1; colon < clause.LastWord && colon - first <= MaxLength; colon++)
        {
            if (clause.Article.QuotationOf(colon) >= 0 || clause.Grammar.IsVerb(colon))
            {
                return null;
            }

            if (clause.Form(colon) is ":")
            {
                return At(clause, colon);
            }
        }

        return null;
    }

    private static Candidate? At(Clause clause, int colon)
    {
        var isQuoted = clause.QuotationFrom(colon + 1) is { Length: > 3 };
        var isHeadline = clause.Sentence.Paragraph == 0 && clause.Article.Sentences[0] == clause.Sentence;
        if (!(isQuoted || isHeadline) || clause.Phrases.EndingAt(colon - 1, clause.Sentence.First) is not { } source
            || !IsName(clause, source) || (isHeadline && source.First != clause.Sentence.First))
        {
            return null;
        }

        List<TokenRange> content = [new(colon + 1, clause.LastWord)];
        if (isQuoted && clause.QuotationFrom(colon + 1) is { } quotation)
        {
            content = [.. Contents.Chain(clause.Article, quotation), .. Contents.Continuing(clause, quotation.Last)];
        }

        return new(
            isQuoted ? "colon quote" : "colon headline", source, new(colon, colon), content, isQuoted ? 0.8 : 0.72,
            isQuoted ? "a name and a colon stand before a quotation"
                : "the headline has a name, a colon and what it says");
    }

    private static bool IsName(Clause clause, TokenRange source)
    {
        for (var at = source.First; at <= source.Last; at++)
        {
            if (!clause.Grammar[at].IsCapital && clause.Form(at) is not ("and" or "of" or "the" or "&" or "for"))
            {
                return false;
            }
        }

        return !Words.Times.Contains(clause.Form(source.Last)) && clause.Grammar[source.Last].IsWord;
    }
}
