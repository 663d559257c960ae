using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Phrases;

/// <summary>Makes tokens of spans that came from without: from people who annotated, or from a further
/// suggester.</summary>
internal static class Ranges
{
    /// <summary>What is said, as the rules give it: with its quotation marks, without "that" and closing
    /// signs.</summary>
    public static List<TokenRange> OfContent(Grammar grammar, IReadOnlyList<Span> spans) =>
        Of(grammar, spans).ConvertAll(range => WithMarks(grammar,
            grammar.Form(range.First) is "that" && range.First < range.Last ? range with { First = range.First + 1 } : range));

    /// <summary>The tokens of spans, without signs at their ends.</summary>
    public static List<TokenRange> Of(Grammar grammar, IReadOnlyList<Span> spans)
    {
        List<TokenRange> ranges = [];
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            var first = FirstFrom(grammar.Article.Tokens, span.Start);
            var last = first;
            while (last + 1 < grammar.Article.Tokens.Count && grammar[last + 1].Start < span.End)
            {
                last++;
            }

            while (last > first && IsClosingSign(grammar, last))
            {
                last--;
            }

            if (first < grammar.Article.Tokens.Count && grammar[first].Start < span.End)
            {
                ranges.Add(new(first, last));
            }
        }

        return ranges;
    }

    private static TokenRange WithMarks(Grammar grammar, TokenRange range)
    {
        var tokens = grammar.Article.Tokens;
        var (first, last) = range;
        first -= first > 0 && tokens[first - 1].Kind == TokenKind.Quote
            && tokens[first - 1].End == tokens[first].Start ? 1 : 0;
        var end = last + 1;
        while (end < tokens.Count && IsClosingSign(grammar, end) && tokens[end].Start == tokens[end - 1].End)
        {
            end++;
        }

        return new(first, end < tokens.Count && tokens[end].Kind == TokenKind.Quote
            && tokens[end].Start == tokens[end - 1].End
            && grammar.Article.QuotationOf(last) >= 0 ? end : last);
    }

    private static bool IsClosingSign(Grammar grammar, int token) =>
        grammar.Form(token) is "." or "," or ":" or ";" or "?" or "!" or "—" or "–" or "--" or "-";

    /// <summary>The first token that ends after a place.</summary>
    private static int FirstFrom(List<Token> tokens, int start)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].End > start ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
