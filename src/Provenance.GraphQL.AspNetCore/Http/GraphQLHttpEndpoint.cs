using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;
using Provenance.GraphQL.AspNetCore.EventStream;
using Provenance.GraphQL.AspNetCore.Incremental;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>
/// Answers GraphQL requests by the specification of GraphQL over HTTP. Its drafts differ in status codes; these are the
/// ones that today's clients know: 200 for whatever ran, 400 for what could not.
/// </summary>
internal sealed class GraphQLHttpEndpoint(
    GraphQLEngine engine,
    GraphQLServerOptions options,
    ClientLimit clients,
    ArrivingBodies bodies,
    EventStreamEndpoint eventStreams)
{
    private readonly RequestReader _reader = new(options);
    private readonly ObjectPool<ResponseJson> _json = new DefaultObjectPoolProvider().Create<ResponseJson>();

    private readonly PartsEndpoint _parts = new(options);
    private readonly GraphQLResponse _tooLarge = ResponseLimit.TooLarge(options);

    /// <summary>Reads, executes and answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Vary = "Accept";
        headers.XContentTypeOptions = "nosniff";
        var accepted = ResponseMediaType.Preferred(context.Request.Headers.Accept, out var acceptsEventStream);
        var framing = engine.AnswersInParts && !HttpMethods.IsHead(context.Request.Method)
            ? PartFraming.Preferred(context.Request.Headers.Accept)
            : null;
        var type = accepted ?? ResponseMediaType.Json;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var time = RequestReader.BringsFiles(context.Request) ? options.UploadTimeout : options.Timeout;
        deadline.CancelAfter(time);
        try
        {
            if (options.OnRequest?.Invoke(context) is { } refusal)
            {
                var refused = GraphQLResponse.Refused(refusal);
                await WriteAsync(context.Response, type, ResponseStatus.Of(refused.Failure, type), refused);
                return;
            }

            var reading = accepted is null && framing is null ? NotAcceptable() : await ReadAsync(context, deadline.Token);
            if (reading.Request is not { } request)
            {
                await RefuseAsync(context.Response, type, reading);
                return;
            }

            using var permit = clients.AttemptAcquire(context);
            await (permit.IsAcquired
                ? AnswerAsync(context, WithOptions(request, context), new(accepted, framing, acceptsEventStream), time, deadline)
                : RefuseAsync(context.Response, type, TooMany(clients.Explanation)));
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested
            && !context.RequestAborted.IsCancellationRequested
            && !context.Response.HasStarted)
        {
            await RefuseAsync(context.Response, type, TookTooLong(time));
        }
    }

    // The header and its value are HotChocolate's.
    private static GraphQLRequest WithOptions(GraphQLRequest request, HttpContext context) =>
        context.Request.Headers.TryGetValue("GraphQL-Cost", out var cost) && cost == "report"
            ? request with { ReportCost = true }
            : request;

    private RequestReading NotAcceptable() => RequestReading.Refused(
        StatusCodes.Status406NotAcceptable,
        "The request accepts none of application/graphql-response+json, application/json"
            + (engine.AnswersInParts ? ", multipart/mixed" : "")
            + " and text/event-stream.");

    private static RequestReading TooMany(string explanation) =>
        RequestReading.Refused(StatusCodes.Status429TooManyRequests, explanation, ErrorCode.TooManyRequests);

    private static RequestReading TookTooLong(TimeSpan time) => RequestReading.Refused(
        StatusCodes.Status503ServiceUnavailable,
        LateText(time),
        ErrorCode.Timeout);

    private static string LateText(TimeSpan time) =>
        $"The request took longer than {time.TotalSeconds} s, the limit of this server.";

    private Task RefuseAsync(HttpResponse response, ResponseMediaType type, RequestReading reading) =>
        WriteAsync(response, type, reading.Status, GraphQLResponse.Failed(RequestFailure.Malformed, reading.Errors));

    private async Task AnswerAsync(
        HttpContext context, GraphQLRequest request, AcceptedTypes accepted, TimeSpan time, CancellationTokenSource deadline)
    {
        var type = accepted.Type ?? ResponseMediaType.Json;
        var services = await options.ServicesOfAsync(context, context.RequestServices, deadline.Token);
        if (accepted is { AcceptsEventStream: false, Framing: null })
        {
            var response = await engine.ExecuteAsync(request, services, deadline.Token);
            await WriteAsync(context.Response, type, ResponseStatus.Of(response.Failure, type), response);
            return;
        }

        request = accepted.Framing is null ? request : request with { AcceptsParts = true };
        var result = await (accepted.AcceptsEventStream
            ? engine.SubscribeAsync(request, services, deadline.Token)
            : engine.DeliverAsync(request, services, deadline.Token));
        if (result.IsStream && HttpMethods.IsHead(context.Request.Method))
        {
            // What a stream would begin with is all that is asked.
            context.Response.ContentType = ResponseMediaType.EventStream.ContentType;
        }
        else if (result.IsStream)
        {
            // A stream ends with its source or its client.
            deadline.CancelAfter(Timeout.InfiniteTimeSpan);
            await StreamAsync(context, options.Served(context, services, result.Events));
        }
        else if (accepted.Framing is { } framing
            && (result.Later is not null || (accepted.Type is null && !ResponseStatus.Tells(result.Response.Failure))))
        {
            var late = new GraphQLError(LateText(time)).WithCode(ErrorCode.Timeout);
            await _parts.SendAsync(context, framing, result.Response, result.Later, late);
        }
        else if (type == ResponseMediaType.EventStream && !ResponseStatus.Tells(result.Response.Failure))
        {
            await eventStreams.StreamAsync(context, AsyncEnumerable.Repeat(result.Response, 1));
        }
        else
        {
            await WriteAsync(context.Response, type, ResponseStatus.Of(result.Response.Failure, type), result.Response);
        }
    }

    private async Task StreamAsync(HttpContext context, IAsyncEnumerable<GraphQLResponse> events)
    {
        using var lease = eventStreams.AttemptAcquire();
        if (lease.IsAcquired)
        {
            await eventStreams.StreamAsync(context, events, options.ListensUntil);
            return;
        }

        var refusal = GraphQLResponse.Failed(RequestFailure.Subscription, [
            new GraphQLError("Too many subscriptions are streaming; try again later.").WithCode(ErrorCode.TooManyStreams)]);
        await WriteAsync(
            context.Response, ResponseMediaType.Json, StatusCodes.Status503ServiceUnavailable, refusal);
    }

    private async ValueTask<RequestReading> ReadAsync(HttpContext context, CancellationToken deadline)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
                ? _reader.ReadQuery(request.Query)
                : RequestReading.Refused(
                    StatusCodes.Status405MethodNotAllowed,
                    $"The method {request.Method} is not allowed here; send GET, HEAD or POST.");
        }

        using var arrival = bodies.Begin(context, deadline);
        try
        {
            return await _reader.ReadBodyAsync(request, arrival.Token);
        }
        catch (OperationCanceledException) when (arrival.IsGivenUp && !deadline.IsCancellationRequested)
        {
            return TooMany(bodies.Explanation);
        }
    }

    private async Task WriteAsync(
        HttpResponse response, ResponseMediaType type, int status, GraphQLResponse content)
    {
        ResponseStatus.Set(response, status, content);
        response.ContentType = (type == ResponseMediaType.EventStream ? ResponseMediaType.Json : type).ContentType;
        var json = _json.Get();
        try
        {
            if (json.Write(content, options.MaxResponseSize) is not { } body)
            {
                response.StatusCode = ResponseStatus.Of(_tooLarge.Failure, type);
                body = json.Write(_tooLarge, int.MaxValue)!.Value;
            }

            response.ContentLength = body.Length;
            await response.StartAsync();

            // The body is copied into the web server's memory, so that a slow client does not hold the pooled memory.
            response.BodyWriter.Write(body.Span);
        }
        finally
        {
            _json.Return(json);
        }

        await response.BodyWriter.FlushAsync();
    }

    /// <summary>What a client takes an answer in.</summary>
    /// <param name="Type">The type that it prefers; null if it takes nothing but parts.</param>
    /// <param name="Framing">How it takes parts; null if it takes none.</param>
    /// <param name="AcceptsEventStream">Whether it takes a stream of events.</param>
    private readonly record struct AcceptedTypes(ResponseMediaType? Type, PartFraming? Framing, bool AcceptsEventStream);
}
