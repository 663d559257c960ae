using System.Text;
using System.Text.RegularExpressions;

namespace Provenance.Reading.Characters;

/// <summary>Takes out of a text what nobody sees and no store keeps. Letters stay as they are: nothing is composed,
/// decomposed or folded.</summary>
internal static partial class Clean
{
    /// <summary>A text with line feeds alone, without control characters, halves of surrogate pairs, soft hyphens and
    /// byte order marks.</summary>
    public static string Characters(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        StringBuilder clean = new(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            switch (character)
            {
                case '\r' or '\u2028' or '\u2029' or '\f' or '\u0085':
                    clean.Append('\n');
                    break;
                case '\t' or '\v':
                    clean.Append(' ');
                    break;
                case '\n':
                    clean.Append(character);
                    break;
                case var _ when char.IsHighSurrogate(character) && at + 1 < text.Length
                    && char.IsLowSurrogate(text[at + 1]):
                    clean.Append(character).Append(text[++at]);
                    break;
                case var _ when char.IsSurrogate(character) || char.IsControl(character)
                    || character is '\u00AD' or '\u200B' or '\uFEFF' or '\uFFFE' or '\uFFFF':
                    break;
                default:
                    clean.Append(character);
                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>A text in one line, with single spaces; null if there is nothing in it.</summary>
    public static string? Line(string? text)
    {
        var line = text is null ? "" : Space().Replace(Characters(text), " ").Trim();
        return line.Length == 0 ? null : line;
    }

    /// <summary>Paragraphs as one text, with an empty line between two.</summary>
    public static string Joined(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
