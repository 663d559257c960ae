using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Provenance.Exports;
using Provenance.GraphQL.AspNetCore;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;

namespace Provenance.Server.Binding;

/// <summary>Asks the API from within the server, with the rights of whoever sends the request and the limits of every
/// other.</summary>
internal sealed class InProcessApi(GraphQLEngine engine, IOptions<GraphQLServerOptions> options)
{
    /// <summary>The services that answer whoever sends a request: those of the whole store, or of the part that they may
    /// see.</summary>
    public async Task<IServiceProvider> ServicesOfAsync(HttpContext context)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        deadline.CancelAfter(options.Value.Timeout);
        try
        {
            return await options.Value.ServicesOfAsync(context, context.RequestServices, deadline.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw TimedOut();
        }
    }

    /// <summary>Reads by these services.</summary>
    /// <param name="services">The services that answer the reader.</param>
    public ApiCall For(IServiceProvider services) => async (operation, variables, cancellationToken) =>
    {
        var answer = await AskAsync(operation, variables, services, cancellationToken);
        return answer.TryGetProperty("errors", out var errors)
            ? throw Failure(errors[0])
            : answer.GetProperty("data");
    };

    private async Task<JsonElement> AskAsync(
        string operation, JsonObject variables, IServiceProvider services, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.Value.Timeout);
        GraphQLRequest request = new(operation) { Variables = JsonSerializer.SerializeToElement(variables), ReadOnly = true };
        try
        {
            var response = await engine.ExecuteAsync(request, services, deadline.Token);
            ArrayBufferWriter<byte> written = new();
            await using (Utf8JsonWriter writer = new(written, GraphQLResponse.WriterOptions))
            {
                response.WriteTo(writer);
            }

            return JsonElement.Parse(written.WrittenSpan);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw TimedOut();
        }
    }

    private ExportException TimedOut() => new(
        ErrorCode.Timeout, $"A page took longer than {options.Value.Timeout.TotalSeconds} s, the limit of this server.");

    private static ExportException Failure(JsonElement error) => new(
        error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code)
            ? code.GetString()!
            : ErrorCode.Internal,
        error.GetProperty("message").GetString()!);
}
