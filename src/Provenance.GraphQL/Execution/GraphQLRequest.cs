using System.Text.Json;

namespace Provenance.GraphQL.Execution;

/// <summary>A request as the transports hand it to the engine.</summary>
/// <param name="Document">The text of the document; null when it is named by an id, or by a hash in the
/// extensions.</param>
public sealed record GraphQLRequest(string? Document)
{
    /// <summary>The id of a document that the engine knows; null when the request names none.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Whether the answer's extensions report what the operation costs.</summary>
    public bool ReportCost { get; init; }

    /// <summary>Which operation of the document to run; null when it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables, a JSON object; null for none.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>Additional entries of the request, a JSON object; null for none.</summary>
    public JsonElement? Extensions { get; init; }

    /// <summary>Whether mutations are refused, as in an HTTP GET.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether the answer may come in parts, as <c>@defer</c> asks; false by default. It comes whole otherwise, and
    /// wherever only one response can be given.</summary>
    public bool AcceptsParts { get; init; }
}
