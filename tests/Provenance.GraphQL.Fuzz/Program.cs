using Provenance.GraphQL.Fuzz;
using Provenance.GraphQL.Fuzz.Targets;

if (FuzzOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(FuzzOptions.Usage);
    return 2;
}

var reports = new List<FuzzReport>();
foreach (var name in options.Targets)
{
    await using var target = await FuzzTargets.All[name]();
    var report = await FuzzRun.RunAsync(target, options.Seed, options.First, options.Inputs);
    reports.Add(report);
    foreach (var failure in report.Failures)
    {
        Console.WriteLine(failure);
    }

    Console.WriteLine(report);
}

var failures = reports.Sum(report => report.Failures.Count);
Console.WriteLine(
    $"seed {options.Seed}: {reports.Sum(report => report.Inputs)} inputs, {failures} failures, "
    + $"{reports.Sum(report => report.Elapsed.TotalSeconds):F1} s");
return failures == 0 ? 0 : 1;
