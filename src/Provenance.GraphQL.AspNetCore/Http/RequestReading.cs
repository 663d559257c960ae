using Microsoft.AspNetCore.Http;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>The result of reading an HTTP request: a GraphQL request, or the reasons for refusing it.</summary>
internal sealed record RequestReading
{
    private RequestReading()
    {
    }

    /// <summary>The request to execute; null when the HTTP request is refused.</summary>
    public GraphQLRequest? Request { get; private init; }

    /// <summary>The HTTP status of a refusal.</summary>
    public int Status { get; private init; }

    /// <summary>The reasons of a refusal.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; private init; } = [];

    /// <summary>A request that can be executed.</summary>
    public static RequestReading Of(GraphQLRequest request) => new() { Request = request };

    /// <summary>A refusal with status 400.</summary>
    public static RequestReading Malformed(params IReadOnlyList<GraphQLError> errors) =>
        new() { Status = StatusCodes.Status400BadRequest, Errors = errors };

    /// <summary>A refusal for one reason, with the code of the exceeded limit, if there is one.</summary>
    public static RequestReading Refused(int status, string message, string? code = null)
    {
        var error = new GraphQLError(message);
        return new() { Status = status, Errors = [code is null ? error : error.WithCode(code)] };
    }
}
