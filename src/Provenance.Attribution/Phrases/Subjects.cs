using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Phrases;

/// <summary>Finds who a verb has as its subject.</summary>
internal sealed class Subjects(Grammar grammar, NounPhrases phrases)
{
    /// <summary>The subject of a verb group that begins at a token, or null.</summary>
    public TokenRange? Before(int first, Sentence sentence)
    {
        if (IsContractedSubject(first))
        {
            return new(first, first);
        }

        var at = first - 1;
        if (at < sentence.First || grammar.Article.QuotationOf(at) >= 0)
        {
            return null;
        }

        if (grammar.IsComma(at) || grammar.IsDash(at))
        {
            return AroundParenthesis(at, sentence);
        }

        if (AnonymityTerms.ClauseBefore(grammar, first, sentence.First) is { } who)
        {
            return phrases.EndingAt(who - 1, sentence.First) is { } unnamed ? unnamed with { Last = at } : null;
        }

        while (at > sentence.First && Words.Times.Contains(grammar.Form(at)) && grammar[at].IsCapital
            && grammar.Form(at - 1) is not ("the" or "last" or "this"))
        {
            at -= grammar.Form(at - 1) is "on" or "in" ? 2 : 1;
        }

        if (at < sentence.First)
        {
            return null;
        }

        return phrases.EndingAt(at, sentence.First) is { } phrase ? WithLeadingApposition(phrase, sentence) : null;
    }

    /// <summary>A phrase with the appositions and relative clauses that follow it between commas, or at the end of the
    /// sentence: "Lee, a member of parliament".</summary>
    public TokenRange WithApposition(TokenRange phrase, int limit)
    {
        var at = phrase.Last + 1;
        if (at >= limit || !grammar.IsComma(at) || !BeginsApposition(at + 1))
        {
            return phrase;
        }

        for (var end = at + 1; end <= limit; end++)
        {
            if (grammar.Article.QuotationOf(end) >= 0)
            {
                return phrase;
            }

            if ((grammar.IsComma(end)
                && !(end + 1 <= limit && BeginsApposition(end + 1) && grammar.Form(at + 1) is not ("who" or "which")))
                || grammar.Form(end) is "." or ";" or ":")
            {
                return new(phrase.First, end - 1);
            }

            if (grammar.Form(end) is "who" or "that" or "which" && grammar.Form(at + 1) is not ("who" or "which"))
            {
                return new(phrase.First, end - 1);
            }
        }

        return new(phrase.First, limit);
    }

    private bool IsContractedSubject(int first) =>
        grammar.Form(first) is "he's" or "she's" or "it's" or "they're" or "we're"
        or "i'm" or "i've" or "we've" or "they've" or "you're" or "you've";

    private bool BeginsApposition(int token)
    {
        var form = grammar.Form(token);
        return form is "a" or "an" or "the" or "who" or "which" or "one" or "whose" or "his" or "her" or "its"
            or "former" or "chief"
            or "senior" || Words.Titles.Contains(form) || (token < grammar.Article.Tokens.Count
                && (grammar[token].Kind == TokenKind.Number || (grammar[token].IsCapital && grammar.IsNominal(token)
                    && grammar[Math.Max(0, token - 2)].IsCapital)));
    }

    /// <summary>"Lee, a member of parliament, said": the phrase before the parenthesis, with it if it is an
    /// apposition.</summary>
    private TokenRange? AroundParenthesis(int close, Sentence sentence)
    {
        var isDash = grammar.IsDash(close);
        for (var open = close - 1; open > sentence.First && close - open < 45; open--)
        {
            if (grammar.Article.QuotationOf(open) is >= 0 and var quotation)
            {
                open = grammar.Article.Quotations[quotation].First;
                continue;
            }

            if (isDash ? !grammar.IsDash(open) : !grammar.IsComma(open))
            {
                continue;
            }

            if (!grammar.IsNominal(open - 1) && grammar.Form(open - 1) is not ")")
            {
                return null;
            }

            var isApposition = BeginsApposition(open + 1);
            var isAside = grammar.IsPreposition(open + 1) || Words.IsAdverb(grammar.Form(open + 1))
                || Words.Subordinators.Contains(grammar.Form(open + 1)) || IsIng(open + 1) || grammar.IsVerb(open + 1)
                || Words.Times.Contains(grammar.Form(open + 1));
            var ends = phrases.EndingAt(open - 1, sentence.First);
            isApposition |= !isDash && IsNameBetween(open, close) && !Words.Times.Contains(grammar.Form(open - 1));
            if (!isApposition && !isAside && !isDash && !(ends is { } named && IsName(named)))
            {
                continue;
            }

            if (ends is not { } phrase || IsLeading(phrase.First, sentence, open))
            {
                if (isApposition)
                {
                    // "In Ohio, the governor, said" is rare; "On Monday, the governor said" has no second comma.
                    return null;
                }

                continue;
            }

            if (phrase.First > sentence.First + 1 && grammar.IsComma(phrase.First - 1) && isApposition
                && BeginsApposition(phrase.First)
                && !grammar[phrase.First].IsCapital && grammar[phrase.First - 2].IsCapital
                && !Words.Times.Contains(grammar.Form(phrase.First - 2)))
            {
                // An apposition of two parts: go on to the comma before.
                continue;
            }

            return isApposition || (IsName(phrase) && !Words.IsAdverb(grammar.Form(open + 1))
                    && !Words.Subordinators.Contains(grammar.Form(open + 1))
                    && grammar.Form(open + 1) is not ("in" or "on" or "citing" or "speaking"))
                ? new(phrase.First, close - 1)
                : phrase;
        }

        return null;
    }

    /// <summary>"BBC security correspondent, Frank Gardner": a role before a name.</summary>
    private TokenRange WithLeadingApposition(TokenRange phrase, Sentence sentence)
    {
        var comma = phrase.First - 1;
        return comma > sentence.First && grammar.IsComma(comma) && IsName(phrase)
            && grammar.Article.QuotationOf(comma) < 0
            && Words.Titles.Contains(grammar.Form(comma - 1))
            && phrases.EndingAt(comma - 1, sentence.First) is { } role
            ? new(role.First, phrase.Last)
            : phrase;
    }

    /// <summary>Whether all between two commas is one name: "a spokesman, Christopher Abboud,".</summary>
    private bool IsNameBetween(int open, int close) => close - open is > 1 and < 7
        && Enumerable.Range(open + 1, close - open - 1)
        .All(token => grammar[token].IsCapital && grammar.IsNominal(token));

    private bool IsName(TokenRange phrase) => grammar[phrase.First].IsCapital && grammar[phrase.Last].IsCapital
        && !Words.Pronouns.Contains(grammar.Form(phrase.First));

    private bool IsIng(int token) => grammar.Form(token) is { Length: > 5 } form
        && form.EndsWith("ing", StringComparison.Ordinal);

    private bool IsLeading(int first, Sentence sentence, int comma) => first == sentence.First
        && (grammar.IsPreposition(first) || Words.Times.Contains(grammar.Form(comma - 1)));
}
