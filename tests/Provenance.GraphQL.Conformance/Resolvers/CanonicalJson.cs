using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Provenance.GraphQL.Conformance.Resolvers;

/// <summary>Coerced arguments and response paths as JSON without spaces, keys in ordinal order, only what must be escaped escaped.</summary>
internal static class CanonicalJson
{
    public static string Of(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(',', map
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{TextOf(entry.Key)}:{Of(entry.Value)}"))}}}",
        string text => TextOf(text),
        System.Collections.IEnumerable list => $"[{string.Join(',', list.Cast<object?>().Select(Of))}]",
        _ => JsonSerializer.Serialize(value),
    };

    private static string TextOf(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => json.Append('\\').Append(character),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => json.Append(character),
            };
        }

        return json.Append('"').ToString();
    }
}
