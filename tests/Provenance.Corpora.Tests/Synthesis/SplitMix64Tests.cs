using Provenance.Corpora.Synthesis;

namespace Provenance.Corpora.Tests.Synthesis;

public sealed class SplitMix64Tests
{
    /// <summary>The first numbers of the authors' reference implementation for the seed 1234567.</summary>
    [Fact]
    public void The_numbers_are_those_of_the_reference_implementation()
    {
        SplitMix64 random = new(1234567);
        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Fact]
    public void Each_number_below_a_bound_comes_up_about_equally_often()
    {
        SplitMix64 random = new(1);
        var counts = Enumerable.Range(0, 10_000).Select(_ => random.Below(10)).CountBy(number => number).ToList();
        Assert.Equal(10, counts.Count);
        Assert.All(counts, count => Assert.InRange(count.Value, 850, 1150));
    }
}
