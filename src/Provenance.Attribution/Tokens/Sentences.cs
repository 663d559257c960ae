using Provenance.Attribution.Lexicon;

namespace Provenance.Attribution.Tokens;

/// <summary>Parts tokens into paragraphs at the ends of lines, and paragraphs into sentences.</summary>
internal static class Sentences
{
    /// <summary>The most tokens of a sentence. What is longer is no prose, and is cut there so that no step of the work
    /// takes longer for it.</summary>
    private const int MaxLength = 160;

    /// <summary>Paragraphs. A line that goes on with a small letter was only broken, and is one with the line
    /// before.</summary>
    public static List<(int First, int Last)> Paragraphs(string text, List<Token> tokens)
    {
        List<(int, int)> paragraphs = [];
        var first = 0;
        for (var at = 1; at <= tokens.Count; at++)
        {
            if (at == tokens.Count || Breaks(text, tokens[at - 1], tokens[at]))
            {
                paragraphs.Add((first, at - 1));
                first = at;
            }
        }

        return tokens.Count == 0 ? [] : paragraphs;
    }

    public static List<Sentence> Of(List<Token> tokens, List<(int First, int Last)> paragraphs)
    {
        List<Sentence> sentences = [];
        for (var paragraph = 0; paragraph < paragraphs.Count; paragraph++)
        {
            var (first, last) = paragraphs[paragraph];
            for (var at = first; at <= last; at++)
            {
                if (!Ends(tokens, at, last) && at - first < MaxLength)
                {
                    continue;
                }

                while (at < last && tokens[at + 1].Kind == TokenKind.Quote && tokens[at + 1].Start == tokens[at].End)
                {
                    at++;
                }

                sentences.Add(new(first, at, paragraph));
                first = at + 1;
            }

            if (first <= last)
            {
                sentences.Add(new(first, last, paragraph));
            }
        }

        return sentences;
    }

    private static bool Breaks(string text, Token before, Token after)
    {
        var lines = text.AsSpan(before.End, after.Start - before.End).Count('\n');
        return lines > 1 || (lines == 1
            && (!char.IsLower(text[after.Start]) || text[before.End - 1] is '.' or ':' or '?' or '!'));
    }

    private static bool Ends(List<Token> tokens, int at, int last)
    {
        if (at == last || tokens[at].Form is not ("." or "!" or "?" or "...") || tokens[at].Kind != TokenKind.Sign)
        {
            return at == last || EndsByAbbreviation(tokens, at);
        }

        var next = tokens[at + 1];
        if (next.Kind == TokenKind.Quote && next.Start == tokens[at].End)
        {
            // A question or exclamation within a sentence: “Is it so?” he asked.
            return at + 2 > last || tokens[at].Is(".") || tokens[at + 2].Kind != TokenKind.Word
                || (tokens[at + 2].IsCapital && !ReportFollows(tokens, at + 2, last));
        }

        return next.Start > tokens[at].End
            && (next.IsCapital || next.Kind is TokenKind.Quote or TokenKind.Number || !next.IsWord);
    }

    /// <summary>Whether "Borger asked" follows a question or exclamation in quotation marks.</summary>
    private static bool ReportFollows(List<Token> tokens, int at, int last)
    {
        for (var verb = at + 1; verb <= last && verb - at < 6 && tokens[verb].IsWord; verb++)
        {
            if (Cues.TryFind(tokens[verb].Form, out var cue, out var form) && cue.Reports
                && (form & (VerbForm.Past | VerbForm.Third)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word that ends with a point, such as "U.S.", ends its sentence as well.</summary>
    private static bool EndsByAbbreviation(List<Token> tokens, int at) =>
        tokens[at].Form is "p.m." or "a.m." or "d.c." or "inc." or "u.s." or "etc."
        && tokens[at + 1].IsCapital
        && tokens[at + 1].Form is "the" or "he" or "she" or "it" or "they" or "but" or "in" or "a";
}
