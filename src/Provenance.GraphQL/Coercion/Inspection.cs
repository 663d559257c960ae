using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Provenance.GraphQL.Coercion;

/// <summary>Formats values for messages: strings quoted as in JSON, keys bare, at most ten items of a list, at most two
/// levels deep.</summary>
internal static class Inspection
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;

    /// <summary>The text of a JSON value or a CLR value.</summary>
    public static string Of(object? value) => Of(value, 0);

    private static string Of(object? value, int depth) => PlainValue.Unwrap(value) switch
    {
        null => "null",
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        double number => NumberText.Of(number),
        JsonElement { ValueKind: JsonValueKind.Array } list =>
            OfList(list.EnumerateArray().Select(item => (object?)item), list.GetArrayLength(), depth),
        JsonElement { ValueKind: JsonValueKind.Object } map =>
            OfMap(map.EnumerateObject().Select(property => (property.Name, (object?)property.Value)), depth),
        JsonElement => "undefined",
        IReadOnlyDictionary<string, object?> map => OfMap(map.Select(entry => (entry.Key, entry.Value)), depth),
        ICollection list => OfList(list.Cast<object?>(), list.Count, depth),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        var other => $"[{other.GetType().Name}]",
    };

    private static string OfList(IEnumerable<object?> items, int count, int depth)
    {
        if (count == 0)
        {
            return "[]";
        }

        if (depth == MaxDepth)
        {
            return "[Array]";
        }

        var texts = items.Take(MaxItems).Select(item => Of(item, depth + 1)).ToList();
        var more = count - texts.Count;
        if (more > 0)
        {
            texts.Add(more == 1 ? "... 1 more item" : $"... {more} more items");
        }

        return $"[{string.Join(", ", texts)}]";
    }

    private static string OfMap(IEnumerable<(string Key, object? Value)> entries, int depth)
    {
        var texts = entries.Select(entry => depth == MaxDepth ? "" : $"{entry.Key}: {Of(entry.Value, depth + 1)}");
        return !texts.Any() ? "{}" : depth == MaxDepth ? "[Object]" : $"{{ {string.Join(", ", texts)} }}";
    }

    /// <summary>A JSON string literal in which only quotation marks, backslashes and control characters are
    /// escaped.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
