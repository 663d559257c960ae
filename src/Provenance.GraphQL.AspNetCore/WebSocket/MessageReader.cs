using System.Buffers;
using System.Net.WebSockets;
using Socket = System.Net.WebSockets.WebSocket;

namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>Reads whole messages, in any number of frames, up to a size.</summary>
internal sealed class MessageReader(Socket socket, int maxSize, int maxJsonDepth)
{
    private const int FirstSize = 4 * 1024;

    private bool _heard;

    /// <summary>Whether anything has arrived since the last call.</summary>
    public bool TakeHeard() => Interlocked.Exchange(ref _heard, false);

    /// <summary>Waits for the next message. Cancelling aborts the socket.</summary>
    public async ValueTask<MessageReading> ReadAsync(CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(FirstSize, maxSize + 1));
        try
        {
            for (var length = 0; ;)
            {
                if (length == buffer.Length)
                {
                    buffer = Grow(buffer);
                }

                // Room for one byte more than allowed reveals a message that is too long.
                var room = Math.Min(buffer.Length, maxSize + 1) - length;
                var received = await socket.ReceiveAsync(buffer.AsMemory(length, room), cancellation);
                Volatile.Write(ref _heard, true);
                length += received.Count;
                switch (received.MessageType)
                {
                    case WebSocketMessageType.Close:
                        return MessageReading.End;
                    case WebSocketMessageType.Binary:
                        return MessageReading.Refused(Closure.NotText);
                    case WebSocketMessageType.Text when length > maxSize:
                        return MessageReading.Refused(Closure.TooBig(maxSize));
                    case WebSocketMessageType.Text when received.EndOfMessage:
                        return ClientMessage.TryParse(buffer.AsSpan(0, length), maxJsonDepth, out var message, out var error)
                            ? MessageReading.Of(message)
                            : MessageReading.Refused(Closure.InvalidMessage(error));
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}

/// <summary>The result of waiting for a message: a message, or a reason to close, or neither when the client
/// closed.</summary>
internal readonly record struct MessageReading(ClientMessage? Message, Closure? Refusal)
{
    public static MessageReading End => default;

    public bool IsEnd => this == End;

    public static MessageReading Of(ClientMessage message) => new(message, null);

    public static MessageReading Refused(Closure refusal) => new(null, refusal);
}
