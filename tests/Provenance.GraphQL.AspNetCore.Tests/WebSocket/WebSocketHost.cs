using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Provenance.GraphQL.AspNetCore.WebSocket;

namespace Provenance.GraphQL.AspNetCore.Tests.WebSocket;

/// <summary>A real server on a free loopback port that answers <see cref="StreamSchema"/>, and its clients.</summary>
internal sealed class WebSocketHost : IAsyncDisposable
{
    public const string Protocol = "graphql-transport-ws";

    private readonly WebApplication _application;
    private readonly List<WebSocketClient> _clients = [];

    private WebSocketHost(WebApplication application) => _application = application;

    public StreamProbe Probe => _application.Services.GetRequiredService<StreamProbe>();

    public Uri Address => new($"{_application.Urls.Single()}/graphql");

    public static Task<WebSocketHost> StartAsync(Action<GraphQLWebSocketOptions>? configure = null) =>
        StartServerAsync(options => configure?.Invoke(options.WebSockets));

    public static async Task<WebSocketHost> StartServerAsync(Action<GraphQLServerOptions> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<StreamProbe>();
        builder.Services.AddGraphQLServer(_ => StreamSchema.CreateEngine(), configure);
        var application = builder.Build();
        application.MapGraphQL();
        await application.StartAsync();
        return new(application);
    }

    /// <summary>Opens a connection, and leaves it at that.</summary>
    public async Task<WebSocketClient> ConnectAsync(
        string[]? protocols = null, Action<ClientWebSocketOptions>? configure = null)
    {
        var socket = new ClientWebSocket();
        foreach (var protocol in protocols ?? [Protocol])
        {
            socket.Options.AddSubProtocol(protocol);
        }

        socket.Options.CollectHttpResponseDetails = true;
        configure?.Invoke(socket.Options);
        var client = new WebSocketClient(socket);
        _clients.Add(client);
        await client.ConnectAsync(new UriBuilder(Address) { Scheme = "ws" }.Uri);
        return client;
    }

    /// <summary>Opens a connection that is ready for operations.</summary>
    public async Task<WebSocketClient> InitializeAsync()
    {
        var client = await ConnectAsync();
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        return client;
    }

    /// <summary>Asserts that the server still answers, on a connection of its own.</summary>
    public async Task AssertAnswersAsync()
    {
        var client = await InitializeAsync();
        await client.AssertAnswersAsync();
    }

    public Task StopAsync() => _application.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await _application.DisposeAsync();
    }
}
