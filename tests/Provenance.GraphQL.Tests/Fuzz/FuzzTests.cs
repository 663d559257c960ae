using Provenance.GraphQL.Fuzz;
using Provenance.GraphQL.Fuzz.Targets;

namespace Provenance.GraphQL.Tests.Fuzz;

/// <summary>A short run of the fuzzer, the same every time. Longer ones are made with the program of the project.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData("parser", 6_000)]
    [InlineData("schema", 1_500)]
    [InlineData("validator", 4_000)]
    [InlineData("executor", 3_000)]
    public async Task No_input_breaks_a_property(string target, int inputs)
    {
        await using var tried = await FuzzTargets.All[target]();
        var report = await FuzzRun.RunAsync(tried, seed: 1, first: 0, inputs);
        Assert.Empty(report.Failures);
        Assert.Equal(inputs, report.Inputs);
    }

    [Fact]
    public async Task The_same_seed_and_number_make_the_same_input()
    {
        await using var first = new ValidatorTarget();
        await using var second = new ValidatorTarget();
        await first.TryAsync(seed: 7, number: 41);
        await first.TryAsync(seed: 7, number: 42);
        await second.TryAsync(seed: 7, number: 42);
        Assert.Equal(second.Input, first.Input);
        await second.TryAsync(seed: 8, number: 42);
        Assert.NotEqual(second.Input, first.Input);
    }

    [Fact]
    public async Task A_property_that_does_not_hold_is_a_failure_with_its_input()
    {
        await using var target = new Broken();
        var failure = Assert.Single((await FuzzRun.RunAsync(target, seed: 1, first: 40, inputs: 5)).Failures);
        Assert.StartsWith("FAILED: --target broken --seed 1 --first 42 --inputs 1", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("It is 42.", failure.ToString(), StringComparison.Ordinal);
    }

    private sealed class Broken : FuzzTarget
    {
        public override string Name => "broken";

        public override ValueTask TryAsync(int seed, long number)
        {
            Input = $"{number}";
            Require(number != 42, "It is 42.");
            return ValueTask.CompletedTask;
        }
    }
}
