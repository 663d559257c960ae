using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;
using Provenance.Domain.Analysis.Graph.Snapshots;
using Provenance.Server.Commands;
using Provenance.Server.Hosting;
using Provenance.Server.Tests;

namespace Provenance.Server.Outages.Tests;

/// <summary>The real server on a loopback port, on a store of the test's choice.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningServer(WebApplication app)
    {
        _app = app;
        Client = new() { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>A client of the server.</summary>
    public HttpClient Client { get; }

    /// <summary>The graph that it holds in memory; null while it reads the store instead.</summary>
    public CitationSnapshot? Graph => _app.Services.GetRequiredService<CitationIndex>().Current;

    /// <summary>Starts one.</summary>
    /// <param name="connectionString">The store.</param>
    /// <param name="clock">The clock; null for the real one.</param>
    /// <param name="empty">Whether an empty store stays so.</param>
    /// <param name="configure">What else is to be set.</param>
    public static async Task<RunningServer> StartAsync(
        string connectionString,
        TimeProvider? clock = null,
        bool empty = false,
        Action<WebApplicationBuilder>? configure = null)
    {
        var app = await ServeCommand.BuildAsync(
            builder =>
            {
                builder.Configuration["ConnectionStrings:Provenance"] = connectionString;
                builder.Configuration[SampleCorpus.FillsEmptyStore] = (!empty).ToString();
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Logging.ClearProviders().AddProvider(new FaultOutput(TestContext.Current.TestOutputHelper!));
                builder.Services.AddSingleton(clock ?? TimeProvider.System).AddSharedSchema();
                configure?.Invoke(builder);
            },
            TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    /// <summary>The answer to a query, and its status.</summary>
    public async Task<(int Status, JsonElement Answer)> AskAsync(string query)
    {
        using var response = await Client.PostAsJsonAsync(
            "/graphql", new { query }, TestContext.Current.CancellationToken);
        return (
            (int)response.StatusCode,
            await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    /// <summary>Subscribes to a field of the subscription type.</summary>
    public async Task<EventStream> FollowAsync(string field)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString($"subscription {{ {field} }}")}");
        request.Headers.Accept.Add(new("text/event-stream"));
        var response = await Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new(
            response, new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>Imports a corpus that ships with the program, in this server's process.</summary>
    public Task ImportAsync(string sample) => ImportFileAsync(SampleCorpus.FileOf(sample));

    /// <summary>Imports a corpus in JSON, in this server's process.</summary>
    public async Task ImportFileAsync(string path)
    {
        var result = await _app.Services.GetRequiredService<CorpusImporter>()
            .RunAsync(path, null, TestContext.Current.CancellationToken);
        Assert.Empty(result.Errors);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
