using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace Provenance.GraphQL.AspNetCore.Tests.WebSocket;

/// <summary>A client that sees every message, and reads only when it is asked to.</summary>
internal sealed class WebSocketClient(ClientWebSocket socket) : IDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];

    public string? Protocol => socket.SubProtocol;

    public HttpStatusCode Status => socket.HttpStatusCode;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task ConnectAsync(Uri address) => socket.ConnectAsync(address, Cancellation);

    public Task SendAsync(string message) => SendAsync(Encoding.UTF8.GetBytes(message));

    public Task SendAsync(
        byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Text, bool endOfMessage = true) =>
        socket.SendAsync(bytes, type, endOfMessage, Cancellation);

    public Task SubscribeAsync(string id, string document) =>
        SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{document}}}"}}""");

    public Task CompleteAsync(string id) => SendAsync($$"""{"id":"{{id}}","type":"complete"}""");

    /// <summary>The next message's text.</summary>
    public async Task<string> ReceiveAsync() =>
        await TryReceiveAsync()
        ?? throw new InvalidOperationException($"Closed: {socket.CloseStatus} {socket.CloseStatusDescription}");

    /// <summary>So many messages.</summary>
    public async Task<string[]> ReceiveAsync(int count)
    {
        var messages = new string[count];
        for (var i = 0; i < count; i++)
        {
            messages[i] = await ReceiveAsync();
        }

        return messages;
    }

    /// <summary>Reads to the end, whatever comes before it; the code and reason that the server gave.</summary>
    public async Task<(int Code, string? Reason)> ReceiveCloseAsync()
    {
        while (await TryReceiveAsync() is not null)
        {
        }

        return ((int)socket.CloseStatus!.Value, socket.CloseStatusDescription);
    }

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);

    public void Abort() => socket.Abort();

    public async Task AssertAnswersAsync()
    {
        await SubscribeAsync("alive", "{ __typename }");
        Assert.Equal(
            [
                """{"id":"alive","type":"next","payload":{"data":{"__typename":"Query"}}}""",
                """{"id":"alive","type":"complete"}""",
            ],
            await ReceiveAsync(2));
    }

    public void Dispose() => socket.Dispose();

    private async Task<string?> TryReceiveAsync()
    {
        using var message = new MemoryStream();
        while (true)
        {
            var received = await socket.ReceiveAsync(_buffer.AsMemory(), Cancellation);
            if (received.MessageType is WebSocketMessageType.Close)
            {
                if (socket.State is WebSocketState.CloseReceived)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);
                }

                return null;
            }

            message.Write(_buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.ToArray());
            }
        }
    }
}
