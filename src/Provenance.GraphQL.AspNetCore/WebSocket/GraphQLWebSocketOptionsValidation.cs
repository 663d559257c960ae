using Microsoft.Extensions.Options;

namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>Refuses origins that no browser would send, all at once.</summary>
internal sealed class GraphQLWebSocketOptionsValidation : IValidateOptions<GraphQLServerOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphQLServerOptions options)
    {
        List<string> failures =
        [
            .. options.WebSockets.AllowedOrigins.Where(origin => !Origin.IsWellFormed(origin))
                .Select(origin => $"WebSockets.AllowedOrigins has \"{origin}\"; write it as in https://example.org."),
        ];
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
