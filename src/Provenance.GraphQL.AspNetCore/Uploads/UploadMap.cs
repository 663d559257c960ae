using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.GraphQL.AspNetCore.Uploads;

/// <summary>The part "map" of a multipart request: where in "operations" each file belongs.</summary>
internal sealed class UploadMap
{
    private readonly Dictionary<string, string> _tokens = [];

    private UploadMap()
    {
    }

    /// <summary>The names of the parts with the files.</summary>
    public IReadOnlyCollection<string> Names => _tokens.Keys;

    /// <summary>Reads a map, and has the operations name each file by a token.</summary>
    /// <param name="map">The map.</param>
    /// <param name="operations">The operations, which are changed.</param>
    /// <param name="result">The map that was read.</param>
    /// <param name="fault">What is wrong with the map.</param>
    public static bool TryRead(
        JsonElement map,
        JsonNode operations,
        [NotNullWhen(true)] out UploadMap? result,
        [NotNullWhen(false)] out string? fault)
    {
        (result, fault) = (new(), null);
        if (map.ValueKind is not JsonValueKind.Object)
        {
            fault = "must be a JSON object, of names of parts with lists of places: { \"0\": [\"variables.input.file\"] }";
        }
        else
        {
            foreach (var member in map.EnumerateObject())
            {
                fault ??= result.Add(member.Name, member.Value, operations);
            }
        }

        return fault is null;
    }

    /// <summary>The token of the file in a part; null if the map does not name the part.</summary>
    public string? TokenOf(string part) => _tokens.GetValueOrDefault(part);

    private string? Add(string part, JsonElement places, JsonNode operations)
    {
        if (places.ValueKind is not JsonValueKind.Array || places.GetArrayLength() == 0
            || places.EnumerateArray().Any(place => place.ValueKind is not JsonValueKind.String))
        {
            return $"must give a list of places for \"{part}\", such as [\"variables.input.file\"]";
        }

        var token = UploadedFiles.NewToken();
        _tokens.Add(part, token);
        return places.EnumerateArray().Select(place => place.GetString()!)
            .FirstOrDefault(place => !Put(token, place.Split('.'), operations)) is { } wrong
            ? $"leads \"{part}\" to \"{wrong}\"; a place in the variables that is null would be accepted, such as "
                + "\"variables.input.file\""
            : null;
    }

    /// <summary>Puts a token in the place of a null of the variables.</summary>
    private static bool Put(string token, string[] place, JsonNode operations)
    {
        if (place is not ["variables", _, ..])
        {
            return false;
        }

        var holder = place.SkipLast(1).Aggregate((JsonNode?)operations, Member);
        switch (holder)
        {
            case JsonObject members when members.TryGetPropertyValue(place[^1], out var value) && value is null:
                members[place[^1]] = token;
                return true;
            case JsonArray items when IndexIn(items, place[^1]) is { } index && items[index] is null:
                items[index] = token;
                return true;
            default:
                return false;
        }
    }

    private static JsonNode? Member(JsonNode? node, string name) => node switch
    {
        JsonObject members => members[name],
        JsonArray items when IndexIn(items, name) is { } index => items[index],
        _ => null,
    };

    private static int? IndexIn(JsonArray items, string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < items.Count ? index : null;
}
