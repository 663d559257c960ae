using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;
using Microsoft.Extensions.Options;
using Provenance.GraphQL.AspNetCore.Http;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.InProcess;

/// <summary>Answers operations that this process itself asks while it answers someone's HTTP request: a page, for instance.
/// They have that request's rights, and the limits of the endpoint.</summary>
public sealed class InProcessGraphQL
{
    private readonly GraphQLEngine _engine;
    private readonly GraphQLServerOptions _options;
    private readonly ClientLimit _clients;
    private readonly ObjectPool<ResponseJson> _json = new DefaultObjectPoolProvider().Create<ResponseJson>();

    internal InProcessGraphQL(GraphQLEngine engine, IOptions<GraphQLServerOptions> options, ClientLimit clients)
    {
        _engine = engine;
        _options = options.Value;
        _clients = clients;
    }

    /// <summary>Asks an operation, which may only read.</summary>
    /// <param name="context">The request on whose behalf it is asked.</param>
    /// <param name="document">The text of the document.</param>
    /// <param name="variables">The variables, a JSON object.</param>
    /// <param name="patience">After how long to give up waiting without an answer; null for as long as a request may take,
    /// after which the answer says so.</param>
    /// <returns>The answer; null if it did not come within the patience.</returns>
    public async ValueTask<InProcessAnswer?> AskAsync(
        HttpContext context, string document, JsonElement variables, TimeSpan? patience = null)
    {
        if (_options.OnRequest?.Invoke(context) is { } refusal)
        {
            return Answer(GraphQLResponse.Refused(refusal));
        }

        using var place = _clients.AttemptAcquire(context);
        if (!place.IsAcquired)
        {
            return Answer(
                Failure(_clients.Explanation, ErrorCode.TooManyRequests), StatusCodes.Status429TooManyRequests);
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        deadline.CancelAfter(patience is { } wait && wait < _options.Timeout ? wait : _options.Timeout);
        try
        {
            GraphQLRequest request = new(document) { Variables = variables, ReadOnly = true };
            var services = await _options.ServicesOfAsync(context, context.RequestServices, deadline.Token);
            return Answer(await _engine.ExecuteAsync(request, services, deadline.Token));
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return patience is not null ? null : Answer(
                Failure($"The request took longer than {_options.Timeout.TotalSeconds} s, the limit of this server.", ErrorCode.Timeout),
                StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static GraphQLResponse Failure(string message, string code) =>
        GraphQLResponse.Failed(RequestFailure.Malformed, [new GraphQLError(message).WithCode(code)]);

    private InProcessAnswer Answer(GraphQLResponse response, int? status = null)
    {
        var json = _json.Get();
        try
        {
            return json.Write(response, _options.MaxResponseSize) is { } body
                ? new(status ?? ResponseStatus.Of(response.Failure, ResponseMediaType.GraphQLResponse), body.ToArray())
                : Answer(ResponseLimit.TooLarge(_options));
        }
        finally
        {
            _json.Return(json);
        }
    }
}
