using Provenance.Attribution.Learning;

namespace Provenance.Attribution.Tests;

public sealed class JudgeTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(2, 0.881)]
    [InlineData(-2, 0.119)]
    public void Without_anything_learned_the_likelihood_of_the_cue_stands(double odds, double expected) =>
        Assert.Equal(expected, new Judge().Of(new([5, 9], Kind: 1, odds)), 3);

    [Fact]
    public void What_was_wrong_with_a_feature_is_less_likely_with_it_and_stays_as_likely_without()
    {
        var judge = JudgeTrainer.Fit(
            [.. Enumerable.Range(0, 400).Select(i => (new Evidence([i % 2], Kind: 0, Odds: 1), i % 2 == 0))]);

        Assert.InRange(judge.Of(new([0], Kind: 0, Odds: 1)), 0.9, 1);
        Assert.InRange(judge.Of(new([1], Kind: 0, Odds: 1)), 0, 0.1);
        Assert.Equal(0.731, judge.Of(new([2], Kind: 3, Odds: 1)), 3);
    }
}
