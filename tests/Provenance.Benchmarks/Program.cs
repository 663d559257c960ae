using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Provenance.Benchmarks;

if (args is ["snapshot", .. var count])
{
    var citations = count is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 2_000_000;
    await SnapshotMeasurement.RunSyntheticAsync(citations);
    await SnapshotMeasurement.RunAsync(citations);
    return;
}

if (args is ["scale", .. var arguments])
{
    await Scale.RunAsync(arguments);
    return;
}

if (args is ["import", .. var size])
{
    await ImportMeasurement.RunAsync(size);
    return;
}

// Short jobs in this process: BenchmarkDotNet's own projects would not build under this repository's settings, and three
// iterations tell differences of a fifth apart, which is enough to see where time and memory go.
BenchmarkSwitcher.FromTypes([typeof(RequestStages)]).Run(
    args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)
        .WithIterationTime(TimeInterval.FromMilliseconds(100))
        .WithEvaluateOverhead(false)));
