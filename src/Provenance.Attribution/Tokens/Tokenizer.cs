using System.Globalization;
using Provenance.Attribution.Lexicon;

namespace Provenance.Attribution.Tokens;

/// <summary>Takes a text apart into words, numbers and signs, in one pass.</summary>
internal static class Tokenizer
{
    /// <summary>The most code units of a word that are looked at; a longer one is cut there.</summary>
    private const int MaxLength = 100;

    public static List<Token> Of(string text)
    {
        List<Token> tokens = new(text.Length / 5);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOf(text, at, out var kind);
            tokens.Add(new(at, end, Form(text.AsSpan(at, end - at)), kind, char.IsUpper(text[at])));
            at = end;
        }

        return tokens;
    }

    private static int EndOf(string text, int at, out TokenKind kind)
    {
        var letter = text[at];
        if (char.IsAsciiDigit(letter) || (letter is '$' or '£' or '€' && IsDigit(text, at + 1)))
        {
            kind = TokenKind.Number;
            return NumberEnd(text, at + 1);
        }

        if (IsLetter(text, at))
        {
            kind = TokenKind.Word;
            return WordEnd(text, at);
        }

        if (letter is '@' or '#' && at + 1 < text.Length && IsLetter(text, at + 1))
        {
            kind = TokenKind.Word;
            return WordEnd(text, at + 1);
        }

        if (QuoteMarks.Are(letter))
        {
            kind = TokenKind.Quote;
            return at + (letter is '\'' or '`' or '‘' or '’' && at + 1 < text.Length && text[at + 1] == letter ? 2 : 1);
        }

        kind = TokenKind.Sign;
        var end = at + (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1);
        while (letter is '-' or '.' && end < text.Length && text[end] == letter && end - at < MaxLength)
        {
            end++;
        }

        return end;
    }

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at])
            || (text[at] is '.' or ',' or '-' && IsDigit(text, at + 1))))
        {
            at++;
        }

        return at < text.Length && text[at] == '%' ? at + 1 : at;
    }

    private static int WordEnd(string text, int start)
    {
        var at = start + 1;
        var points = 0;
        for (; at < text.Length && at - start < MaxLength; at++)
        {
            if (IsLetter(text, at) || char.IsDigit(text[at]) || text[at] is '_')
            {
                continue;
            }

            var joins = at + 1 < text.Length && IsLetter(text, at + 1)
                && (QuoteMarks.IsApostrophe(text[at]) || text[at] is '-' or '&' or '.' or '@' or '/');
            if (!joins)
            {
                break;
            }

            points += text[at] is '.' ? 1 : 0;
        }

        if (at < text.Length && text[at] == '.'
            && (points > 0 && at - start < 8 || at - start == 1 && char.IsUpper(text[start])
                || Words.Abbreviations.Contains(Form(text.AsSpan(start, at - start)))))
        {
            return at + 1;
        }

        return at;
    }

    private static string Form(ReadOnlySpan<char> word)
    {
        Span<char> form = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            form[i] = QuoteMarks.IsApostrophe(word[i]) && word.Length > 2 ? '\'' : char.ToLowerInvariant(word[i]);
        }

        return form.ToString();
    }

    /// <summary>Whether a letter or a mark on one stands at a place; of a pair of surrogates, either half.</summary>
    private static bool IsLetter(string text, int at)
    {
        var pair = at > 0 && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
        return CharUnicodeInfo.GetUnicodeCategory(text, pair) is UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);
}
