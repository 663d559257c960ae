using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.Conformance.Resolvers;

/// <summary>The values that a case lists by response path: the protocol's replayed mode. A path that is not listed is
/// null.</summary>
internal sealed class ReplayResolver(JsonElement resolved, JsonElement? types)
{
    private readonly Dictionary<string, JsonElement> _entries = resolved.EnumerateArray()
        .GroupBy(entry => entry.GetProperty("path").GetRawText())
        .ToDictionary(entries => entries.Key, entries => entries.Last());

    public object? Resolve(FieldCall call, int parent)
    {
        var path = call.PathOf(parent);
        if (!_entries.TryGetValue(CanonicalJson.Of(path), out var entry))
        {
            return null;
        }

        return entry.TryGetProperty("throws", out var message)
            ? throw new ResolverException(message.GetString()!)
            {
                Extensions = entry.TryGetProperty("extensions", out var extensions)
                    ? (IReadOnlyDictionary<string, object?>?)PlainJson.Of(extensions)
                    : null,
            }
            : ValueOf(entry.GetProperty("value"), path);
    }

    private object? ValueOf(JsonElement value, IReadOnlyList<object> path)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            return PlainJson.Of(value);
        }

        var (kind, content) = value.EnumerateObject()
            .Select(property => (property.Name, property.Value))
            .FirstOrDefault();
        return kind switch
        {
            "$leaf" => content is { ValueKind: JsonValueKind.Object } && content.TryGetProperty("$undefined", out _)
                ? null
                : PlainJson.Of(content),
            "$enum" => content.GetString(),
            "$list" => content.EnumerateArray().Select((item, index) => ValueOf(item, [.. path, index])).ToArray(),
            "$obj" => new TypedObject(TypeAt(path)),
            "$error" => new ResolverException(content.GetString()!),
            "$notList" => PlainJson.Of(content),
            _ => PlainJson.Of(value),
        };
    }

    private string? TypeAt(IReadOnlyList<object> path) =>
        types is { } known && known.TryGetProperty(CanonicalJson.Of(path), out var name) ? name.GetString() : null;
}
