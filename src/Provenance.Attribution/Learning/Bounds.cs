using Provenance.Attribution.Phrases;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Learning;

/// <summary>Gives what is said whole quotations and no gaps: a chain of tags sees one token at a time.</summary>
internal static class Bounds
{
    /// <summary>A wider gap is left: the parts are two.</summary>
    private const int WidestGap = 20;

    /// <summary>The parts of a content, prolonged to the ends of quotations and joined.</summary>
    /// <param name="article">The text.</param>
    /// <param name="content">The parts.</param>
    /// <param name="taken">Cue and source, over which nothing is joined.</param>
    public static List<TokenRange> Of(Article article, List<TokenRange> content, List<TokenRange> taken)
    {
        List<TokenRange> bounded = [];
        foreach (var part in content)
        {
            var range = Prolonged(article, part, taken);
            if (bounded.Count > 0 && range.First - bounded[^1].Last <= WidestGap
                && IsFree(bounded[^1].Last + 1, range.First - 1, taken))
            {
                bounded[^1] = new(bounded[^1].First, Math.Max(bounded[^1].Last, range.Last));
            }
            else
            {
                bounded.Add(range);
            }
        }

        return bounded;
    }

    private static TokenRange Prolonged(Article article, TokenRange part, List<TokenRange> taken)
    {
        var (first, last) = part;
        if (article.QuotationOf(last) is >= 0 and var ending && IsFree(last + 1, article.Quotations[ending].Last, taken)
            && article.Quotations[ending].IsClosed)
        {
            last = article.Quotations[ending].Last;
        }

        if (article.QuotationOf(first) is >= 0 and var beginning
            && IsFree(article.Quotations[beginning].First, first - 1, taken))
        {
            first = article.Quotations[beginning].First;
        }

        return new(first, last);
    }

    private static bool IsFree(int first, int last, List<TokenRange> taken) =>
        !taken.Exists(range => range.First <= last && range.Last >= first);
}
