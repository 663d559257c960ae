using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Provenance.GraphQL.Execution;
using Socket = System.Net.WebSockets.WebSocket;

namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>Sends messages one after the other, and calls <paramref name="onSlow"/> when the client takes longer than
/// <paramref name="timeout"/> to receive one.</summary>
internal sealed class MessageWriter(Socket socket, TimeSpan timeout, Action onSlow) : IDisposable
{
    private const int LargestKeptBuffer = 64 * 1024;

    private static readonly JsonWriterOptions _json = GraphQLResponse.WriterOptions with { SkipValidation = true };

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Timer _patience = new(_ => onSlow());
    private ArrayBufferWriter<byte> _buffer = new();
    private bool _closed;

    /// <summary>Sends a message after those before it, unless <paramref name="cancellation"/> comes first or the socket
    /// is closed. Cancelling <paramref name="abort"/> aborts the socket.</summary>
    public async Task SendAsync(ServerMessage message, CancellationToken cancellation, CancellationToken abort)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            cancellation.ThrowIfCancellationRequested();
            if (_closed)
            {
                return;
            }

            await using (var json = new Utf8JsonWriter(_buffer, _json))
            {
                message.WriteTo(json);
            }

            _patience.Change(timeout, Timeout.InfiniteTimeSpan);
            await socket.SendAsync(_buffer.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, abort);
        }
        finally
        {
            _patience.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (_buffer.Capacity > LargestKeptBuffer)
            {
                _buffer = new();
            }

            _buffer.ResetWrittenCount();
            _turn.Release();
        }
    }

    /// <summary>Closes the socket for sending after the current message; waiting messages are no longer sent.</summary>
    public async Task CloseAsync(Closure closure, CancellationToken abort)
    {
        await _turn.WaitAsync(abort);
        try
        {
            _closed = true;
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(closure.Status, closure.Reason, abort);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _patience.Dispose();
        _turn.Dispose();
    }
}
