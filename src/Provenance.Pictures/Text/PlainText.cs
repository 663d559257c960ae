using System.Globalization;
using System.Text;

namespace Provenance.Pictures.Text;

/// <summary>A text of a source as a picture may carry it: one line, without characters that XML forbids, that turn the
/// direction of what follows, or that cannot be seen.</summary>
internal static class PlainText
{
    private const string Isolate = "\u2068";
    private const string PopIsolate = "\u2069";

    /// <summary>The text in one line.</summary>
    public static string Of(string text)
    {
        StringBuilder plain = new(Math.Min(text.Length, 1024));
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control)
            {
                space = plain.Length > 0;
            }
            else if (!IsDropped(rune))
            {
                if (space)
                {
                    plain.Append(' ');
                    space = false;
                }

                plain.Append(rune.ToString());
            }
        }

        return plain.ToString();
    }

    /// <summary>The text set apart, if any of its letters run from right to left, from what stands beside it.</summary>
    public static string Isolated(string text) => text.EnumerateRunes().Any(RunsLeft) ? Isolate + text + PopIsolate : text;

    private static bool IsDropped(Rune rune) => rune.Value
        is 0x061C or 0x200B or 0x200E or 0x200F or 0xFEFF or 0xFFFD or 0xFFFE or 0xFFFF
        or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2069);

    private static bool RunsLeft(Rune rune) => rune.Value
        is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
