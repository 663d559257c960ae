using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Provenance.GraphQL.AspNetCore.Tests;

/// <summary>A real server on a free loopback port, and a client of it that follows no redirects.</summary>
internal sealed class GraphQLHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private GraphQLHost(WebApplication application)
    {
        _application = application;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(application.Urls.Single()),
        };
    }

    public HttpClient Client { get; }

    public static async Task<GraphQLHost> StartAsync(Action<GraphQLServerOptions>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddGraphQLServer(configure);
        var application = builder.Build();
        application.MapGraphQL();
        await application.StartAsync();
        return new(application);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
