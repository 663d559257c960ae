using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;
using Provenance.GraphQL.AspNetCore.EventStream;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>
/// Answers GraphQL requests by the specification of GraphQL over HTTP. Its drafts differ in status codes; these are the
/// ones that today's clients know: 200 for whatever ran, 400 for what could not.
/// </summary>
internal sealed class GraphQLHttpEndpoint(
    GraphQLEngine engine, GraphQLServerOptions options, EventStreamEndpoint eventStreams)
{
    private readonly RequestReader _reader = new(options);
    private readonly ObjectPool<ResponseJson> _json = new DefaultObjectPoolProvider().Create<ResponseJson>();

    /// <summary>Reads, executes and answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Vary = "Accept";
        headers.XContentTypeOptions = "nosniff";
        var type = ResponseMediaType.Preferred(context.Request.Headers.Accept, out var acceptsEventStream);
        var reading = type is null
            ? RequestReading.Refused(
                StatusCodes.Status406NotAcceptable,
                "The request accepts none of application/graphql-response+json, application/json and text/event-stream.")
            : await ReadAsync(context.Request);
        type ??= ResponseMediaType.Json;
        if (reading.Request is { } request)
        {
            await AnswerAsync(context, request, type, acceptsEventStream);
        }
        else
        {
            var refusal = GraphQLResponse.Failed(RequestFailure.Malformed, reading.Errors);
            await WriteAsync(context.Response, type, reading.Status, refusal);
        }
    }

    private async Task AnswerAsync(
        HttpContext context, GraphQLRequest request, ResponseMediaType type, bool acceptsEventStream)
    {
        if (!acceptsEventStream)
        {
            var response = await engine.ExecuteAsync(request, context.RequestServices, context.RequestAborted);
            await WriteAsync(context.Response, type, Status(response.Failure, type), response);
            return;
        }

        var result = await engine.SubscribeAsync(request, context.RequestServices, context.RequestAborted);
        if (result.IsStream)
        {
            await StreamAsync(context, result.Events);
        }
        else if (type == ResponseMediaType.EventStream && result.Response.Failure is not RequestFailure.NotAllowed)
        {
            await eventStreams.StreamAsync(context, AsyncEnumerable.Repeat(result.Response, 1));
        }
        else
        {
            await WriteAsync(context.Response, type, Status(result.Response.Failure, type), result.Response);
        }
    }

    private async Task StreamAsync(HttpContext context, IAsyncEnumerable<GraphQLResponse> events)
    {
        using var lease = eventStreams.AttemptAcquire();
        if (lease.IsAcquired)
        {
            await eventStreams.StreamAsync(context, events);
            return;
        }

        var refusal = GraphQLResponse.Failed(RequestFailure.Subscription, [
            new("Too many subscriptions are streaming; try again later.")
            {
                Extensions = new Dictionary<string, object?> { ["code"] = "TOO_MANY_STREAMS" },
            }]);
        await WriteAsync(
            context.Response, ResponseMediaType.Json, StatusCodes.Status503ServiceUnavailable, refusal);
    }

    private async ValueTask<RequestReading> ReadAsync(HttpRequest request)
    {
        if (HttpMethods.IsPost(request.Method))
        {
            return await _reader.ReadBodyAsync(request, request.HttpContext.RequestAborted);
        }

        return HttpMethods.IsGet(request.Method)
            ? _reader.ReadQuery(request.Query)
            : RequestReading.Refused(
                StatusCodes.Status405MethodNotAllowed,
                $"The method {request.Method} is not allowed here; send GET or POST.");
    }

    private static int Status(RequestFailure failure, ResponseMediaType type) => failure switch
    {
        RequestFailure.None => StatusCodes.Status200OK,
        RequestFailure.NotAllowed => StatusCodes.Status405MethodNotAllowed,
        _ => type == ResponseMediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };

    private async Task WriteAsync(
        HttpResponse response, ResponseMediaType type, int status, GraphQLResponse content)
    {
        response.StatusCode = status;
        response.ContentType = (type == ResponseMediaType.EventStream ? ResponseMediaType.Json : type).ContentType;
        switch (status)
        {
            // The only request of an allowed method that is answered so is a mutation over GET.
            case StatusCodes.Status405MethodNotAllowed:
                response.Headers.Allow = HttpMethods.IsGet(response.HttpContext.Request.Method) ? "POST" : "GET, POST";
                break;
            case StatusCodes.Status415UnsupportedMediaType:
                response.Headers["Accept-Post"] = "application/json";
                break;
        }

        var json = _json.Get();
        try
        {
            var body = json.Write(content);
            response.ContentLength = body.Length;
            await response.StartAsync();

            // Into the server's own memory, so that a slow client does not keep the pooled one.
            response.BodyWriter.Write(body.Span);
        }
        finally
        {
            _json.Return(json);
        }

        await response.BodyWriter.FlushAsync();
    }
}
