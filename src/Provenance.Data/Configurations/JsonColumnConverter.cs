using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Configurations;

/// <summary>Stores a list that is always read with its record as one JSON column; order and nulls are kept.</summary>
internal sealed class JsonColumnConverter<TItem>() : ValueConverter<IReadOnlyList<TItem>, string>(
    list => JsonSerializer.Serialize(list, JsonColumn.Options),
    json => FromText(json))
{
    private static IReadOnlyList<TItem> FromText(string json) => json == "[]"
        ? Array.Empty<TItem>()
        : UnreadableValueException.Reading<JsonColumnConverter<TItem>, IReadOnlyList<TItem>>(
            json, "list of the column's kind", static text => JsonSerializer.Deserialize<TItem[]>(text, JsonColumn.Options)!);
}

/// <summary>How JSON columns are written.</summary>
internal static class JsonColumn
{
    /// <summary>camelCase names, enums as UPPER_SNAKE text, ids as numbers, nulls left out, text unescaped.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper),
            new NumberConverter<SourceId>(id => id.Value, number => new(number)),
            new NumberConverter<DocumentId>(id => id.Value, number => new(number)),
        },
    };

    private sealed class NumberConverter<TId>(Func<TId, long> toNumber, Func<long, TId> fromNumber) : JsonConverter<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            fromNumber(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(toNumber(value));
    }
}
