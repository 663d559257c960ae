using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Provenance.Domain.Access;

namespace Provenance.Server.Tests.Access;

/// <summary>Who may do what over WebSocket and by event streams.</summary>
public sealed class ConnectionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("authorization")]
    [InlineData("Authorization")]
    public async Task The_token_comes_in_the_payload_of_the_first_message(string member)
    {
        await using var server = await AccessServer.WithIssuerAsync();
        using var socket = await ConnectAsync(server);
        await InitAsync(socket, member, AccessServer.TokenOf("ann", "editor"));
        Assert.Equal("connection_ack", await TypeAsync(socket));

        Assert.Contains("\"name\":\"ann\",\"role\":\"EDITOR\"", await AskAsync(socket, "{ viewer { name role } }"), StringComparison.Ordinal);
        Assert.Contains("\"key\":\"", await AskAsync(socket, AccessServer.Mutation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_one_a_mutation_is_refused_and_a_question_answered()
    {
        await using var server = await AccessServer.WithIssuerAsync();
        using var socket = await ConnectAsync(server);
        await InitAsync(socket, null, null);
        Assert.Equal("connection_ack", await TypeAsync(socket));

        Assert.Contains("UNAUTHENTICATED", await AskAsync(socket, AccessServer.Mutation), StringComparison.Ordinal);
        Assert.Contains("\"role\":\"READER\"", await AskAsync(socket, "{ viewer { role } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_header_of_the_handshake_counts_too_and_the_payload_more()
    {
        await using var server = await AccessServer.WithIssuerAsync();
        using var header = await ConnectAsync(server, AccessServer.TokenOf("bob", "reader"));
        await InitAsync(header, null, null);
        Assert.Equal("connection_ack", await TypeAsync(header));
        Assert.Contains("\"name\":\"bob\"", await AskAsync(header, "{ viewer { name } }"), StringComparison.Ordinal);

        using var both = await ConnectAsync(server, AccessServer.TokenOf("bob", "reader"));
        await InitAsync(both, "authorization", AccessServer.TokenOf("ann", "editor"));
        Assert.Equal("connection_ack", await TypeAsync(both));
        Assert.Contains("\"name\":\"ann\"", await AskAsync(both, "{ viewer { name } }"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "nonsense")]
    [InlineData(true, "pvk_nonsense")]
    [InlineData(false, null)]
    public async Task A_connection_that_may_not_read_is_closed(bool anonymousReading, string? credential)
    {
        await using var server = await AccessServer.WithIssuerAsync(("Access:AnonymousReading", anonymousReading.ToString()));
        using var socket = await ConnectAsync(server);
        await InitAsync(socket, credential is null ? null : "authorization", credential);
        Assert.Equal((4403, "Forbidden"), await CloseOf(socket));
    }

    [Fact]
    public async Task A_connection_ends_with_its_token()
    {
        await using var server = await AccessServer.WithIssuerAsync();
        using var socket = await ConnectAsync(server);
        await InitAsync(socket, "authorization", AccessServer.TokenOf("ann", "editor", TimeSpan.FromSeconds(3)));
        Assert.Equal("connection_ack", await TypeAsync(socket));
        Assert.Contains("\"name\":\"ann\"", await AskAsync(socket, "{ viewer { name } }"), StringComparison.Ordinal);
        await SendAsync(socket, new { id = "s", type = "subscribe", payload = new { query = "subscription { citationRecorded { id } }" } });

        Assert.Equal((4401, "Unauthorized: the sign-in has ended"), await CloseOf(socket));
    }

    [Fact]
    public async Task A_connection_ends_within_seconds_when_its_key_is_revoked()
    {
        await using var server = await AccessServer.WithIssuerAsync();
        using var socket = await ConnectAsync(server);
        await InitAsync(socket, "authorization", await server.KeyAsync("script", Role.Reader));
        Assert.Equal("connection_ack", await TypeAsync(socket));
        await server.RevokeAsync("script");

        var start = TimeProvider.System.GetTimestamp();
        Assert.Equal(4401, (await CloseOf(socket)).Code);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0, 6);
    }

    [Fact]
    public async Task An_event_stream_ends_with_its_token()
    {
        await using var server = await AccessServer.WithIssuerAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "/graphql?query=subscription{citationRecorded{id}}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Authorization = new("Bearer", AccessServer.TokenOf("ann", "reader", TimeSpan.FromSeconds(2)));
        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);

        var body = await response.Content.ReadAsStringAsync(Stop).WaitAsync(TimeSpan.FromSeconds(20), Stop);

        Assert.DoesNotContain("event: complete", body, StringComparison.Ordinal);
    }

    private static async Task<ClientWebSocket> ConnectAsync(AccessServer server, string? credential = null)
    {
        ClientWebSocket socket = new();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        if (credential is not null)
        {
            socket.Options.SetRequestHeader("Authorization", $"Bearer {credential}");
        }

        await socket.ConnectAsync(server.WebSocket, Stop);
        return socket;
    }

    private static Task InitAsync(ClientWebSocket socket, string? member, string? credential) => SendAsync(
        socket,
        member is null
            ? new { type = "connection_init" }
            : new { type = "connection_init", payload = new Dictionary<string, string> { [member] = $"Bearer {credential}" } });

    private static Task SendAsync(ClientWebSocket socket, object message) => socket.SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, Stop);

    /// <summary>The answer to an operation.</summary>
    private static async Task<string> AskAsync(ClientWebSocket socket, string query)
    {
        var id = Guid.NewGuid().ToString();
        await SendAsync(socket, new { id, type = "subscribe", payload = new { query } });
        while (true)
        {
            var message = await ReceiveAsync(socket) ?? throw new InvalidOperationException($"Closed: {socket.CloseStatus}");
            if (message.Contains(id, StringComparison.Ordinal) && !message.Contains("\"complete\"", StringComparison.Ordinal))
            {
                return message;
            }
        }
    }

    private static async Task<string?> TypeAsync(ClientWebSocket socket) =>
        JsonElement.Parse((await ReceiveAsync(socket))!).GetProperty("type").GetString();

    private static async Task<(int? Code, string? Reason)> CloseOf(ClientWebSocket socket)
    {
        while (await ReceiveAsync(socket) is not null)
        {
        }

        return ((int?)socket.CloseStatus, socket.CloseStatusDescription);
    }

    /// <summary>The next message; null if the server closes.</summary>
    private static async Task<string?> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var result = await socket.ReceiveAsync(buffer, Stop);
        return result.MessageType is WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, result.Count);
    }
}
