using System.Globalization;
using System.Text.Json;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Coercion;

/// <summary>Converts JSON values and literals to plain CLR values without a type: null, bool, string, int, long or
/// double, <c>object?[]</c>, and <see cref="OrderedDictionary{TKey, TValue}"/>.</summary>
internal static class PlainValue
{
    /// <summary>Reads a JSON value; false when it is nested deeper than <see cref="InputCoercion.MaxDepth"/>.</summary>
    public static bool TryRead(JsonElement value, out object? result) => TryRead(value, 0, out result);

    /// <summary>Reads a literal; a variable in it reads as null. The parser has limited its depth.</summary>
    public static object? Read(ValueNode literal) => literal switch
    {
        IntValueNode number => ReadInteger(number.Value),
        FloatValueNode number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        StringValueNode text => text.Value,
        BooleanValueNode flag => flag.Value,
        EnumValueNode name => name.Value,
        ListValueNode list => list.Values.Select(Read).ToArray(),
        ObjectValueNode map => ReadObject(map),
        _ => null,
    };

    /// <summary>A CLR or JSON scalar as null, bool, string, int, long, double or decimal; other values
    /// unchanged.</summary>
    public static object? Unwrap(object? value) => value switch
    {
        JsonElement json => json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => json.TryGetInt32(out var small) ? small
                : json.TryGetInt64(out var large) ? large
                : json.GetDouble(),
            JsonValueKind.Array or JsonValueKind.Object => json,
            _ => null,
        },
        sbyte or byte or short or ushort => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        uint number => (long)number,
        ulong number => (decimal)number,
        float => double.Parse($"{value:R}", CultureInfo.InvariantCulture),
        Guid or char => value.ToString(),
        Uri uri => uri.OriginalString,
        _ => value,
    };

    /// <summary>When several fields have one name, which validation refuses, the last one counts, as in JSON.</summary>
    private static OrderedDictionary<string, object?> ReadObject(ObjectValueNode map)
    {
        var entries = new OrderedDictionary<string, object?>();
        foreach (var field in map.Fields)
        {
            entries[field.Name.Value] = Read(field.Value);
        }

        return entries;
    }

    private static object ReadInteger(string digits) =>
        int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small) ? small
        : long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? large
        : double.Parse(digits, CultureInfo.InvariantCulture);

    private static bool TryRead(JsonElement value, int depth, out object? result)
    {
        result = Unwrap(value);
        if (result is not JsonElement)
        {
            return true;
        }

        if (depth == InputCoercion.MaxDepth)
        {
            return false;
        }

        if (value.ValueKind is JsonValueKind.Array)
        {
            var items = new object?[value.GetArrayLength()];
            result = items;
            return value.EnumerateArray().Index().All(item => TryRead(item.Item, depth + 1, out items[item.Index]));
        }

        var entries = new OrderedDictionary<string, object?>();
        result = entries;
        foreach (var property in value.EnumerateObject())
        {
            if (!TryRead(property.Value, depth + 1, out var entry))
            {
                return false;
            }

            entries[property.Name] = entry;
        }

        return true;
    }
}
