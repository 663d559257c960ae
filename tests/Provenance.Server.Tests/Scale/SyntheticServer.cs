using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Provenance.Corpora.Synthesis;
using Provenance.Data.Connections;
using Provenance.Data.Tests;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Server.Commands;

namespace Provenance.Server.Tests.Scale;

/// <summary>The real server on a loopback port, its store an SQLite file that holds a synthetic corpus.</summary>
internal sealed class SyntheticServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private SyntheticServer(WebApplication app, StatementCounter statements)
    {
        (_app, Statements) = (app, statements);
        _client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        _client.DefaultRequestHeaders.Add("GraphQL-Cost", "report");
    }

    /// <summary>The statements that the store has executed.</summary>
    public StatementCounter Statements { get; }

    /// <summary>Starts the server on a store, created if it is not there.</summary>
    public static async Task<SyntheticServer> StartAsync(string store, CancellationToken cancellationToken)
    {
        StatementCounter statements = new();
        var app = await ServeCommand.BuildAsync(
            builder =>
            {
                builder.Configuration["ConnectionStrings:Provenance"] = store;
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<IInterceptor>(statements);
            },
            cancellationToken);
        await app.StartAsync(cancellationToken);
        return new(app, statements);
    }

    /// <summary>Generates a corpus beside the store and imports it.</summary>
    public async Task ImportAsync(SyntheticCorpusOptions options, string file, CancellationToken cancellationToken)
    {
        await File.WriteAllLinesAsync(file, SyntheticCorpus.Lines(options), cancellationToken);
        var result = await _app.Services.GetRequiredService<CorpusImporter>().RunAsync(file, null, cancellationToken);
        if (result.Errors is [var error, ..])
        {
            throw new InvalidOperationException(error.ToString());
        }
    }

    /// <summary>
    /// The statement that is cited most, what belongs to it, and another claim that stands for the many: the one at the
    /// golden section of all by id. As the variables of the questions.
    /// </summary>
    public async Task<Dictionary<string, object>> SubjectsAsync(CancellationToken cancellationToken)
    {
        await using var context = await _app.Services.GetRequiredService<IDbContextFactory<ProvenanceContext>>()
            .CreateDbContextAsync(cancellationToken);
        var hub = await context.Set<Citation>()
            .Where(citation => context.Set<Statement>().Any(cited => cited.Id == citation.CitedId && cited.ClaimId != null))
            .GroupBy(citation => citation.CitedId)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => group.Key)
            .FirstAsync(cancellationToken);
        var statement = await context.Set<Statement>().SingleAsync(row => row.Id == hub, cancellationToken);
        var claim = await context.Set<Claim>().SingleAsync(row => row.Id == statement.ClaimId!.Value, cancellationToken);
        var question = await context.Set<Question>().SingleAsync(row => row.Id == claim.QuestionId, cancellationToken);
        var other = await context.Set<Claim>().OrderBy(row => row.Id)
            .Skip(await context.Set<Claim>().CountAsync(cancellationToken) * 618 / 1000)
            .FirstAsync(cancellationToken);
        var document = await context.Set<Document>().SingleAsync(row => row.Id == statement.DocumentId!.Value, cancellationToken);
        var source = await context.Set<Source>().SingleAsync(row => row.Id == statement.SourceId, cancellationToken);
        return new()
        {
            ["statement"] = new NodeId(nameof(Statement), hub.Value).ToString(),
            ["claim"] = claim.Key,
            ["other"] = other.Key,
            ["question"] = question.Key,
            ["questionId"] = new NodeId(nameof(Question), question.Id.Value).ToString(),
            ["document"] = document.Key,
            ["source"] = source.Key,
            ["sourceId"] = new NodeId(nameof(Source), source.Id.Value).ToString(),
        };
    }

    /// <summary>Asks the server over HTTP.</summary>
    public async Task<JsonElement> AskAsync(
        string query, IReadOnlyDictionary<string, object> variables, CancellationToken cancellationToken)
    {
        Statements.Reset();
        using var response = await _client.PostAsJsonAsync("/graphql", new { query, variables }, cancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
