using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Provenance.GraphQL.AspNetCore.Http;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Socket = System.Net.WebSockets.WebSocket;

namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>One connection that speaks graphql-transport-ws. Messages are handled one after the other; operations run
/// concurrently. The first reason to close the connection is the one that the client is told. After that, messages that
/// arrive are discarded until the client closes too.</summary>
internal sealed partial class GraphQLWebSocketConnection : IDisposable
{
    /// <summary>How long a client may take to close a connection that the server closes.</summary>
    private static readonly TimeSpan _closingTimeout = TimeSpan.FromSeconds(5);

    private readonly HttpContext _context;
    private readonly GraphQLEngine _engine;
    private readonly GraphQLServerOptions _server;
    private readonly GraphQLWebSocketOptions _options;
    private readonly Func<HttpContext, CancellationToken, Task>? _listensUntil;
    private readonly ILogger _logger;
    private readonly MessageReader _reader;
    private readonly MessageWriter _writer;
    private readonly OperationTable _operations;
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly Lock _gate = new();
    private volatile Task? _closed;
    private Task _listening = Task.CompletedTask;
    private volatile bool _initialized;
    private bool _acknowledged;

    public GraphQLWebSocketConnection(
        Socket socket, HttpContext context, GraphQLEngine engine, GraphQLServerOptions options, ILogger logger)
    {
        _context = context;
        _engine = engine;
        _server = options;
        _options = options.WebSockets;
        _listensUntil = options.ListensUntil;
        _logger = logger;
        _reader = new(socket, _options.MaxMessageSize, options.MaxRequestJsonDepth);
        _writer = new(socket, _options.SendTimeout, () => CloseAsync(Closure.Slow));
        _operations = new(_options.MaxOperationsPerConnection);
    }

    /// <summary>Serves the connection until it is closed and its operations have ended.</summary>
    public async Task RunAsync(CancellationToken shutdown)
    {
        using var stop = shutdown.Register(() => CloseAsync(Closure.ShuttingDown));
        var watch = WatchAsync();
        var inOrder = await ReceiveAsync();
        await CloseAsync(Closure.Normal);
        await watch;
        await _listening;
        await Task.WhenAll(_operations.Running.Select(operation => operation.Ended));
        if (!inOrder)
        {
            // The socket itself tells the client what is wrong with its frames. That message must leave before the
            // connection is torn down.
            await Task.Delay(_closingTimeout, _context.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Closes the connection, unless it is closing already, and waits until the client is told.</summary>
    public Task CloseAsync(Closure closure)
    {
        lock (_gate)
        {
            return _closed ??= Task.Run(() => TellAsync(closure));
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _closing.Dispose();
        _abort.Dispose();
    }

    private async Task TellAsync(Closure closure)
    {
        LogClosing(closure.Status, closure.Reason);
        _abort.CancelAfter(_closingTimeout);
        try
        {
            await Task.WhenAll(
                _operations.Running.Select(operation => operation.CancelAsync())
                    .Append(_closing.CancelAsync())
                    .Append(_writer.CloseAsync(closure, _abort.Token)));
        }
        catch (Exception gone) when (IsGone(gone))
        {
            LogGone(gone);
        }
        catch (Exception fault)
        {
            LogFault(fault);
        }
    }

    /// <summary>Handles messages until the connection is closed. Returns whether it was closed properly.</summary>
    private async Task<bool> ReceiveAsync()
    {
        try
        {
            while (await _reader.ReadAsync(_abort.Token) is { IsEnd: false } reading)
            {
                if (_closed is null)
                {
                    await HandleAsync(reading);
                }
            }

            return true;
        }
        catch (Exception gone) when (IsGone(gone))
        {
            LogGone(gone);
            return gone is OperationCanceledException;
        }
    }

    private async Task HandleAsync(MessageReading reading)
    {
        try
        {
            await (reading.Message is { } message ? HandleAsync(message) : CloseAsync(reading.Refusal!));
        }
        catch (Exception fault) when (!IsGone(fault))
        {
            LogFault(fault);
            await CloseAsync(Closure.Faulted);
        }
    }

    private Task HandleAsync(ClientMessage message) => message.Type switch
    {
        ClientMessage.Kind.ConnectionInit when _initialized => CloseAsync(Closure.TooManyInits),
        ClientMessage.Kind.ConnectionInit => InitializeAsync(message),
        ClientMessage.Kind.Ping => SendAsync(ServerMessage.Pong(message.Payload)),
        ClientMessage.Kind.Subscribe when !_acknowledged => CloseAsync(Closure.Unauthorized),
        ClientMessage.Kind.Subscribe => SubscribeAsync(message),
        ClientMessage.Kind.Complete => _operations.Release(message.Id)?.CancelAsync() ?? Task.CompletedTask,
        _ => Task.CompletedTask,
    };

    private async Task InitializeAsync(ClientMessage message)
    {
        _initialized = true;
        var answer = _options.OnConnect is { } ask
            ? await ask(_context, message.Payload, _closing.Token)
            : ConnectionAnswer.Accepted();
        if (!answer.IsAccepted)
        {
            await CloseAsync(Closure.Forbidden);
            return;
        }

        await SendAsync(ServerMessage.ConnectionAck(answer.Payload));
        _acknowledged = true;
        _listening = _listensUntil is null ? Task.CompletedTask : EndAsync(_listensUntil);
    }

    /// <summary>Closes the connection when its client may not listen any longer.</summary>
    private async Task EndAsync(Func<HttpContext, CancellationToken, Task> listensUntil)
    {
        try
        {
            await listensUntil(_context, _closing.Token);
            await CloseAsync(Closure.SignInEnded);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            LogGone(gone);
        }
        catch (Exception fault)
        {
            LogFault(fault);
            await CloseAsync(Closure.Faulted);
        }
    }

    private async Task SubscribeAsync(ClientMessage message)
    {
        var reading = RequestParameters.Of(message.Payload!.Value).ToRequest(readOnly: false, []);
        if (reading.Request is not { } request)
        {
            await CloseAsync(Closure.InvalidMessage(reading.Errors[0].Message));
            return;
        }

        if (_operations.Contains(message.Id))
        {
            await CloseAsync(Closure.SubscriberExists(message.Id));
            return;
        }

        var operation = new Operation(message.Id, request);
        if (_operations.TryAdd(operation))
        {
            operation.Start(RunAsync);
            return;
        }

        var refusal = new GraphQLError(
            $"{_options.MaxOperationsPerConnection} operations run on this connection, the limit of this server; "
            + "complete one first.");
        await SendAsync(ServerMessage.Error(
            message.Id,
            GraphQLResponse.Failed(RequestFailure.NotAllowed, [refusal.WithCode(ErrorCode.TooManyOperations)])));
    }

    private async Task RunAsync(Operation operation)
    {
        try
        {
            var last = await RespondAsync(operation);
            _operations.Finish(operation);
            await _writer.SendAsync(last, operation.Cancellation, _abort.Token);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            LogGone(gone);
        }
        catch (Exception fault)
        {
            LogFault(fault);
            await CloseAsync(Closure.Faulted);
        }
        finally
        {
            _operations.Finish(operation);
        }
    }

    /// <summary>Sends the operation's responses, and returns the message that ends it.</summary>
    private async Task<ServerMessage> RespondAsync(Operation operation)
    {
        // Operations of a connection run side by side, and subscriptions run for long, so each gets its own services.
        await using var scope = _context.RequestServices.CreateAsyncScope();
        var services = await _server.ServicesOfAsync(_context, scope.ServiceProvider, operation.Cancellation);
        var result = await _engine.SubscribeAsync(operation.Request, services, operation.Cancellation);
        var responses = result.IsStream
            ? _server.Served(_context, services, result.Events)
            : new[] { result.Response }.ToAsyncEnumerable();
        await foreach (var response in responses.WithCancellation(operation.Cancellation))
        {
            if (response.Failure is not RequestFailure.None)
            {
                return ServerMessage.Error(operation.Id, response);
            }

            await _writer.SendAsync(ServerMessage.Next(operation.Id, response), operation.Cancellation, _abort.Token);
        }

        return ServerMessage.Complete(operation.Id);
    }

    /// <summary>Closes the connection when its client does not send <c>connection_init</c>, or falls silent.</summary>
    private async Task WatchAsync()
    {
        try
        {
            await Task.Delay(_options.ConnectionInitTimeout, _closing.Token);
            if (!_initialized)
            {
                await CloseAsync(Closure.InitTimeout);
                return;
            }

            do
            {
                await SendAsync(ServerMessage.Ping);
                await Task.Delay(_options.KeepAliveInterval, _closing.Token);
            }
            while (_reader.TakeHeard());
            await CloseAsync(Closure.Silent);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            LogGone(gone);
        }
    }

    private Task SendAsync(ServerMessage message) => _writer.SendAsync(message, _closing.Token, _abort.Token);

    /// <summary>Whether an exception only means that the connection is closing or broken, or that the operation is
    /// cancelled.</summary>
    private static bool IsGone(Exception exception) => exception is WebSocketException or OperationCanceledException;

    [LoggerMessage(LogLevel.Debug, "Closing a WebSocket with {Status}: {Reason}")]
    private partial void LogClosing(WebSocketCloseStatus status, string reason);

    [LoggerMessage(LogLevel.Debug, "A WebSocket or one of its operations was ended")]
    private partial void LogGone(Exception exception);

    [LoggerMessage(LogLevel.Error, "A WebSocket is closed because of an unexpected exception")]
    private partial void LogFault(Exception exception);
}
