using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Provenance.Corpora.Tests;

/// <summary>
/// Evaluates the keywords of JSON Schema (draft 2020-12) that the corpus's schema uses, and fails on any other, so that
/// none goes unheeded.
/// </summary>
internal sealed class JsonSchema(JsonObject root)
{
    internal bool Accepts(JsonNode? value) => Accepts(root, value);

    private bool Accepts(JsonObject schema, JsonNode? value) =>
        schema.All(keyword => keyword.Key switch
        {
            "$schema" or "$defs" or "title" or "description" => true,
            "$ref" => Accepts(root["$defs"]![((string)keyword.Value!)["#/$defs/".Length..]]!.AsObject(), value),
            "type" => IsOfType((string)keyword.Value!, value),
            "const" => JsonNode.DeepEquals(keyword.Value, value),
            "enum" => keyword.Value!.AsArray().Any(item => JsonNode.DeepEquals(item, value)),
            "oneOf" => keyword.Value!.AsArray().Count(item => Accepts(item!.AsObject(), value)) == 1,
            "anyOf" => keyword.Value!.AsArray().Any(item => Accepts(item!.AsObject(), value)),
            "required" => value is not JsonObject owner
                || keyword.Value!.AsArray().All(name => owner.ContainsKey((string)name!)),
            "dependentRequired" => value is not JsonObject owner || keyword.Value!.AsObject()
                .Where(given => owner.ContainsKey(given.Key))
                .All(given => given.Value!.AsArray().All(name => owner.ContainsKey((string)name!))),
            "properties" => value is not JsonObject owner || keyword.Value!.AsObject().All(property =>
                !owner.TryGetPropertyValue(property.Key, out var member)
                    || Accepts(property.Value!.AsObject(), member)),
            "additionalProperties" => value is not JsonObject owner
                || owner.All(member => schema["properties"]!.AsObject().ContainsKey(member.Key)),
            "items" => value is not JsonArray array || array.All(item => Accepts(keyword.Value!.AsObject(), item)),
            "minItems" => value is not JsonArray array || array.Count >= (int)keyword.Value!,
            "uniqueItems" => value is not JsonArray array
                || array.DistinctBy(item => item?.ToJsonString()).Count() == array.Count,
            "minLength" => value?.GetValueKind() != JsonValueKind.String
                || ((string)value!).Length >= (int)keyword.Value!,
            "maxLength" => value?.GetValueKind() != JsonValueKind.String
                || ((string)value!).Length <= (int)keyword.Value!,
            "pattern" => value?.GetValueKind() != JsonValueKind.String
                || Regex.IsMatch((string)value!, (string)keyword.Value!),
            "minimum" => value?.GetValueKind() != JsonValueKind.Number
                || Number(value) >= Number(keyword.Value),
            _ => throw new NotSupportedException(keyword.Key),
        });

    private static decimal Number(JsonNode? value) =>
        decimal.Parse(value!.ToJsonString(), CultureInfo.InvariantCulture);

    private static bool IsOfType(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) => true,
        ("array", JsonValueKind.Array) => true,
        ("string", JsonValueKind.String) => true,
        ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(Number(value)),
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        _ => false,
    };
}
