using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Corpora.Synthesis;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;
using Provenance.Domain.Analysis.Graph;

namespace Provenance.Data.Tests.Readers;

/// <summary>The graph in memory against the store, while others import.</summary>
public sealed class ConcurrentImportTests : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
    private TemporaryStore? _store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await TemporaryStore.CreateAsync();
        await File.WriteAllLinesAsync(_file, SyntheticCorpus.Lines(new() { Citations = 60 }), Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(_file);
        await _store!.DisposeAsync();
    }

    /// <summary>
    /// One process imports the sample at once, another a synthetic corpus batch by batch, and two more follow both.
    /// What a snapshot shows is at every moment what the store has up to its position: records are only added, so what
    /// the store has up to there is the same when it is asked later. Which document attests a statement may be learned
    /// later, so that is compared in the end.
    /// </summary>
    [Fact]
    public async Task At_every_moment_of_imports_memory_shows_what_the_store_has_up_to_its_position()
    {
        await using var importer = Process();
        await using var follower = Process();
        await using var another = Process();
        using var done = new CancellationTokenSource();
        var watching = Task.WhenAll(WatchAsync(follower, done.Token), WatchAsync(another, done.Token));
        await Task.WhenAll(
            SampleCorpus.ImportAsync(_store!.Get<CorpusImporter>()),
            new CorpusImporter(
                importer.GetRequiredService<IDbContextFactory<ProvenanceContext>>(),
                importer.GetRequiredService<ImportSignal>(),
                importer.GetRequiredService<CitationIndex>(),
                TimeProvider.System)
            {
                Options = new() { Records = 20 },
            }.RunAsync(_file, cancellationToken: Cancellation));
        await done.CancelAsync();

        Assert.All(await watching, seen => Assert.True(seen > 2, $"{seen} states seen: too few to show anything."));
        foreach (var process in new[] { follower, another })
        {
            var (memory, store) = await ReadAsync(process);
            Assert.Equal(store.Statements, memory.Statements);
            Assert.Equal(store.Citations, memory.Citations);
        }
    }

    /// <summary>Compares until done, and counts the different states seen.</summary>
    private static async Task<int> WatchAsync(ServiceProvider process, CancellationToken done)
    {
        HashSet<(int, int)> seen = [];
        while (!done.IsCancellationRequested)
        {
            var (memory, store) = await ReadAsync(process);
            seen.Add((memory.Statements.Count, memory.Citations.Count));
            var lastStatement = memory.Statements is [.., var statement] ? statement.Id.Value : 0;
            var lastCitation = memory.Citations is [.., var citation] ? citation.Id.Value : 0;
            Assert.Equal(
                store.Statements.Where(item => item.Id.Value <= lastStatement).Select(Said),
                memory.Statements.Select(Said));
            Assert.Equal(store.Citations.Where(item => item.Id.Value <= lastCitation), memory.Citations);
            Assert.All(memory.Citations, item => Assert.True(
                item.CitingId.Value <= lastStatement && item.CitedId.Value <= lastStatement));
            await Task.Delay(10, Cancellation);
        }
        return seen.Count;

        static (long, long, long?) Said(SupportStatement item) =>
            (item.Id.Value, item.SourceId.Value, item.ClaimId?.Value);
    }

    private static async Task<(SupportGraph Memory, SupportGraph Store)> ReadAsync(ServiceProvider process)
    {
        var index = process.GetRequiredService<CitationIndex>();
        await index.LoadAsync(Cancellation);
        var memory = index.Current!.Whole(default, TestContext.Current.CancellationToken);
        return (memory, await process.GetRequiredService<SupportGraphReader>().ReadStoreAsync(Cancellation));
    }

    private ServiceProvider Process() => new ServiceCollection()
        .AddProvenanceStore(new StoreOptions
        {
            ConnectionString = _store!.ConnectionString,
            CitationIndex = new() { MaxStaleness = TimeSpan.FromMinutes(10) },
        })
        .BuildServiceProvider();
}
