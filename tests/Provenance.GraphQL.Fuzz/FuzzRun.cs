using System.Diagnostics;
using Provenance.GraphQL.Fuzz.Targets;

namespace Provenance.GraphQL.Fuzz;

/// <summary>What a run over one target came to.</summary>
internal sealed record FuzzReport(
    string Target, long Inputs, TimeSpan Elapsed, TimeSpan Slowest, long SlowestNumber, IReadOnlyList<FuzzFailure> Failures)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Target}: {Inputs} inputs in {Elapsed.TotalSeconds:F1} s, {Failures.Count} failures, slowest {Slowest.TotalMilliseconds:F0} ms (input {SlowestNumber})";
}

/// <summary>Tries inputs on a target, one after another.</summary>
internal static class FuzzRun
{
    /// <summary>After so long an input counts as one that never ends: far more than any needs, so that a busy machine does
    /// not matter.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    /// <summary>So many failures end a run.</summary>
    private const int MaxFailures = 10;

    /// <summary>Tries the inputs from <paramref name="first"/> on.</summary>
    public static async Task<FuzzReport> RunAsync(FuzzTarget target, int seed, long first, long inputs)
    {
        var failures = new List<FuzzFailure>();
        var (slowest, slowestNumber) = (TimeSpan.Zero, first);
        var watch = Stopwatch.StartNew();
        var number = first;
        for (var hangs = false; number < first + inputs && failures.Count < MaxFailures && !hangs; number++)
        {
            var start = watch.Elapsed;
            try
            {
                var current = number;
                await Task.Run(async () => await target.TryAsync(seed, current)).WaitAsync(_patience);
            }
            catch (Exception exception)
            {
                hangs = exception is TimeoutException;
                var reason = exception is PropertyViolation ? exception.Message : exception.ToString();
                failures.Add(new FuzzFailure(target.Name, seed, number, target.Input, reason));
            }

            var time = watch.Elapsed - start;
            (slowest, slowestNumber) = time > slowest ? (time, number) : (slowest, slowestNumber);
        }

        return new FuzzReport(target.Name, number - first, watch.Elapsed, slowest, slowestNumber, failures);
    }
}
