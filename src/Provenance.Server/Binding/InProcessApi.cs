using System.Text.Json;
using Provenance.Exports;
using Provenance.GraphQL.AspNetCore.InProcess;
using Provenance.GraphQL.Errors;

namespace Provenance.Server.Binding;

/// <summary>Asks the API from within the server, with the rights of whoever sends the request and the limits of every
/// other.</summary>
internal sealed class InProcessApi(InProcessGraphQL graphQL)
{
    /// <summary>The services that answer whoever sends a request: those of the whole store, or of the part that they may
    /// see.</summary>
    public async Task<IServiceProvider> ServicesOfAsync(HttpContext context)
    {
        try
        {
            return await graphQL.ServicesOfAsync(context);
        }
        catch (TimeoutException late)
        {
            throw new ExportException(ErrorCode.Timeout, late.Message);
        }
    }

    /// <summary>Reads by these services.</summary>
    /// <param name="services">The services that answer the reader.</param>
    public ApiCall For(IServiceProvider services) => async (operation, variables, cancellationToken) =>
    {
        var asked = await graphQL.AskAsync(
            services, operation, JsonSerializer.SerializeToElement(variables), cancellationToken);
        var answer = JsonElement.Parse(asked.Json);
        return answer.TryGetProperty("errors", out var errors)
            ? throw Failure(errors[0])
            : answer.GetProperty("data");
    };

    private static ExportException Failure(JsonElement error) => new(
        error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code)
            ? code.GetString()!
            : ErrorCode.Internal,
        error.GetProperty("message").GetString()!);
}
