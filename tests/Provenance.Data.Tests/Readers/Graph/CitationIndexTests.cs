using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Graph.Snapshots;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;

namespace Provenance.Data.Tests.Readers.Graph;

/// <summary>The graph in memory against the store it was read from.</summary>
public sealed class CitationIndexTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_has_what_the_store_has_whatever_is_added_completed_and_superseded()
    {
        for (var seed = 0; seed < 3; seed++)
        {
            RandomGraph graph = new(seed);
            var random = new Random(seed);
            await using var store = await TemporaryStore.CreateAsync();
            var index = store.Get<CitationIndex>();
            await AddAsync(store, [graph.Sources, graph.Documents, graph.Questions, graph.Claims]);
            await AssertSameAsync(store, index);
            foreach (var statements in graph.Statements.Chunk(20))
            {
                await AddAsync(store, [statements]);
                await AssertSameAsync(store, index);
            }
            foreach (var citations in graph.Citations.Chunk(7))
            {
                await AddAsync(store, [citations]);
                await CompleteAsync(
                    store,
                    graph.Statements[random.Next(graph.Statements.Count)].Id,
                    citations[random.Next(citations.Length)].Id);
                await AssertSameAsync(store, index);
                await SupersedeAsync(store, "citation", citations[random.Next(citations.Length)].Id.Value);
                await SupersedeAsync(store, "statement", graph.Statements[random.Next(graph.Statements.Count)].Id.Value);
                await AssertSameAsync(store, index);
            }

            // Another, read at once.
            await using var process = Process(store, new());
            await AssertSameAsync(store, process.GetRequiredService<CitationIndex>());
        }
    }

    [Fact]
    public async Task What_this_process_imports_is_in_memory_when_the_import_returns()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var index = store.Get<CitationIndex>();
        await index.LoadAsync(Cancellation);
        Assert.Equal(0, index.Current!.CitationCount);

        await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());

        Assert.Equal(SampleCorpus.Project(new()).Citations.Count, index.Current!.CitationCount);
        await AssertSameAsync(store, index);
    }

    [Fact]
    public async Task What_batches_of_lines_add_and_complete_is_in_memory_after_each()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        await File.WriteAllLinesAsync(file, CorpusExport.Lines(SampleCorpus.Project(new())), Cancellation);
        await using var store = await TemporaryStore.CreateAsync();
        var index = store.Get<CitationIndex>();
        await index.LoadAsync(Cancellation);
        List<int> held = [];
        CorpusImporter importer = new(store.Contexts, store.Get<ImportSignal>(), index, TimeProvider.System)
        {
            Options = new() { Records = 40 },
        };

        var outcome = await importer.RunAsync(file, new Seen(_ => held.Add(index.Current!.CitationCount)), Cancellation);

        File.Delete(file);
        Assert.Empty(outcome.Errors);
        Assert.Equal(outcome.Position!.Batches, held.Count);
        Assert.Equal(outcome.Citations, index.Current!.CitationCount);
        await AssertSameAsync(store, index);
    }

    [Fact]
    public async Task An_import_does_not_load_what_nobody_has_asked_for()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        Assert.Null(store.Get<CitationIndex>().Current);
    }

    [Fact]
    public async Task What_another_process_imports_is_found_while_it_runs()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await using var process = Process(store, new() { MaxStaleness = TimeSpan.FromMinutes(10) });
        var index = process.GetRequiredService<CitationIndex>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = index.RunAsync(stop.Token);

        await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());
        while (index.Current?.CitationCount is null or 0)
        {
            await Task.Delay(20, Cancellation);
        }

        await AssertSameAsync(store, index);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task It_is_read_no_more_when_the_store_was_not_asked_for_too_long()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        FakeTimeProvider clock = new();
        await using var process = Process(store, new(), clock);
        var index = process.GetRequiredService<CitationIndex>();
        await index.LoadAsync(Cancellation);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.NotNull(index.Current);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(index.Current);
        await index.LoadAsync(Cancellation);
        Assert.NotNull(index.Current);
    }

    [Fact]
    public async Task It_is_not_loaded_when_turned_off()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await using var process = Process(store, new() { Enabled = false });
        var index = process.GetRequiredService<CitationIndex>();
        await index.RunAsync(Cancellation);
        Assert.Null(index.Current);
    }

    [Fact]
    public async Task A_store_that_cannot_be_followed_is_read_itself_and_followed_again_later()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var index = store.Get<CitationIndex>();
        await index.LoadAsync(Cancellation);
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        await context.Database.ExecuteSqlAsync($"ALTER TABLE supersession RENAME TO hidden", Cancellation);
        await index.LoadAsync(Cancellation);
        Assert.Null(index.Current);

        await context.Database.ExecuteSqlAsync($"ALTER TABLE hidden RENAME TO supersession", Cancellation);
        await index.LoadAsync(Cancellation);
        Assert.NotNull(index.Current);
    }

    /// <summary>
    /// Traces asked while another process imports: each answer is that of the store before the import or after it,
    /// never of something between, and in the end it is that after it.
    /// </summary>
    [Fact]
    public async Task Traces_during_imports_show_the_store_as_it_was_after_one_of_them()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await using var process = Process(store, new() { MaxStaleness = TimeSpan.FromMinutes(10) });
        var index = process.GetRequiredService<CitationIndex>();
        await index.LoadAsync(Cancellation);
        var graph = process.GetRequiredService<ICitationGraph>();
        var statements = SampleCorpus.Project(new()).Statements.Select(statement => statement.Id).ToList();
        List<string> allowed = [await DescribeAsync(store.Get<CitationGraphReader>().Stored(null), statements)];
        using var done = new CancellationTokenSource();
        List<string> seen = [];
        var asking = Task.Run(async () =>
        {
            do
            {
                await index.LoadAsync(Cancellation);
                seen.Add(await DescribeAsync(graph.At(null), statements));
            }
            while (!done.IsCancellationRequested);
        }, Cancellation);

        await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());
        allowed.Add(await DescribeAsync(store.Get<CitationGraphReader>().Stored(null), statements));
        foreach (var citation in SampleCorpus.Project(new()).Citations.Take(5))
        {
            await SupersedeAsync(store, "citation", citation.Id.Value);
            allowed.Add(await DescribeAsync(store.Get<CitationGraphReader>().Stored(null), statements));
        }
        await done.CancelAsync();
        await asking;

        Assert.Subset(allowed.ToHashSet(), seen.ToHashSet());
        await index.LoadAsync(Cancellation);
        Assert.Equal(allowed.Last(), await DescribeAsync(graph.At(null), statements));
    }

    private static async Task<string> DescribeAsync(ICitationGraph graph, IReadOnlyList<StatementId> statements)
    {
        var traces = await Trace.OfAsync(
            graph,
            [.. statements.Select(statement => new TraceRequest([statement], TraceDirection.Upstream, new()))],
            deadline: default,
            Cancellation);
        return string.Join('\n', traces.Select(trace =>
            $"{string.Join(',', trace.Nodes.Select(node => node.Statement))} {string.Join(',', trace.Citations)}"));
    }

    /// <summary>Asserts that the graph in memory and the store have the same.</summary>
    internal static async Task AssertSameAsync(TemporaryStore store, CitationIndex index)
    {
        await index.LoadAsync(Cancellation);
        var snapshot = index.Current!;
        var whole = await store.Get<SupportGraphReader>().ReadStoreAsync(Cancellation);
        var inMemory = snapshot.Whole(whole.ReadAt, Cancellation);
        Assert.Equal(whole.Statements, inMemory.Statements);
        Assert.Equal(whole.Citations, inMemory.Citations);
        Assert.Equal(whole.OriginClasses.OrderBy(pair => pair.Key.Value), inMemory.OriginClasses);
        Assert.Equal(whole.Wholes.OrderBy(pair => pair.Key.Value), inMemory.Wholes);
        var stored = store.Get<CitationGraphReader>().Stored(null);
        SnapshotGraph graph = new(snapshot, stored);
        var ids = Enumerable.Range(1, snapshot.StatementEnd).Select(number => new StatementId(number)).ToList();
        Assert.Equal(
            (await stored.StatementsAsync(ids, Cancellation)).OrderBy(pair => pair.Key.Value),
            await graph.StatementsAsync(ids, Cancellation));
        var standing = (await stored.StatementsAsync(ids, Cancellation)).Keys.ToList();
        foreach (var atMost in new[] { 1, 2, int.MaxValue })
        {
            Assert.Equal(
                Sorted(await stored.CitationsToAsync(standing, [CitationRelation.Reports], atMost, Cancellation)),
                Sorted(await graph.CitationsToAsync(standing, [CitationRelation.Reports], atMost, Cancellation)));
        }
        Assert.Equal(
            Sorted(await stored.CitationsFromAsync(standing, Cancellation)),
            Sorted(await graph.CitationsFromAsync(standing, Cancellation)));
    }

    private static IEnumerable<TracedCitation> Sorted(ILookup<StatementId, TracedCitation> citations) =>
        citations.OrderBy(group => group.Key.Value).SelectMany(group => group);

    private static async Task AddAsync(TemporaryStore store, IEnumerable<IEnumerable<object>> kinds)
    {
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        foreach (var kind in kinds)
        {
            context.AddRange(kind);
            await context.SaveChangesAsync(Cancellation);
        }
    }

    /// <summary>As a later batch of an import completes what an earlier one recorded.</summary>
    private static async Task CompleteAsync(TemporaryStore store, StatementId statement, CitationId citation)
    {
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        await context.Set<Statement>().Where(row => row.Id == statement).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.Stance, Stance.Denies)
                .SetProperty(one => one.Attestation, Attestation.FirstHand),
            Cancellation);
        await context.Set<Citation>().Where(row => row.Id == citation && row.Relation == CitationRelation.Reports)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Relation, CitationRelation.Quotes), Cancellation);
    }

    private static async Task SupersedeAsync(TemporaryStore store, string table, long id)
    {
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        await (table == "citation"
            ? context.Set<Citation>().Where(row => row.Id == new CitationId(id)).ExecuteUpdateAsync(
                row => row.SetProperty(citation => citation.SupersededAt, DateTimeOffset.UnixEpoch), Cancellation)
            : context.Set<Statement>().Where(row => row.Id == new StatementId(id)).ExecuteUpdateAsync(
                row => row.SetProperty(statement => statement.SupersededAt, DateTimeOffset.UnixEpoch), Cancellation));
    }

    private static ServiceProvider Process(
        TemporaryStore store, CitationIndexOptions options, TimeProvider? clock = null) =>
        new ServiceCollection()
            .AddSingleton(clock ?? TimeProvider.System)
            .AddProvenanceStore(new StoreOptions
            {
                ConnectionString = store.ConnectionString,
                PollInterval = TimeSpan.FromSeconds(0.1),
                CitationIndex = options,
            })
            .BuildServiceProvider();

    private sealed class Seen(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
