using System.Globalization;
using System.Text;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>Compares folded passages word for word, whatever their spaces, punctuation and case.</summary>
internal static class Wording
{
    /// <summary>How many words two passages have in common at least before that is no accident. In scripts that are
    /// written without spaces, two letters count as a word.</summary>
    internal const int LeastWords = 8;

    /// <summary>The words of a passage, by which equal passages are found; null if they are too few.</summary>
    internal static string? Of(string passage)
    {
        StringBuilder words = new();
        var halves = 0;
        var inWord = false;
        foreach (var rune in passage.EnumerateRunes())
        {
            var isPart = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (!isPart)
            {
                inWord = false;
                continue;
            }
            if (IsWrittenWithoutSpaces(rune))
            {
                halves++;
                inWord = false;
            }
            else if (!inWord)
            {
                halves += 2;
                inWord = true;
                words.Append(' ');
            }
            words.Append(Rune.ToLowerInvariant(rune));
        }
        return halves >= 2 * LeastWords ? words.ToString() : null;
    }

    /// <summary>Whether a letter is Thai, Lao, Burmese, Khmer, Japanese or Chinese.</summary>
    private static bool IsWrittenWithoutSpaces(Rune rune) => rune.Value
        is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);
}
