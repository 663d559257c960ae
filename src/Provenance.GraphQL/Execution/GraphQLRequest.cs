using System.Text.Json;

namespace Provenance.GraphQL.Execution;

/// <summary>A request as the transports hand it to the engine.</summary>
public sealed record GraphQLRequest(string Document)
{
    /// <summary>Which operation of the document to run; null when it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables, a JSON object; null for none.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>Additional entries of the request, a JSON object; null for none.</summary>
    public JsonElement? Extensions { get; init; }

    /// <summary>Whether no mutation may run, as in an HTTP GET.</summary>
    public bool ReadOnly { get; init; }
}
