using System.Globalization;
using System.Text;

namespace Provenance.Text;

/// <summary>Takes texts apart into words by Unicode's rules (UAX #29), with three changes that searching needs: words
/// are parted at every apostrophe and other sign within them but the points and commas of numbers, initials are one
/// word, and in scripts without spaces each character is a word.</summary>
public static class Words
{
    /// <summary>The most UTF-16 code units of a word that count; the rest is as if it were not there.</summary>
    public const int MaxLength = 100;

    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<Word> Of(string text)
    {
        var folded = FoldedText.Of(text);
        List<Word> words = [];
        foreach (var (start, end, isRun) in Parts(folded))
        {
            if (!isRun)
            {
                words.Add(WordOf(folded, start, end, continues: false));
                continue;
            }

            for (int at = start, next; at < end; at = next)
            {
                next = at + (char.IsHighSurrogate(folded.Characters[at]) ? 2 : 1);
                words.Add(WordOf(folded, at, next, continues: at > start) with { IsOfRun = true });
            }
        }

        return words;
    }

    /// <summary>The words of a name, in which those of scripts without spaces are not taken apart.</summary>
    public static IReadOnlyList<string> OfName(string name)
    {
        var folded = FoldedText.Of(name);
        return [.. Parts(folded).Select(part => WordOf(folded, part.Start, part.End, continues: false).Form)];
    }

    private static Word WordOf(FoldedText folded, int start, int end, bool continues)
    {
        var (from, to) = folded.Origin(start, end);
        var length = Math.Min(end - start, MaxLength);
        length -= char.IsHighSurrogate(folded.Characters[start + length - 1]) ? 1 : 0;
        return new(from, to, folded.Characters.Slice(start, length).ToString(), IsOfRun: false, continues);
    }

    private static List<(int Start, int End, bool IsRun)> Parts(FoldedText folded)
    {
        List<(int, int, bool)> parts = [];
        var characters = folded.Characters;
        var (start, isRun) = (-1, false);
        for (int at = 0, next; at < characters.Length; at = next)
        {
            Rune.DecodeFromUtf16(characters[at..], out var rune, out var length);
            next = at + length;
            var isOfRun = start >= 0 && isRun;
            var isOfWord = rune.IsAscii
                ? char.IsAsciiLetterOrDigit((char)rune.Value) || (start >= 0 && IsWithinNumber(characters, at))
                : IsOfWord(rune, isAfterWord: start >= 0, ref isOfRun);
            isOfRun &= !rune.IsAscii;
            if (start >= 0 && (!isOfWord || isOfRun != isRun))
            {
                parts.Add((start, at, isRun));
                start = -1;
            }

            if (isOfWord && start < 0)
            {
                (start, isRun) = (at, isOfRun);
            }
        }

        if (start >= 0)
        {
            parts.Add((start, characters.Length, isRun));
        }

        return parts;
    }

    /// <summary>Whether a character is of a word. A mark stays with what it stands on, and is no word alone.</summary>
    private static bool IsOfWord(Rune rune, bool isAfterWord, ref bool isOfRun)
    {
        if (FoldedCharacters.IsMark(Rune.GetUnicodeCategory(rune)))
        {
            return isAfterWord;
        }

        isOfRun = Runs.Has(rune);
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber;
    }

    /// <summary>Whether a point or comma stands between two digits.</summary>
    private static bool IsWithinNumber(ReadOnlySpan<char> text, int at) => text[at] is '.' or ','
        && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
}
