using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Domain.Amendments;
using Provenance.Server.Changes;
using Provenance.Server.Desk;

namespace Provenance.Server.Amendments;

/// <summary>Says in words which fields an amendment put right.</summary>
internal static class AmendedFields
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fields, each before and after.</summary>
    public static IReadOnlyList<FieldDifference> Of(Amendment amendment)
    {
        var after = JsonNode.Parse(amendment.Fields)!.AsObject();
        return
        [
            .. JsonNode.Parse(amendment.Before)!.AsObject().Select(field => new FieldDifference(
                DeskRecords.NameOf(field.Key), WordsOf(field.Value), WordsOf(after[field.Key]))),
        ];
    }

    private static string? WordsOf(JsonNode? value) => value switch
    {
        null or JsonArray { Count: 0 } => null,
        JsonValue => value.ToString(),
        JsonArray items when items.All(item => item is JsonValue) => string.Join(", ", items.Select(item => item!.ToString())),
        JsonObject date when date.ContainsKey("earliest") || date.ContainsKey("latest") => DateOf(date),
        _ => value.ToJsonString(_json),
    };

    private static string DateOf(JsonObject date)
    {
        var (first, last) = ((string?)date["earliest"] ?? "..", (string?)date["latest"] ?? "..");
        return first == last ? first : string.Create(CultureInfo.InvariantCulture, $"{first}/{last}");
    }
}
