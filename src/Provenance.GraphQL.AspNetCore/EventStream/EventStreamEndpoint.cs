using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Provenance.GraphQL.AspNetCore.Http;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.EventStream;

/// <summary>
/// Answers with a stream of Server-Sent Events, one for each response, on a connection of the request's own (distinct
/// connections mode). When the server stops, a stream ends without <c>complete</c>, which tells clients to come again.
/// </summary>
internal sealed partial class EventStreamEndpoint(
    EventStreamOptions options, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<EventStreamEndpoint> logger)
    : IDisposable
{
    private readonly ConcurrencyLimiter _streams = new(new() { PermitLimit = options.MaxStreams });

    /// <summary>Acquires permission to stream a subscription until it is disposed of. It is not acquired when too many
    /// are streaming.</summary>
    public RateLimitLease AttemptAcquire() => _streams.AttemptAcquire();

    /// <summary>Streams responses until they end, the client leaves, may not listen any longer, or the server
    /// stops.</summary>
    public async Task StreamAsync(
        HttpContext context,
        IAsyncEnumerable<GraphQLResponse> responses,
        Func<HttpContext, CancellationToken, Task>? listensUntil = null)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            Prepare(context);
            var watch = listensUntil is null ? Task.CompletedTask : EndAsync(listensUntil, context, ending);
            await SendAsync(context.Response, responses, ending);
            await watch;
        }
        catch (TimeoutException)
        {
            LogDropped(options.SendTimeout);
            context.Abort();
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The client has left, or the server stops: the usual end of a stream.
        }
    }

    public void Dispose() => _streams.Dispose();

    private static async Task EndAsync(
        Func<HttpContext, CancellationToken, Task> listensUntil, HttpContext context, CancellationTokenSource ending)
    {
        await listensUntil(context, ending.Token);
        await ending.CancelAsync();
    }

    private static void Prepare(HttpContext context)
    {
        UnbufferedResponse.Begin(context, ResponseMediaType.EventStream.ContentType);

        // The web server's own limit would drop slow clients sooner, and without a reason.
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }
    }

    private async Task SendAsync(
        HttpResponse response, IAsyncEnumerable<GraphQLResponse> responses, CancellationTokenSource ending)
    {
        var writer = new EventStreamWriter(response.BodyWriter, options.SendTimeout, clock);
        using var timer = new PeriodicTimer(options.KeepAliveInterval, clock);
        var events = responses.GetAsyncEnumerator(ending.Token);
        var next = Task.FromResult(true);
        try
        {
            // A first comment tells the client, and any proxy in between, that the stream is open.
            await writer.KeepAliveAsync(ending.Token);
            var tick = timer.WaitForNextTickAsync(ending.Token).AsTask();
            while (true)
            {
                next = events.MoveNextAsync().AsTask();
                while (!next.IsCompleted && await Task.WhenAny(next, tick) == tick)
                {
                    await tick;
                    await writer.KeepAliveAsync(ending.Token);
                    tick = timer.WaitForNextTickAsync(ending.Token).AsTask();
                }

                if (!await next)
                {
                    await writer.CompleteAsync(ending.Token);
                    return;
                }

                await writer.NextAsync(events.Current, ending.Token);
            }
        }
        finally
        {
            // The source may still be waiting for its next event, and can be disposed of only when it has stopped.
            await ending.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await events.DisposeAsync();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Dropped a client of an event stream: it made no room for an event in {Timeout}")]
    private partial void LogDropped(TimeSpan timeout);
}
