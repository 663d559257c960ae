using System.Text.Json;

namespace Provenance.GraphQL.Conformance;

/// <summary>One case: what to do with a schema and a document.</summary>
internal sealed class Request(JsonElement json)
{
    /// <summary>The case's id, given back with the answer.</summary>
    public JsonElement? Id => Property("id");

    /// <summary>The schema in SDL, if any.</summary>
    public string? Schema { get; } = Text(json, "schema");

    /// <summary>The document, if any.</summary>
    public string? Document { get; } = Text(json, "document");

    /// <summary>The validation rules to apply; null for all.</summary>
    public IReadOnlySet<string>? Rules => Property("rules") is { } rules ? Names(rules) : null;

    /// <summary>Which operation to run, if not the only one.</summary>
    public string? OperationName => Property("operationName")?.GetString();

    /// <summary>The variables, if any.</summary>
    public JsonElement? Variables => Property("variables");

    /// <summary>The values to replay, by response path; null for computed ones.</summary>
    public JsonElement? Resolved => Property("resolved");

    /// <summary>The types of replayed objects, by response path.</summary>
    public JsonElement? Types => Property("types");

    /// <summary>How values are computed: <c>wiring</c>, or null for the mock mode.</summary>
    public string? Mode => Property("mode")?.GetString();

    /// <summary>Whether an answer is wanted. Without a list of wants these are <c>parse</c> and <c>validate</c>, or
    /// <c>sdl</c> for a schema alone.</summary>
    public bool Wants(string answer) => Property("want") is { } wants
        ? Names(wants).Contains(answer)
        : Document is null ? answer is "sdl" : answer is "parse" or "validate";

    private static HashSet<string> Names(JsonElement names) =>
        [.. names.EnumerateArray().Select(name => name.GetString()!)];

    private static string? Text(JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.String
            ? JsonText.Read(value)
            : null;

    private JsonElement? Property(string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;
}
