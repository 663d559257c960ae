using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;

namespace Provenance.GraphQL.AspNetCore.Tests.WebSocket;

public sealed class GraphQLWebSocketEndpointTests
{
    [Theory]
    [InlineData("graphql-transport-ws")]
    [InlineData("graphql-ws", "graphql-transport-ws", "other")]
    public async Task The_protocol_is_chosen_among_those_that_the_client_speaks(params string[] offered)
    {
        await using var host = await WebSocketHost.StartAsync();

        var client = await host.ConnectAsync(offered);

        Assert.Equal("graphql-transport-ws", client.Protocol);
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData("Graphql-Transport-WS")]
    [InlineData]
    public async Task A_client_that_does_not_speak_it_is_closed(params string[] offered)
    {
        await using var host = await WebSocketHost.StartAsync();

        var client = await host.ConnectAsync(offered);

        Assert.Null(client.Protocol);
        Assert.Equal((4406, "Subprotocol not acceptable"), await client.ReceiveCloseAsync());
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("https://friend.example:444")]
    [InlineData("https://friend.example.evil.example")]
    public async Task Pages_of_other_origins_are_refused(string origin)
    {
        await using var host = await WebSocketHost.StartAsync(
            options => options.AllowedOrigins.Add("https://friend.example"));

        Assert.Equal(HttpStatusCode.Forbidden, await RefusalAsync(host, "Origin", origin));
        await host.AssertAnswersAsync();
    }

    [Fact]
    public async Task Pages_of_the_same_origin_and_of_allowed_ones_may_connect()
    {
        await using var host = await WebSocketHost.StartAsync(
            options => options.AllowedOrigins.Add("https://friend.example"));

        foreach (var origin in new[] { host.Address.GetLeftPart(UriPartial.Authority), "https://friend.example" })
        {
            var client = await host.ConnectAsync(configure: options => options.SetRequestHeader("Origin", origin));
            Assert.Equal(WebSocketHost.Protocol, client.Protocol);
        }
    }

    [Fact]
    public async Task One_connection_too_many_is_refused_until_another_is_closed()
    {
        await using var host = await WebSocketHost.StartAsync(options => options.MaxConnections = 2);
        var first = await host.InitializeAsync();
        var second = await host.InitializeAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await RefusalAsync(host, "X-Any", "x"));

        await first.CloseAsync();
        second.Abort();
        // The server learns of both at a time of its own.
        await Eventually(host.AssertAnswersAsync);
    }

    [Fact]
    public async Task A_handshake_of_another_version_is_refused_with_the_one_that_is_spoken()
    {
        await using var host = await WebSocketHost.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, host.Address);
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.Add(new ProductHeaderValue("websocket"));
        request.Headers.Add("Sec-WebSocket-Version", "8");
        request.Headers.Add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("13", Assert.Single(response.Headers.GetValues("Sec-WebSocket-Version")));
    }

    [Fact]
    public async Task When_the_server_stops_clients_are_told_and_their_streams_end()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SubscribeAsync("s", "subscription { silence }");
        await host.Probe.WaitForOpenAsync(1);

        var stopping = host.StopAsync();

        Assert.Equal((1001, "The server is shutting down"), await client.ReceiveCloseAsync());
        await stopping;
        await host.Probe.WaitForOpenAsync(0);
    }

    /// <summary>The status of a refused handshake that has the given header; 101 when it is accepted.</summary>
    private static async Task<HttpStatusCode> RefusalAsync(WebSocketHost host, string header, string value)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(WebSocketHost.Protocol);
        socket.Options.SetRequestHeader(header, value);
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            var address = new UriBuilder(host.Address) { Scheme = "ws" }.Uri;
            await socket.ConnectAsync(address, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException) when (socket.HttpStatusCode is not HttpStatusCode.SwitchingProtocols)
        {
        }

        return socket.HttpStatusCode;
    }

    /// <summary>Tries until the server lets a connection in again.</summary>
    private static async Task Eventually(Func<Task> connect)
    {
        while (true)
        {
            try
            {
                await connect();
                return;
            }
            catch (WebSocketException)
            {
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }
        }
    }
}
