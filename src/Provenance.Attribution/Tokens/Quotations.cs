namespace Provenance.Attribution.Tokens;

/// <summary>Pairs quotation marks, paragraph by paragraph, so that an odd one spoils no more than its own paragraph.
/// One that is not closed goes on in the next paragraph if that begins with an opening mark.</summary>
internal static class Quotations
{
    public static List<Quotation> Of(string text, List<Token> tokens, List<(int First, int Last)> paragraphs)
    {
        List<Quotation> found = [];
        foreach (var (first, last) in paragraphs)
        {
            var before = found.Count;
            Pair(text, tokens, first, last, found);
            if (before > 0 && found.Count > before && found[before].First == first && !found[before - 1].IsClosed
                && found[before - 1].Last == first - 1 && tokens[found[before - 1].First].Form == tokens[first].Form)
            {
                found[before - 1] = found[before - 1] with { Next = before };
            }
        }

        return found;
    }

    private static void Pair(string text, List<Token> tokens, int first, int last, List<Quotation> found)
    {
        var open = -1;
        for (var at = first; at <= last; at++)
        {
            if (tokens[at].Kind != TokenKind.Quote)
            {
                continue;
            }

            var isSingle = QuoteMarks.IsSingle(tokens[at].Form);
            if (open >= 0)
            {
                if (QuoteMarks.IsSingle(tokens[open].Form) == isSingle && Closes(text, tokens[at]))
                {
                    found.Add(new(open, at, IsClosed: true));
                    open = -1;
                }
            }
            else if (Opens(text, tokens[at]) && (!isSingle || HasEnd(text, tokens, at, last)))
            {
                open = at;
            }
        }

        if (open >= 0)
        {
            found.Add(new(open, last, IsClosed: false));
        }
    }

    /// <summary>Whether a single mark is closed in its paragraph. One after a sign is taken at once; one after a letter
    /// may be an apostrophe, and is taken if nothing better follows.</summary>
    private static bool HasEnd(string text, List<Token> tokens, int open, int last)
    {
        for (var at = open + 1; at <= last; at++)
        {
            if (tokens[at].Kind == TokenKind.Quote && QuoteMarks.IsSingle(tokens[at].Form))
            {
                return Closes(text, tokens[at]);
            }
        }

        return false;
    }

    private static bool Opens(string text, Token mark) => !QuoteMarks.OnlyCloses(mark.Form)
        && (QuoteMarks.OnlyOpens(mark.Form)
            || ((mark.Start == 0 || char.IsWhiteSpace(text[mark.Start - 1])
            || text[mark.Start - 1] is '(' or '[' or '—' or '–' or '-'
                    || QuoteMarks.Are(text[mark.Start - 1]))
                && mark.End < text.Length && !char.IsWhiteSpace(text[mark.End])));

    private static bool Closes(string text, Token mark) => !(mark.Form is "‘" or "„" or "«" or "``")
        && (QuoteMarks.OnlyCloses(mark.Form)
            || ((mark.Start == 0 || !char.IsWhiteSpace(text[mark.Start - 1]))
                && (mark.End == text.Length || !char.IsLetterOrDigit(text[mark.End]))));
}
