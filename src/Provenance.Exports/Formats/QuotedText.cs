using System.Globalization;
using System.Text;

namespace Provenance.Exports.Formats;

/// <summary>Texts in quotation marks, as Turtle and PROV-N take them.</summary>
internal static class QuotedText
{
    public static string Of(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                < ' ' or '\u007F' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
