using System.Net.Http.Json;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Tests;
using Provenance.Data.Writers;
using Provenance.Server.Commands;
using Provenance.Server.Hosting;

namespace Provenance.Server.Tests;

/// <summary>
/// The real server on a loopback port, its store a new database that holds these samples; without any, the one that a
/// first start imports.
/// </summary>
public abstract class SampleServer(params string[] samples) : IAsyncLifetime
{
    private static readonly JsonSerializerOptions _indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly HttpClient _client = new();
    private TestDatabase? _database;
    private WebApplication? _app;

    /// <summary>The statements that the store has executed.</summary>
    public StatementCounter Statements { get; } = new();

    /// <summary>Whether the server holds the graph in memory, as it does by default, or reads the store.</summary>
    protected virtual bool HoldsGraph => true;

    /// <summary>Whether a store without samples is left empty.</summary>
    protected virtual bool StartsEmpty => false;

    /// <summary>Settings beside those of every test.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>What the server records with.</summary>
    protected CorpusImporter Importer => _app!.Services.GetRequiredService<CorpusImporter>();

    /// <summary>A client of the server.</summary>
    public HttpClient Client
    {
        get
        {
            TestDatabase.Shared(_database);
            return _client;
        }
    }

    /// <summary>The store's database.</summary>
    public TestDatabase Database => TestDatabase.Shared(_database);

    /// <summary>Where the store is.</summary>
    public string ConnectionString => Database.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.TryShareAsync(TestDatabase.CreateMigratedAsync);
        if (_database is null)
        {
            return;
        }

        foreach (var sample in samples)
        {
            await ImportAsync(sample);
        }

        _app = await ServeCommand.BuildAsync(
            builder =>
            {
                builder.Configuration["ConnectionStrings:Provenance"] = ConnectionString;
                builder.Configuration["CitationIndex:Enabled"] = HoldsGraph.ToString();
                builder.Configuration["CitationIndex:MaxStaleness"] = "00:10:00";
                builder.Configuration[SampleCorpus.FillsEmptyStore] = (!StartsEmpty).ToString();
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Configuration.AddInMemoryCollection(Settings);
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<IInterceptor>(Statements).AddSharedSchema();
            },
            TestContext.Current.CancellationToken);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        if (HoldsGraph)
        {
            await _app.Services.GetRequiredService<CitationIndex>().LoadAsync(TestContext.Current.CancellationToken);
        }

        _client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _client.Dispose();
        await (_app?.DisposeAsync() ?? default);
        await (_database?.DisposeAsync() ?? default);
    }

    /// <summary>Adds to the store what an annotation has beyond the sample, recorded then, or long ago.</summary>
    public async Task ImportAsync(JsonNode annotation, DateTimeOffset? recordedAt = null)
    {
        var folder = Path.Combine(Repository.Root, "src", "Provenance.Server", "Corpora", "kursk");
        var batch = CorpusReader.ReadBatch(
            "corpus.json",
            Encoding.UTF8.GetBytes(annotation.ToJsonString()),
            name => File.ReadAllBytes(Path.Combine(folder, name)));
        var outcome = await Importer.RunAsync(
            batch, recordedAt ?? DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Errors);
    }

    /// <summary>Imports a corpus in JSON Lines, in small batches.</summary>
    public async Task ImportLinesAsync(IEnumerable<string> lines, int recordsInBatch)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("provenance-lines-").FullName, "corpus.jsonl");
        await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);
        var services = _app!.Services;
        CorpusImporter importer = new(
            services.GetRequiredService<IDbContextFactory<ProvenanceContext>>(),
            services.GetRequiredService<ImportSignal>(),
            services.GetRequiredService<CitationIndex>(),
            TimeProvider.System)
        {
            Options = new() { Records = recordsInBatch },
        };
        var outcome = await importer.RunAsync(file, progress: null, TestContext.Current.CancellationToken);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        Assert.Empty(outcome.Errors);
    }

    /// <summary>The sample's annotation under another corpus key, to be added to at will.</summary>
    public static JsonNode Annotation()
    {
        var annotation = JsonNode.Parse(File.ReadAllBytes(
            Path.Combine(Repository.Root, "src", "Provenance.Server", "Corpora", "kursk", "corpus.json")))!;
        annotation["meta"] = new JsonObject { ["key"] = "kursk-and-more", ["title"] = "The sample and more" };
        return annotation;
    }

    /// <summary>A service of the server.</summary>
    public T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    /// <summary>Asks the server over HTTP, and gives the status and the answer.</summary>
    public async Task<(int Status, JsonElement Answer)> AskAsync(string query, object? variables = null)
    {
        Statements.Reset();
        using var response = await Client.PostAsJsonAsync(
            "/graphql", new { query, variables }, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, answer);
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var (_, answer) = await AskAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private async Task ImportAsync(string sample)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration["ConnectionStrings:Provenance"] = ConnectionString;
        builder.Logging.ClearProviders();
        builder.Services.AddProvenance(builder.Configuration);
        using var host = builder.Build();
        await host.Services.GetRequiredService<StoreMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        var result = await host.Services.GetRequiredService<CorpusImporter>()
            .RunAsync(SampleCorpus.FileOf(sample), null, TestContext.Current.CancellationToken);
        Assert.Empty(result.Errors);
    }

    /// <summary>JSON as the snapshots have it.</summary>
    public static string Indent(JsonElement json) => JsonSerializer.Serialize(json, _indented) + "\n";
}
