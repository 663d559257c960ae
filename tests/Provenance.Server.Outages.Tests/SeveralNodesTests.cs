using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Provenance.Data.Tests;

namespace Provenance.Server.Outages.Tests;

/// <summary>Several servers on one database.</summary>
public sealed class SeveralNodesTests
{
    private const string Trace =
        """{ claim(by: { key: "MC-killed-31" }) { upstream { nodes { depth } citations { id } } } }""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // What the sample corpus holds, as CorpusImporter counts it for one server alone: 85 claims, recorded in one transaction.
    [Fact]
    public async Task Two_that_start_at_once_on_an_empty_database_migrate_it_and_import_the_samples_once()
    {
        await using var database = await TestDatabase.CreateAsync();

        var nodes = await Task.WhenAll(
            RunningServer.StartAsync(database.ConnectionString), RunningServer.StartAsync(database.ConnectionString));

        foreach (var node in nodes)
        {
            var (_, answer) = await node.AskAsync("{ claims(first: 1) { totalCount } }");
            Assert.Equal("""{"data":{"claims":{"totalCount":85}}}""", JsonSerializer.Serialize(answer));
            await node.DisposeAsync();
        }

        await using var connection = database.Connect();
        await connection.OpenAsync(Stop);
        await using var moments = connection.CreateCommand();
        moments.CommandText = "SELECT count(DISTINCT recorded_at) FROM citation";
        Assert.Equal(1, Convert.ToInt32(await moments.ExecuteScalarAsync(Stop), CultureInfo.InvariantCulture));
    }

    // On the follower no time passes, so that it does not poll: what reaches it was told by the database. What its client
    // has been told of is in its graph, which is asked for no earlier.
    [Fact(Timeout = 120_000)]
    public async Task Who_follows_citations_on_one_hears_at_once_of_those_imported_through_another_and_can_trace_them()
    {
        await using var database = await TestDatabase.CreateMigratedAsync();
        await using var follower = await RunningServer.StartAsync(
            database.ConnectionString, new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        await using var importer = await RunningServer.StartAsync(database.ConnectionString);
        using var events = await follower.FollowAsync("citationRecorded { id citing { source { name } } }");
        var before = await CountAsync(importer);

        await importer.ImportAsync("merrow");

        var imported = await CountAsync(importer) - before;
        HashSet<string> ids = [];
        for (var i = 0; i < imported; i++)
        {
            var citation = (await events.NextAsync()).GetProperty("citationRecorded");
            ids.Add(citation.GetProperty("id").GetString()!);
        }

        Assert.True(imported > 0);
        Assert.Equal(imported, ids.Count);
        Assert.Equal(before + imported, follower.Graph?.CitationCount);
        Assert.Equal(await TraceAsync(importer), await TraceAsync(follower));
    }

    private static async Task<string> TraceAsync(RunningServer node)
    {
        var (_, answer) = await node.AskAsync(Trace);
        Assert.NotEmpty(answer.GetProperty("data").GetProperty("claim").GetProperty("upstream").GetProperty("citations")
            .EnumerateArray());
        return JsonSerializer.Serialize(answer);
    }

    private static async Task<int> CountAsync(RunningServer node)
    {
        var (_, answer) = await node.AskAsync("{ citations(first: 1) { totalCount } }");
        return answer.GetProperty("data").GetProperty("citations").GetProperty("totalCount").GetInt32();
    }
}
