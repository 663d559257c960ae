using Provenance.GraphQL.Fuzz;
using Provenance.GraphQL.Fuzz.Targets;

namespace Provenance.GraphQL.AspNetCore.Tests.Fuzz;

/// <summary>A short run of the fuzzer over HTTP, the same every time.</summary>
public sealed class FuzzTests
{
    [Fact]
    public async Task No_request_breaks_a_property()
    {
        await using var target = await HttpTarget.StartAsync();
        var report = await FuzzRun.RunAsync(target, seed: 1, first: 0, inputs: 2_000);
        Assert.Empty(report.Failures);
        Assert.Equal(2_000, report.Inputs);
    }
}
