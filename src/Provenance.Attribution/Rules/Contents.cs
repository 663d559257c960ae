using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Rules;

/// <summary>Finds where what somebody says begins and ends.</summary>
internal static class Contents
{
    /// <summary>What follows the words that ascribe, to the end of its clause.</summary>
    /// <param name="clause">The sentence.</param>
    /// <param name="start">Its first token.</param>
    /// <param name="isShort">Whether it is a noun phrase or an infinitive, which the next clause ends.</param>
    /// <param name="isRelative">Whether the verb stands in a relative clause, which a comma ends.</param>
    public static List<TokenRange> Following(Clause clause, int start, bool isShort, bool isRelative)
    {
        if (start > clause.Sentence.Last)
        {
            return [];
        }

        var end = EndOf(clause, start, isShort, isRelative);
        return end < start ? [] : [Extended(clause.Article, new(start, end))];
    }

    /// <summary>What stands before the words that ascribe: a quotation with its beginnings, or the clause.</summary>
    /// <param name="clause">The sentence.</param>
    /// <param name="begin">The first token of those words.</param>
    /// <param name="floor">The first token that it may reach in this sentence.</param>
    public static List<TokenRange> Preceding(Clause clause, int begin, int floor)
    {
        if (clause.QuotationBefore(begin) is { } quotation)
        {
            return WithBeginnings(clause, quotation, floor);
        }

        var end = begin - 1;
        while (end >= floor && (clause.Grammar.IsComma(end) || clause.Grammar.IsDash(end)))
        {
            end--;
        }

        var first = floor;
        while (first < end && (clause.Form(first) is "and" or "but" or "," or "-" or "•" or "*" or "so"))
        {
            first++;
        }

        return first > end ? [] : [new(first, end)];
    }

    /// <summary>The quotations that go on after the words that ascribe: “A,” she said. “B.”</summary>
    public static List<TokenRange> Continuing(Clause clause, int end)
    {
        List<TokenRange> parts = [];
        var article = clause.Article;
        var at = end + 1;
        while (at < article.Tokens.Count && clause.Grammar.Form(at) is "," or "." or ":" or ";"
            && at <= clause.Sentence.Last)
        {
            at++;
        }

        var isFirst = true;
        while (at < article.Tokens.Count
            && article.Sentences[article.SentenceOf(at)].Paragraph == clause.Sentence.Paragraph
            && clause.QuotationFrom(at) is { } quotation
            && (EndsSentence(article, quotation) || (isFirst && at <= clause.Sentence.Last)))
        {
            parts.AddRange(Chain(article, quotation));
            isFirst = false;
            at = quotation.Last + 1;
        }

        return parts;
    }

    /// <summary>A part that ends within a quotation, prolonged to the end of that.</summary>
    private static TokenRange Extended(Article article, TokenRange part)
    {
        var number = article.QuotationOf(part.Last);
        return number < 0 ? part : part with { Last = article.Quotations[number].Last };
    }

    /// <summary>A quotation with those that continue it in the following paragraphs.</summary>
    public static List<TokenRange> Chain(Article article, Quotation quotation)
    {
        List<TokenRange> parts = [new(quotation.First, quotation.Last)];
        while (quotation.Next >= 0)
        {
            quotation = article.Quotations[quotation.Next];
            parts.Add(new(quotation.First, quotation.Last));
        }

        return parts;
    }

    private static bool EndsSentence(Article article, Quotation quotation) =>
        article.Sentences[article.SentenceOf(quotation.Last)].Last == quotation.Last;

    private static List<TokenRange> WithBeginnings(Clause clause, Quotation quotation, int floor)
    {
        var article = clause.Article;
        List<TokenRange> parts = [];
        var number = article.Quotations.BinarySearch(quotation, _byFirst);
        for (var earlier = number - 1; earlier >= 0 && article.Quotations[earlier].Next == earlier + 1; earlier--)
        {
            parts.Insert(0, new(article.Quotations[earlier].First, article.Quotations[earlier].Last));
        }

        var sentence = article.Sentences[article.SentenceOf(quotation.First)];
        var from = Math.Max(floor, sentence.First);
        if (sentence.First != clause.Sentence.First)
        {
            from = sentence.First;
        }

        // “A,” he said, “B”: what stands before the last quotation is another's. A verb there is that of the clause.
        var isOwn = from < quotation.First && !Enumerable.Range(from, quotation.First - from).Any(token =>
            clause.Form(token) is ":"
                || (article.QuotationOf(token) >= 0 && article.Quotations[article.QuotationOf(token)].Length > 12));
        var first = isOwn ? from : quotation.First;
        while (first < quotation.First && clause.Grammar.Form(first) is "and" or "but" or "," or "-" or "•")
        {
            first++;
        }

        parts.Add(new(first, quotation.Last));
        return parts;
    }

    private static readonly Comparer<Quotation> _byFirst = Comparer<Quotation>.Create((x, y) =>
        x.First.CompareTo(y.First));

    private static int EndOf(Clause clause, int start, bool isShort, bool isRelative)
    {
        var article = clause.Article;
        for (var at = start; at <= clause.LastWord; at++)
        {
            if (article.QuotationOf(at) is >= 0 and var number)
            {
                at = article.Quotations[number].Last;
                if (at >= clause.LastWord || clause.Form(at + 1) is "according" || clause.Begins(at + 1))
                {
                    return at;
                }

                continue;
            }

            if (at > start && Stops(clause, at, start, isShort, isRelative))
            {
                return at - 1;
            }
        }

        return clause.LastWord;
    }

    private static bool Stops(Clause clause, int at, int start, bool isShort, bool isRelative)
    {
        var grammar = clause.Grammar;
        var form = grammar.Form(at);
        if (form is ";" || (form is ")" && !HasOpening(clause, start, at)))
        {
            return true;
        }

        var next = at + 1;
        if (form is "," or "—" or "–" or "--")
        {
            var word = clause.Form(next);
            return word is "according" || (isRelative && form is ",") || clause.Begins(next)
                || (word is "and" or "but" or "while" or "though" or "although" or "yet" && clause.Begins(next + 1))
                || (isShort && form is ","
                && (word is "who" or "which" or "that" or "but" or "while" or "though" or "although" or "saying" or "because"
                    or "as" or "where" or "when" || Words.Pronouns.Contains(clause.Form(next + 1)) && word is "and"))
                || (word is "but" && !isShort && Words.Pronouns.Contains(clause.Form(next + 1)));
        }

        if (form is "and" or "but" && clause.Begins(next))
        {
            return true;
        }

        return isShort && form is "because" or "while" or "although" or "though" && isShort;
    }

    private static bool HasOpening(Clause clause, int start, int close)
    {
        for (var at = close - 1; at >= start; at--)
        {
            if (clause.Form(at) is "(")
            {
                return true;
            }
        }

        return false;
    }
}
