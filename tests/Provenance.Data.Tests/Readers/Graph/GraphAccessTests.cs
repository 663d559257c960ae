using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Telemetry;
using Provenance.Data.Tests.Telemetry;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;

namespace Provenance.Data.Tests.Readers.Graph;

/// <summary>Where analyses read the graph, and that reading the store cannot feed itself.</summary>
public sealed class GraphAccessTests
{
    private const string Reads = "provenance.graph.reads";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_read_is_counted_with_its_reason()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await using var process = Process(store, new());
        using HeardStore heard = new(process.GetRequiredService<StoreTelemetry>());

        await TraceAsync(process);
        await process.GetRequiredService<CitationIndex>().LoadAsync(Cancellation);
        await TraceAsync(process);
        await TraceAsync(process, new AsOf { Recorded = DateTimeOffset.UnixEpoch });

        Assert.Equal(
            [
                "1 provenance.graph.from=store provenance.graph.reason=loading provenance.store=whole",
                "1 provenance.graph.from=memory provenance.graph.reason=current provenance.store=whole",
                "1 provenance.graph.from=store provenance.graph.reason=as_of provenance.store=whole",
            ],
            heard.Of(Reads));
    }

    [Fact]
    public async Task With_the_memory_turned_off_the_store_is_read_and_nobody_waits_for_a_turn()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        using Gate gate = new();
        await using var process = Process(store, new() { Enabled = false, MaxStoreReads = 1 }, gate: gate);
        using HeardStore heard = new(process.GetRequiredService<StoreTelemetry>());
        gate.Close();

        var traces = Enumerable.Range(0, 3).Select(_ => TraceAsync(process)).ToList();
        await gate.WaitForAsync(3);
        gate.Open();
        await Task.WhenAll(traces);

        Assert.Equal(
            Enumerable.Repeat("1 provenance.graph.from=store provenance.graph.reason=disabled provenance.store=whole", 3),
            heard.Of(Reads));
    }

    [Fact]
    public async Task Traces_that_find_the_memory_stale_compare_it_by_one_statement_for_all_and_read_it()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        FakeTimeProvider clock = new();
        using Gate gate = new();
        await using var process = Process(store, new(), clock, gate);
        await process.GetRequiredService<CitationIndex>().LoadAsync(Cancellation);
        using HeardStore heard = new(process.GetRequiredService<StoreTelemetry>());
        clock.Advance(TimeSpan.FromSeconds(6));

        var expected = await TraceAsync(store.Get<CitationGraphReader>().Stored(null));
        gate.Reset();
        var traces = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TraceAsync(process)));

        Assert.All(traces, trace => Assert.Equal(expected, trace));
        Assert.Equal(0, gate.GraphStatements);
        Assert.All(heard.Of(Reads), read => Assert.Contains("from=memory", read, StringComparison.Ordinal));
        Assert.Contains(
            "1 provenance.graph.from=memory provenance.graph.reason=compared provenance.store=whole", heard.Of(Reads));
    }

    [Fact]
    public async Task While_the_store_cannot_be_followed_only_a_few_reads_walk_it_at_a_time_and_each_is_right()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        using Gate gate = new();
        await using var process = Process(store, new() { MaxStoreReads = 2 }, gate: gate);
        var index = process.GetRequiredService<CitationIndex>();
        await index.LoadAsync(Cancellation);
        var expected = await TraceAsync(process);
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        await context.Database.ExecuteSqlAsync($"ALTER TABLE supersession RENAME TO hidden", Cancellation);
        await index.LoadAsync(Cancellation);
        using HeardStore heard = new(process.GetRequiredService<StoreTelemetry>());

        gate.Close();
        var traces = Enumerable.Range(0, 10).Select(_ => TraceAsync(process)).ToList();
        await gate.WaitForAsync(2);
        await Task.Delay(100, Cancellation);
        Assert.Equal(2, gate.Waiting);
        gate.Open();

        Assert.All(await Task.WhenAll(traces), trace => Assert.Equal(expected, trace));
        Assert.Equal(2, gate.MostAtOnce);
        Assert.Equal(
            Enumerable.Repeat("1 provenance.graph.from=store provenance.graph.reason=lost provenance.store=whole", 10),
            heard.Of(Reads));
    }

    [Fact]
    public async Task Who_waits_for_a_turn_reads_the_memory_if_it_is_back()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        using Gate gate = new();
        await using var process = Process(store, new() { MaxStoreReads = 1 }, gate: gate);
        using HeardStore heard = new(process.GetRequiredService<StoreTelemetry>());
        gate.Close();
        var first = TraceAsync(process);
        await gate.WaitForAsync(1);
        var second = TraceAsync(process);

        await process.GetRequiredService<CitationIndex>().LoadAsync(Cancellation);
        gate.Open();

        Assert.Equal(await first, await second);
        Assert.Equal(
            [
                "1 provenance.graph.from=memory provenance.graph.reason=compared provenance.store=whole",
                "1 provenance.graph.from=store provenance.graph.reason=loading provenance.store=whole",
            ],
            heard.Of(Reads).Order(StringComparer.Ordinal));
    }

    private static Task<string> TraceAsync(IServiceProvider process, AsOf? asOf = null) =>
        TraceAsync(process.GetRequiredService<ICitationGraph>().At(asOf));

    private static async Task<string> TraceAsync(ICitationGraph graph)
    {
        var traces = await Trace.OfAsync(
            graph,
            [new TraceRequest([.. Enumerable.Range(1, 40).Select(number => new StatementId(number))], TraceDirection.Upstream, new())],
            deadline: default,
            Cancellation);
        return string.Join(',', traces[0].Nodes.Select(node => node.Statement));
    }

    private static ServiceProvider Process(
        TemporaryStore store, CitationIndexOptions options, TimeProvider? clock = null, Gate? gate = null) =>
        new ServiceCollection()
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton<IInterceptor>(gate ?? new())
            .AddProvenanceStore(new StoreOptions { ConnectionString = store.ConnectionString, CitationIndex = options })
            .BuildServiceProvider();

    /// <summary>Holds the statements that walk the graph until it is opened, and counts them.</summary>
    private sealed class Gate : DbCommandInterceptor, IDisposable
    {
        private readonly SemaphoreSlim _arrived = new(0);
        private TaskCompletionSource _open = Opened();
        private int _waiting;

        public int Waiting => Volatile.Read(ref _waiting);

        public int MostAtOnce { get; private set; }

        public int GraphStatements { get; private set; }

        public void Close() => _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open() => _open.SetResult();

        public void Reset() => GraphStatements = 0;

        public async Task WaitForAsync(int statements)
        {
            for (var i = 0; i < statements; i++)
            {
                Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
            }
        }

        public void Dispose() => _arrived.Dispose();

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("statement", StringComparison.Ordinal)
                || command.CommandText.Contains("citation", StringComparison.Ordinal))
            {
                var waiting = Interlocked.Increment(ref _waiting);
                lock (_arrived)
                {
                    MostAtOnce = Math.Max(MostAtOnce, waiting);
                    GraphStatements++;
                }

                _arrived.Release();
                await _open.Task;
                Interlocked.Decrement(ref _waiting);
            }

            return result;
        }

        private static TaskCompletionSource Opened()
        {
            TaskCompletionSource opened = new();
            opened.SetResult();
            return opened;
        }
    }
}
