using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Telemetry;
using Provenance.Data.Writers;
using Provenance.Domain.Claims;

namespace Provenance.Data.Tests.Telemetry;

/// <summary>What a store measures.</summary>
public sealed class StoreTelemetryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Imports_are_measured_by_the_records_that_they_add()
    {
        await using var store = await TemporaryStore.CreateAsync();
        using HeardStore heard = new(store.Get<StoreTelemetry>());

        var first = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());
        await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());

        var added = first.Counts.Sum(count => count.Added);
        Assert.True(added > 500);
        Assert.Equal([added.ToString(CultureInfo.InvariantCulture), "0"], heard.Of("provenance.import.records"));
        Assert.Equal(2, heard.Of("provenance.import.batch.duration").Count);
    }

    [Fact]
    public async Task The_age_of_the_graph_in_memory_is_told_once_it_is_loaded()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var index = store.Get<CitationIndex>();
        using HeardStore heard = new(store.Get<StoreTelemetry>());
        heard.Observe();
        Assert.Empty(heard.Of("provenance.citation_index.age"));
        Assert.Equal(["0"], heard.Of("provenance.citation_index.citations"));

        await index.LoadAsync(Cancellation);
        heard.Observe();

        Assert.InRange(double.Parse(Assert.Single(heard.Of("provenance.citation_index.age")), CultureInfo.InvariantCulture), 0, 60);
        Assert.Equal(
            index.Current!.CitationCount.ToString(CultureInfo.InvariantCulture),
            heard.Of("provenance.citation_index.citations")[^1]);
    }

    [Fact]
    public async Task Statements_are_counted_for_the_request_that_has_them_run_and_for_no_other()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await using var process = new ServiceCollection()
            .AddSingleton<IInterceptor, FollowedStatements>()
            .AddProvenanceStore(new StoreOptions { ConnectionString = store.ConnectionString })
            .BuildServiceProvider();
        using HeardStore heard = new(process.GetRequiredService<StoreTelemetry>());
        var claims = process.GetRequiredService<ClaimReader>();

        var (one, other) = (await CountAsync(1), await CountAsync(3));
        await claims.ByIdAsync([new ClaimId(1)], Cancellation);

        Assert.Equal((1, 3), (one.Count, other.Count));
        Assert.Equal(5, heard.Of("provenance.store.statements").Count);
        Assert.All(
            heard.Of("provenance.store.statements"),
            line => Assert.Matches("^1 db.system.name=(sqlite|postgresql) provenance.store=whole$", line));

        async Task<StatementTally> CountAsync(int reads)
        {
            var tally = StatementTally.Begin();
            for (var i = 0; i < reads; i++)
            {
                await claims.ByIdAsync([new ClaimId(1)], Cancellation);
            }

            return tally;
        }
    }
}
