using System.Diagnostics;
using System.Globalization;
using Provenance.Server.Tests.Scale;

namespace Provenance.Benchmarks;

/// <summary>
/// <c>scale [CITATIONS [STORE]]</c>: imports a synthetic corpus, 100,000 citations unless said otherwise, and asks for
/// every analysis of what is cited most; prints a table of what was answered and what it took.
/// </summary>
internal static class Scale
{
    private const int Rounds = 3;

    public static async Task RunAsync(IReadOnlyList<string> arguments)
    {
        var citations = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("provenance-scale-");
        try
        {
            var store = arguments.Count > 1 ? arguments[1] : Path.Combine(folder.FullName, "scale.db");
            var isNew = !File.Exists(store);
            await using var server = await SyntheticServer.StartAsync(store, CancellationToken.None);
            if (isNew)
            {
                var clock = Stopwatch.StartNew();
                var before = GC.GetTotalAllocatedBytes();
                await server.ImportAsync(
                    new() { Citations = citations }, Path.Combine(folder.FullName, "scale.jsonl"), CancellationToken.None);
                Print($"Import of {citations} citations: {clock.Elapsed.TotalSeconds:N0} s, {Megabytes(before):N0} MB allocated, "
                    + $"peak working set {PeakMegabytes():N0} MB.");
            }

            await AskAsync(server);
            Print($"Peak working set after all questions: {PeakMegabytes():N0} MB.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task AskAsync(SyntheticServer server)
    {
        var subjects = await server.SubjectsAsync(CancellationToken.None);
        Print("| asked | answered | SQL | answer, kB | allocated, MB | time, of a single trace | processor time, ms | cost | µs a unit |");
        Print("|---|---|---:|---:|---:|---:|---:|---:|---:|");
        var unit = 0.0;
        foreach (var question in ScaleQuestion.All)
        {
            List<(double Seconds, double Processor, double Megabytes)> rounds = [];
            ScaleAnswer answer = null!;
            for (var round = 0; round <= Rounds; round++)
            {
                var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                var before = GC.GetTotalAllocatedBytes();
                answer = ScaleAnswer.Of(await server.AskAsync(question.Query, subjects, CancellationToken.None));
                processor = Environment.CpuUsage.TotalTime - processor;
                rounds.Add((clock.Elapsed.TotalSeconds, processor.TotalMilliseconds, Megabytes(before)));
            }

            // The first round also prepares the statements.
            var seconds = rounds.Skip(1).Min(round => round.Seconds);
            var milliseconds = rounds.Skip(1).Min(round => round.Processor);
            unit = question == ScaleQuestion.SingleTrace ? seconds : unit;
            Print($"| {question.Name} | {answer} | {server.Statements.Count} | {answer.Bytes / 1000.0:N0} | "
                + $"{rounds.Min(round => round.Megabytes):N1} | {seconds / unit:N1} "
                + $"| {milliseconds:N1} | {answer.Cost:N0} | {milliseconds * 1000 / answer.Cost:N1} |");
        }
    }

    private static void Print(FormattableString line) => Print(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);

    private static double Megabytes(long before) => (GC.GetTotalAllocatedBytes() - before) / 1e6;

    private static double PeakMegabytes() => Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
}
