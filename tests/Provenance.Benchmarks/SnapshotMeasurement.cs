using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Data;
using Provenance.Data.Migrations;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Wholes;
using Provenance.Domain.Analysis.Circularity;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Graph.Snapshots;
using Provenance.Domain.Analysis.Reliance;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Benchmarks;

/// <summary>
/// The graph in memory: how long it takes to load from an SQLite store, what it weighs, and what a step along a
/// citation costs. The graph is random: as many statements as half the citations, each citation from a statement to an
/// earlier one, low numbers often, so that a few statements are cited by a great part of all.
/// </summary>
internal static class SnapshotMeasurement
{
    private const int Sources = 5_000;
    private const int Rounds = 5;

    public static async Task RunAsync(int citations)
    {
        var folder = Directory.CreateTempSubdirectory("provenance-");
        try
        {
            var file = Path.Combine(folder.FullName, "provenance.db");
            await using var services = new ServiceCollection()
                .AddProvenanceStore(new() { ConnectionString = file })
                .BuildServiceProvider();
            await services.GetRequiredService<StoreMigrator>().MigrateAsync();
            await FillAsync(file, citations);
            var snapshot = await LoadAsync(services.GetRequiredService<CitationSnapshotReader>());
            Weigh(snapshot);
            Measure(snapshot);
            await MeasureWholeAsync("random", snapshot, Enumerable.Empty<ClaimId>().ToLookup(claim => claim));
            var stored = services.GetRequiredService<CitationGraphReader>().Stored(null);
            SnapshotGraph held = new(snapshot, stored);
            foreach (var direction in Enum.GetValues<TraceDirection>())
            {
                await MeasureTraceAsync(direction, "the store", stored);
                await MeasureTraceAsync(direction, "memory", held);
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The analyses of the whole on a synthetic corpus of so many citations.</summary>
    public static async Task RunSyntheticAsync(int citations)
    {
        var (snapshot, equated) = SyntheticSnapshot.Of(citations);
        Weigh(snapshot);
        await MeasureWholeAsync("synthetic", snapshot, equated);
    }

    private static async Task<CitationSnapshot> LoadAsync(CitationSnapshotReader reader)
    {
        var (start, watch) = (Used, Stopwatch.StartNew());
        var changes = await reader.ReadAsync(default, await reader.PositionAsync());
        var (read, waited) = (Used, watch.Elapsed);
        var snapshot = CitationSnapshot.Empty.With(changes);
        Print($"read in {(read - start).TotalSeconds:F2} s of processor time, {waited.TotalSeconds:F2} s in all");
        Print($"built in {(Used - read).TotalSeconds:F2} s of processor time");
        return snapshot;
    }

    private static void Weigh(CitationSnapshot snapshot)
    {
        Print($"{snapshot.CitationCount} citations between {snapshot.Position.Statement} statements");
        Print($"rows of both directions: {PerCitation(snapshot.RowBytes):F1} bytes a citation");
        Print($"and what is known of the statements: {PerCitation(snapshot.Bytes):F1}");

        double PerCitation(long bytes) => (double)bytes / snapshot.CitationCount;
    }

    private static void Measure(CitationSnapshot snapshot)
    {
        var random = new Random(1);
        var statements = (int)snapshot.Position.Statement;
        var starts = Enumerable.Range(0, 20_000).Select(_ => 1 + random.Next(statements)).ToArray();
        Walk walk = new(snapshot);
        for (var round = 0; round < Rounds; round++)
        {
            var (ofHub, hub) = Timed(() => walk.Down(1));
            Print($"down from a hub: {hub} citations, {ofHub / hub:F1} ns of processor time each");
            var (ofMany, many) = Timed(() => starts.Sum(walk.Up));
            Print($"up from {starts.Length} statements: {many} citations, {ofMany / many:F1} ns each");
        }
    }

    /// <summary>Each analysis of the whole, with and without claims that count as the same: the first page, and a page
    /// of an answer that is kept.</summary>
    private static async Task MeasureWholeAsync(
        string name, CitationSnapshot snapshot, ILookup<ClaimId, ClaimId> equated)
    {
        Print($"{name}: {snapshot.CitationCount} citations, {snapshot.Position.Statement} statements");
        Print($"{snapshot.Position.Source} sources, {equated.Count} claims that have others that count as the same");
        KeptAnswers kept = new(new(TimeProvider.System, places: 1), new SingleClient());
        await AskAsync("the whole laid out", whole => $"{whole.Citations.Count} citations");
        await AskAsync("claimsRestingOn", whole => $"{RestingClaims.Of(whole, OriginClass.Anonymous, 1).Count} claims");
        await AskAsync(
            "claimsRestingOn, SAME_AS",
            whole => $"{RestingClaims.Of(whole, OriginClass.Anonymous, 1, equated).Count} claims");
        await AskAsync("circularReports", Circles);
        await AskAsync("mostReliedUponSources", whole => Sources(whole, new()));
        await AskAsync("mostReliedUponSources, SAME_AS", whole => Sources(whole, new() { Equated = equated }));
        var laidOut = snapshot.Whole(default);
        MeasureStop("the whole laid out", stop => snapshot.Whole(default, stop));
        MeasureStop(
            "claimsRestingOn, SAME_AS", stop => RestingClaims.Of(
                laidOut, OriginClass.Anonymous, 1, equated, cancellationToken: stop));
        MeasureStop("circularReports", stop => CircularReports.Of(laidOut, equated, cancellationToken: stop));
        MeasureStop("mostReliedUponSources", stop => ReliedUponSources.Of(laidOut, new(), cancellationToken: stop));

        string Circles(SupportGraph whole)
        {
            var found = CircularReports.Of(whole, equated);
            return $"{found.Reports.Count} reports, {found.Coverage}";
        }

        static string Sources(SupportGraph whole, RelianceOptions options)
        {
            var found = ReliedUponSources.Of(whole, options);
            return $"{found.Sources.Count} sources, {found.Coverage}";
        }

        async Task AskAsync(string question, Func<SupportGraph, string> analyse)
        {
            for (var page = 1; page <= 2; page++)
            {
                var (used, allocated, clock) = (Used, GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
                var found = await kept.OfAsync(snapshot, default, question, (whole, _) => analyse(whole), _ => 0, default);
                var (processor, all) = ((Used - used).TotalSeconds, clock.Elapsed.TotalSeconds);
                var megabytes = (GC.GetTotalAllocatedBytes() - allocated) / 1e6;
                Print($"{question}, page {page}: {found}");
                Print($"    {processor:F2} s of processor time, {all:F2} s, {megabytes:F0} MB");
            }
        }
    }

    /// <summary>How long an analysis goes on when it is told to stop, at moments from its first to its last.</summary>
    private static void MeasureStop(string name, Action<CancellationToken> analyse)
    {
        const int Moments = 20;
        var whole = Stopwatch.StartNew();
        analyse(CancellationToken.None);
        whole.Stop();
        var longest = TimeSpan.Zero;
        for (var moment = 0; moment < Moments; moment++)
        {
            using CancellationTokenSource stop = new();
            Stopwatch late = new();
            stop.Token.Register(late.Start);
            stop.CancelAfter(whole.Elapsed / Moments * moment);
            try
            {
                analyse(stop.Token);
            }
            catch (OperationCanceledException)
            {
            }

            longest = late.Elapsed > longest ? late.Elapsed : longest;
        }

        Print($"{name}: stops after {longest.TotalMilliseconds:F0} ms at most, of {whole.Elapsed.TotalSeconds:F1} s");
    }

    /// <summary>Of 1,000 statements: down from the hub, or up from the last.</summary>
    private static async Task MeasureTraceAsync(TraceDirection direction, string from, ICitationGraph graph)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var start = Used;
            StatementId root = new(direction == TraceDirection.Downstream ? 1 : 1_000_000);
            var traces = await Domain.Analysis.Tracing.Trace.OfAsync(graph, [new([root], direction, new() { MaxNodes = 1000 })]);
            var used = Used - start;
            Print($"{traces[0].Coverage.NodesVisited} statements {direction} from {from}: {used.TotalMilliseconds:F2} ms");
        }
    }

    /// <summary>Processor time, since others use the machine too.</summary>
    private static TimeSpan Used => Environment.CpuUsage.TotalTime;

    private static (double Nanoseconds, long Steps) Timed(Func<long> walk)
    {
        var start = Used;
        var steps = walk();
        return ((Used - start).TotalNanoseconds, steps);
    }

    private static async Task FillAsync(string file, int citations)
    {
        var random = new Random(1);
        var statements = citations / 2;
        await using var connection = new SqliteConnection($"Data Source={file};Foreign Keys=False");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        Insert(
            "INSERT INTO source (id, key, name, aliases, possibly_same_as_ids, recorded_at, type) "
            + "VALUES (@a, 's' || @a, 'Source ' || @a, '[]', '[]', '2026-01-01T00:00:00Z', @b)",
            Sources,
            number => [number, random.Next(5) == 0 ? "ANONYMOUS" : "OUTLET"]);
        Insert(
            "INSERT INTO statement (id, source_id, claim_id, stance, attestation, appearances, recorded_at) "
            + "VALUES (@a, @b, @a, 'ASSERTS', 'SECOND_HAND', '[]', '2026-01-01T00:00:00Z')",
            statements,
            number => [number, 1 + random.Next(Sources)]);
        Insert(
            "INSERT INTO citation (id, citing_id, cited_id, relation, recorded_at) "
            + "VALUES (@a, @b, @c, @d, '2026-01-01T00:00:00Z') ON CONFLICT DO NOTHING",
            citations,
            number =>
            {
                var citing = 2 + (int)((statements - 1) * (double)(number - 1) / citations);
                var cited = 1 + (int)((citing - 1) * Math.Pow(random.NextDouble(), 3));
                return [number, citing, cited, number % 8 == 0 ? "QUOTES" : "REPORTS"];
            });
        await transaction.CommitAsync();

        void Insert(string sql, int count, Func<int, object[]> values)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Transaction = (SqliteTransaction)transaction;
            for (var number = 1; number <= count; number++)
            {
                var row = values(number);
                for (var index = 0; index < row.Length; index++)
                {
                    var name = $"@{(char)('a' + index)}";
                    if (number == 1)
                    {
                        command.Parameters.AddWithValue(name, row[index]);
                    }
                    command.Parameters[index].Value = row[index];
                }
                command.ExecuteNonQuery();
            }
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Breadth-first searches that share their memory.</summary>
    private sealed class Walk(CitationSnapshot snapshot)
    {
        private readonly ulong[] _seen = new ulong[(snapshot.StatementEnd / 64) + 1];
        private readonly int[] _queue = new int[snapshot.StatementEnd];
        private int _end;

        public long Down(int start)
        {
            var steps = 0L;
            Visit(start);
            for (var first = 0; first < _end; first++)
            {
                foreach (var step in snapshot.Citing(_queue[first]))
                {
                    steps++;
                    Visit(step.Statement);
                }
            }
            Forget();
            return steps;
        }

        public long Up(int start)
        {
            var steps = 0L;
            Visit(start);
            for (var first = 0; first < _end; first++)
            {
                foreach (var step in snapshot.CitedBy(_queue[first]))
                {
                    steps++;
                    Visit(step.Statement);
                }
            }
            Forget();
            return steps;
        }

        private void Visit(int statement)
        {
            ref var word = ref _seen[statement >> 6];
            var bit = 1UL << (statement & 63);
            if ((word & bit) == 0)
            {
                word |= bit;
                _queue[_end++] = statement;
            }
        }

        private void Forget()
        {
            for (; _end > 0; _end--)
            {
                _seen[_queue[_end - 1] >> 6] = 0;
            }
        }
    }
}
