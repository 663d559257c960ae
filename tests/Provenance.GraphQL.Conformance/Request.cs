using System.Text.Json;

namespace Provenance.GraphQL.Conformance;

/// <summary>One case: what to do with a schema and a document.</summary>
internal sealed class Request(JsonElement json)
{
    /// <summary>The case's id, given back with the answer.</summary>
    public JsonElement? Id => json.TryGetProperty("id", out var id) ? id : null;

    /// <summary>The schema in SDL, if any.</summary>
    public string? Schema { get; } = Text(json, "schema");

    /// <summary>The document, if any.</summary>
    public string? Document { get; } = Text(json, "document");

    /// <summary>Which answers are wanted.</summary>
    public IReadOnlySet<string> Wants { get; } = json.TryGetProperty("want", out var wants)
        ? wants.EnumerateArray().Select(want => want.GetString()!).ToHashSet()
        : json.TryGetProperty("document", out _) ? ["parse", "validate"] : ["sdl"];

    /// <summary>The rules to validate by; null for all.</summary>
    public IReadOnlySet<string>? Rules { get; } = json.TryGetProperty("rules", out var rules)
        ? rules.EnumerateArray().Select(rule => rule.GetString()!).ToHashSet()
        : null;

    private static string? Text(JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.String
            ? JsonText.Read(value)
            : null;
}
