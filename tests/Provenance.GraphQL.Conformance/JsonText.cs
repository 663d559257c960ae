using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Provenance.GraphQL.Conformance;

/// <summary>JSON strings with lone surrogates, which cases about invalid characters have and the base library's reader
/// refuses.</summary>
internal static class JsonText
{
    /// <summary>The text of a JSON string, lone surrogates kept.</summary>
    public static string Read(JsonElement value)
    {
        var raw = value.GetRawText().AsSpan(1..^1);
        var text = new StringBuilder(raw.Length);
        while (raw is not [])
        {
            if (raw[0] is not '\\')
            {
                text.Append(raw[0]);
                raw = raw[1..];
                continue;
            }

            var isUnicode = raw[1] is 'u';
            text.Append(raw[1] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)int.Parse(raw[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                var character => character,
            });
            raw = raw[(isUnicode ? 6 : 2)..];
        }

        return text.ToString();
    }
}
