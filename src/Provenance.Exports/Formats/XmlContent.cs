using System.Globalization;
using System.Text;
using System.Xml;

namespace Provenance.Exports.Formats;

/// <summary>Texts as the content of XML elements.</summary>
internal static class XmlContent
{
    /// <summary>The text with U+FFFD in place of what XML 1.0 cannot hold.</summary>
    public static string Valid(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsValid(rune) ? rune.ToString() : "\uFFFD"));

    /// <summary>The text, escaped. Line ends are kept as they are, which a reader of XML would else make line feeds.</summary>
    public static string Of(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '\r' => escaped.Append("&#13;"),
                // Readers by XML 1.1 make line feeds of these.
                0x85 or 0x2028 => escaped.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};"),
                _ => escaped.Append(IsValid(rune) ? rune.ToString() : "\uFFFD"),
            };
        }

        return escaped.ToString();
    }

    private static bool IsValid(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
