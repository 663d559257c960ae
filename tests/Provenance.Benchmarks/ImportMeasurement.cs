using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Corpora.Synthesis;
using Provenance.Data;
using Provenance.Data.Migrations;
using Provenance.Data.Writers;

namespace Provenance.Benchmarks;

/// <summary>
/// <c>import [CITATIONS [STORE]]</c>: imports a synthetic corpus, 100,000 citations unless said otherwise, into an empty
/// store, a new SQLite file or the PostgreSQL database of a connection string, and prints what it took. On PostgreSQL also
/// beside COPY of the same rows into the same tables, with the same indexes, in another database that is dropped again.
/// </summary>
internal static class ImportMeasurement
{
    public static async Task RunAsync(IReadOnlyList<string> arguments)
    {
        var citations = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("provenance-import-");
        try
        {
            var store = arguments.Count > 1 ? arguments[1] : Path.Combine(folder.FullName, "import.db");
            var file = Path.Combine(folder.FullName, "import.jsonl");
            await File.WriteAllLinesAsync(file, SyntheticCorpus.Lines(new() { Citations = citations }));
            var isPostgres = store.Contains("Host=", StringComparison.OrdinalIgnoreCase);
            var server = isPostgres ? await PostgresProcesses.OfAsync(store) : null;
            var import = await ImportAsync(store, file, server);
            Print("import", citations, import);
            Print($"peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB");
            Print($"collecting garbage paused it for {GC.GetTotalPauseDuration().TotalSeconds:N1} s, {GC.CollectionCount(0)} times");
            Print($"compiling took {JitInfo.GetCompilationTime().TotalSeconds:N1} s for {JitInfo.GetCompiledMethodCount()} methods; {GC.GetTotalAllocatedBytes() / 1e9:N1} GB were allocated");
            if (server is not null)
            {
                var copy = await PlainCopy.RunAsync(store, folder.FullName, server);
                Print("COPY of the same rows", citations, copy);
                Print($"import, of COPY: {copy.Seconds / import.Seconds:N2} of the citations a second");
                Print($"import, of COPY: {import.Server / copy.Server:N2} times the server's processor time");
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs something and says what it took.</summary>
    /// <param name="server">The database's processes; null when it has none of its own.</param>
    /// <param name="action">What to run.</param>
    internal static async Task<Cost> CostOfAsync(PostgresProcesses? server, Func<Task> action)
    {
        var (clock, program, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, server?.Seconds ?? 0);
        await action();
        return new(
            clock.Elapsed.TotalSeconds,
            (Environment.CpuUsage.TotalTime - program).TotalSeconds,
            (server?.Seconds ?? 0) - before);
    }

    private static async Task<Cost> ImportAsync(string store, string file, PostgresProcesses? server)
    {
        await using var services = new ServiceCollection()
            .AddProvenanceStore(new() { ConnectionString = store })
            .BuildServiceProvider();
        await services.GetRequiredService<StoreMigrator>().MigrateAsync();
        return await CostOfAsync(server, async () =>
        {
            var outcome = await services.GetRequiredService<CorpusImporter>().RunAsync(file);
            if (outcome.Errors is [var error, ..])
            {
                throw new InvalidOperationException(error.ToString());
            }
        });
    }

    private static void Print(string what, int citations, Cost cost)
    {
        Print($"{what}: {citations / cost.Seconds:N0} citations a second");
        Print($"  processor time of a citation, in this process {cost.Program / citations * 1e6:N1} µs");
        Print($"  processor time of a citation, in the server {cost.Server / citations * 1e6:N1} µs");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>What something took, in seconds.</summary>
    /// <param name="Seconds">By the clock.</param>
    /// <param name="Program">Of processors, in this process.</param>
    /// <param name="Server">Of processors, in the database's.</param>
    internal readonly record struct Cost(double Seconds, double Program, double Server);
}
