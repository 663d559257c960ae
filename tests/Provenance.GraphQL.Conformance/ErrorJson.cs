using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Conformance;

/// <summary>Errors as the protocol writes them.</summary>
internal static class ErrorJson
{
    public static JsonArray Of(IEnumerable<GraphQLError> errors) => [.. errors.Select(Of)];

    public static JsonObject Of(GraphQLError error)
    {
        var json = new JsonObject { ["message"] = error.Message };
        if (error.Locations.Count > 0)
        {
            json["locations"] = new JsonArray([.. error.Locations.Select(location =>
                new JsonObject { ["line"] = location.Line, ["column"] = location.Column })]);
        }

        if (error.Path is not null)
        {
            json["path"] = JsonSerializer.SerializeToNode(error.Path);
        }

        if (error.Extensions is { Count: > 0 })
        {
            json["extensions"] = JsonSerializer.SerializeToNode(error.Extensions);
        }

        return json;
    }
}
