using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Provenance.Corpora;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Tests;
using Provenance.Data.Writers;
using Provenance.Server.Commands;
using Provenance.Server.Hosting;

[assembly: AssemblyFixture(typeof(Provenance.Pages.Tests.Serving.SamplesServer))]
[assembly: AssemblyFixture(typeof(Provenance.Pages.Tests.Serving.EmptyServer))]
[assembly: AssemblyFixture(typeof(Provenance.Pages.Tests.Serving.HostileServer))]
[assembly: AssemblyFixture(typeof(Provenance.Pages.Tests.Serving.DeskServer))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Provenance.Pages.Tests.Serving;

/// <summary>The real server on a loopback port, its store a database of its own.</summary>
public abstract class PageServer : IAsyncLifetime
{
    private TestDatabase? _database;
    private WebApplication? _app;

    /// <summary>A client that follows no redirection.</summary>
    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>The address of the start page, without a slash at its end.</summary>
    public string Address => Client.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>What the store is filled with.</summary>
    internal abstract Task FillAsync(CorpusImporter importer);

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateMigratedAsync();
        _app = await ServeCommand.BuildAsync(
            builder =>
            {
                builder.Configuration["ConnectionStrings:Provenance"] = _database.ConnectionString;
                builder.Configuration[SampleCorpus.FillsEmptyStore] = bool.FalseString;
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Logging.ClearProviders();
            },
            TestContext.Current.CancellationToken);
        await FillAsync(_app.Services.GetRequiredService<CorpusImporter>());
        await _app.StartAsync(TestContext.Current.CancellationToken);
        await _app.Services.GetRequiredService<CitationIndex>().LoadAsync(TestContext.Current.CancellationToken);
        Client.BaseAddress = new Uri(_app.Urls.Single());
        await StartedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        await (_app?.DisposeAsync() ?? default);
        await (_database?.DisposeAsync() ?? default);
    }

    /// <summary>What is done once it answers.</summary>
    protected virtual Task StartedAsync() => Task.CompletedTask;

    /// <summary>Asks the API, which must do all that is asked.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query, variables }, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.DoesNotContain("\"message\":", answer.ToString(), StringComparison.Ordinal);
        return answer.GetProperty("data");
    }

    /// <summary>The HTML of a page, and its status.</summary>
    public async Task<(int Status, string Html)> GetAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Sends a form, as a client that says nothing of where it comes from.</summary>
    public async Task<(int Status, string Html, string? Location)> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent form = new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await Client.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers.Location?.ToString());
    }

    private protected static async Task ImportAsync(CorpusImporter importer, string sample)
    {
        var outcome = await importer.RunAsync(SampleCorpus.FileOf(sample), progress: null, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Errors);
    }

    private protected static async Task ImportAsync(CorpusImporter importer, JsonNode corpus)
    {
        var batch = CorpusReader.ReadBatch("corpus.json", Encoding.UTF8.GetBytes(corpus.ToJsonString()), File.ReadAllBytes);
        var outcome = await importer.RunAsync(batch, DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Errors);
    }
}

/// <summary>A server with all samples.</summary>
public sealed class SamplesServer : PageServer
{
    internal override async Task FillAsync(CorpusImporter importer)
    {
        foreach (var sample in SampleCorpus.Names)
        {
            await ImportAsync(importer, sample);
        }
    }
}

/// <summary>A server with nothing.</summary>
public sealed class EmptyServer : PageServer
{
    internal override Task FillAsync(CorpusImporter importer) => Task.CompletedTask;
}

/// <summary>A server that tests record in.</summary>
public sealed class DeskServer : PageServer
{
    internal override Task FillAsync(CorpusImporter importer) => Task.CompletedTask;
}

/// <summary>A server with hostile texts in every field that is shown.</summary>
public sealed class HostileServer : PageServer
{
    internal override Task FillAsync(CorpusImporter importer) => ImportAsync(importer, HostileCorpus.Make());

    /// <summary>What the desk shows, and what has changed since the import, is hostile too.</summary>
    protected override Task StartedAsync() => HostileDesk.ActAsync(this);
}
