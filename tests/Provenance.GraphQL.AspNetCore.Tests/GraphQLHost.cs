using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Provenance.GraphQL.AspNetCore.Tests;

/// <summary>A real server on a free loopback port, and a client of it that follows no redirects.</summary>
public sealed class GraphQLHost : IAsyncDisposable
{
    public const string Json = "application/json";

    private readonly WebApplication _application;

    private GraphQLHost(WebApplication application, RecordedLog log)
    {
        _application = application;
        Log = log;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(application.Urls.Single()),
        };
    }

    public HttpClient Client { get; }

    internal RecordedLog Log { get; }

    internal Counter Counter => _application.Services.GetRequiredService<Counter>();

    internal Gate Gate => _application.Services.GetRequiredService<Gate>();

    public static async Task<GraphQLHost> StartAsync(Action<GraphQLServerOptions>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        // Kestrel refuses a body that is slower than a busy machine may be.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MinRequestBodyDataRate = null);
        var log = new RecordedLog();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<Counter>();
        builder.Services.AddSingleton<Gate>();
        builder.Services.AddGraphQLServer(
            services => CounterSchema.CreateEngine(
                services.GetRequiredService<IOptions<GraphQLServerOptions>>().Value.Engine),
            configure);
        var application = builder.Build();
        application.MapGraphQL();
        await application.StartAsync();
        return new(application, log);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? accept = null) =>
        SendAsync(HttpMethod.Get, path, accept);

    public Task<HttpResponseMessage> PostAsync(
        string body, string? accept = null, string? contentType = Json) =>
        PostAsync(Encoding.UTF8.GetBytes(body), accept, contentType);

    public Task<HttpResponseMessage> PostAsync(byte[] body, string? accept = null, string? contentType = Json)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return SendAsync(HttpMethod.Post, "/graphql", accept, content);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? accept = null, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Opens a stream of events: the response as soon as its headers are here.</summary>
    public async Task<HttpResponseMessage> OpenAsync(
        string document, string accept = "text/event-stream", CancellationToken? cancellationToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = document }),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken ?? TestContext.Current.CancellationToken);
    }

    public Task StopAsync() => _application.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
