using Provenance.Pictures.Figures;

namespace Provenance.Pictures.Tests.Figures;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(new double[] { 300, 1000 }, new double[] { 0, 500, 1000 })]
    [InlineData(new double[] { -3, 4 }, new double[] { -5, -2.5, 0, 2.5, 5 })]
    [InlineData(new double[] { 1, 5000 }, new double[] { 1, 10, 100, 1000, 10000 })]
    [InlineData(new double[] { 0 }, new double[] { 0, 0.5, 1 })]
    [InlineData(new double[] { }, new double[] { 0, 0.5, 1 })]
    public void A_scale_has_round_numbers_from_below_the_least_to_above_the_most(double[] numbers, double[] ticks)
    {
        var scale = Scale.Of(numbers);

        Assert.Equal(ticks, scale.Ticks);
        Assert.Equal((0, 1), (scale.At(ticks[0]), scale.At(ticks[^1])));
    }

    [Fact]
    public void Whatever_the_numbers_at_most_five_ticks_hold_them()
    {
        Random random = new(1);
        for (var i = 0; i < 10_000; i++)
        {
            double[] numbers = [.. Enumerable.Range(0, 3).Select(_ => (random.NextDouble() - 0.3) * Math.Pow(10, random.Next(-6, 15)))];
            var scale = Scale.Of(numbers);

            Assert.InRange(scale.Ticks.Count, 2, 6);
            Assert.All(numbers, number => Assert.InRange(number, scale.Ticks[0] * 1.0000001 - 1e-9, Math.Max(scale.Ticks[^1], number)));
            Assert.All(numbers, number => Assert.InRange(scale.At(number), 0, 1));
        }
    }
}
