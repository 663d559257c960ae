using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Corpora.Formats;
using Provenance.Domain;
using Provenance.Domain.Documents;

namespace Provenance.Corpora;

/// <summary>Makes the JSON of corpora; members that are null or empty are left out.</summary>
internal static class CorpusJson
{
    private static readonly JsonSerializerOptions _line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A record as a line of JSON Lines, without the line feed.</summary>
    internal static string Line(CorpusLineKind kind, JsonObject record)
    {
        record.Insert(0, CorpusLine.KindMember, CorpusLine.NameOf(kind));
        return record.ToJsonString(_line);
    }

    /// <summary>A value without white space between its parts, as it is in JSON Lines.</summary>
    internal static string Compact(JsonElement value) => JsonSerializer.Serialize(value, _line);

    /// <summary>The same of an object that is put together here.</summary>
    internal static string Compact(JsonObject value) => value.ToJsonString(_line);

    /// <summary>An object of the members that are not null.</summary>
    internal static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        JsonObject result = [];
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                result.Add(name, value);
            }
        }
        return result;
    }

    internal static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> node) => new([.. items.Select(node)]);

    internal static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);

    /// <summary>An array, or null in place of an empty one.</summary>
    internal static JsonArray? List<T>(IReadOnlyList<T> items, Func<T, JsonNode> node) =>
        items.Count == 0 ? null : Array(items, node);

    internal static JsonObject Span(TextSpan span) => MemberWriter.Write<TextSpan>(span, TextFormat.Span);

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string? Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    internal static string? OptionalToken<T>(T? value) where T : struct, Enum =>
        value is { } known ? Token.Of(known) : null;

    internal static JsonValue TokenNode<T>(T value) where T : struct, Enum => JsonValue.Create(Token.Of(value));
}
