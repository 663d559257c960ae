using Provenance.Domain.Claims;

namespace Provenance.Domain.Tests.Claims;

public sealed class IntervalTests
{
    private const int Rounds = 20_000;

    /// <summary>The numbers that brute force tries, in quarters: whole ends have numbers beside and between
    /// them.</summary>
    private static readonly decimal[] _numbers = [.. Enumerable.Range(-60, 121).Select(quarter => quarter / 4m)];

    [Theory]
    [InlineData(EstimateModifier.Over, 4500, EstimateModifier.Over, 6000, true)] // do not contradict
    [InlineData(EstimateModifier.Over, 6000, EstimateModifier.Nearly, 6000, false)] // the ends exclude each other
    [InlineData(EstimateModifier.AtLeast, 6000, EstimateModifier.Nearly, 6000, false)]
    [InlineData(EstimateModifier.Unmodified, 900, EstimateModifier.Nearly, 1000, true)]
    [InlineData(EstimateModifier.About, 4000, EstimateModifier.Unmodified, 4400, true)]
    [InlineData(EstimateModifier.About, 300, EstimateModifier.About, 1000, false)]
    [InlineData(EstimateModifier.AtMost, 10, EstimateModifier.AtLeast, 10, true)]
    [InlineData(EstimateModifier.FewerThan, 100, EstimateModifier.AtLeast, 100, false)]
    [InlineData(EstimateModifier.FewerThan, 100, EstimateModifier.Unmodified, 100, false)]
    [InlineData(EstimateModifier.FewerThan, 100, EstimateModifier.Over, 98, true)]
    [InlineData(EstimateModifier.AtMost, 50, EstimateModifier.Over, 50, false)]
    public void Intervals_overlap_when_a_number_lies_in_both(
        EstimateModifier one, int value, EstimateModifier other, int otherValue, bool overlap)
    {
        var (left, right) = (Interval.Of(value, one), Interval.Of(otherValue, other));
        Assert.Equal((overlap, overlap), (left.Overlaps(right), right.Overlaps(left)));
    }

    [Theory]
    [InlineData(4000, 4000, 3600, 4400, true)] // 4,000 and about 4,000
    [InlineData(900, 1000, 900, 1100, true)] // nearly and about 1,000
    [InlineData(6000, null, 7000, null, true)]
    [InlineData(100, null, 100, 100, false)] // at least 100 and 100
    [InlineData(null, 100, 100, null, false)] // up to 100 and at least 100
    [InlineData(900, 1100, 945, 1155, false)] // neither within the other
    public void Intervals_nest_when_one_lies_within_the_other_and_both_are_open_at_the_same_ends(
        int? low, int? high, int? otherLow, int? otherHigh, bool nest)
    {
        var (one, other) = (new Interval(low, high), new Interval(otherLow, otherHigh));
        Assert.Equal((nest, nest), (one.NestsWith(other), other.NestsWith(one)));
    }

    [Fact]
    public void About_and_nearly_a_negative_number_reach_to_both_sides_of_it_and_towards_0()
    {
        Assert.Equal(new Interval(-3.3m, -2.7m), Interval.Of(-3, EstimateModifier.About));
        Assert.Equal(new Interval(-3, -2.7m, LowExclusive: true), Interval.Of(-3, EstimateModifier.Nearly));
    }

    /// <summary>Against brute force over numbers a quarter apart, for intervals with whole ends.</summary>
    [Fact]
    public void Overlap_containment_order_and_sign_are_those_of_the_numbers_inside()
    {
        var random = new Random(20250120);
        for (var round = 0; round < Rounds; round++)
        {
            var (one, other) = (Any(random), Any(random));
            var (left, right) = (Numbers(one), Numbers(other));
            var common = left.Intersect(right).ToList();
            var pair = $"{one} {other}";
            if (one.IsKnown && other.IsKnown)
            {
                Assert.True(one.Overlaps(other) == common.Count > 0, pair);
            }
            Assert.True(one.EndsBefore(other) == (one.High is not null && other.Low is not null && left.Max() < right.Min()), pair);
            Assert.True(one.LiesWithin(other) == !left.Except(right).Any(), pair);
            var meets = (one.High is not null && other.Low is not null && left.Max() == right.Min())
                || (other.High is not null && one.Low is not null && right.Max() == left.Min());
            Assert.True(meets == one.MeetingPoint(other) is not null, pair);
            Assert.Equal(left.Select(number => -number).Order(), Numbers(one.Negated()));
            Assert.True(
                one.NestsWith(other) == (one.Low is null == other.Low is null && one.High is null == other.High is null
                    && (!left.Except(right).Any() || !right.Except(left).Any())),
                pair);
        }
    }

    [Fact]
    public void Every_magnitude_ends_where_the_next_one_begins()
    {
        EstimateModifier[] magnitudes =
        [
            EstimateModifier.Few, EstimateModifier.Dozens, EstimateModifier.Hundreds, EstimateModifier.Thousands,
            EstimateModifier.TensOfThousands, EstimateModifier.HundredsOfThousands, EstimateModifier.Millions,
            EstimateModifier.Billions,
        ];
        var ranges = magnitudes.Select(magnitude => Interval.Of(null, magnitude)).ToList();
        Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.Equal(pair.First.High, pair.Second.Low));
        Assert.All(ranges, range => Assert.True(range.HighExclusive));
    }

    /// <summary>An interval that holds at least one of the numbers, with ends of every sort.</summary>
    private static Interval Any(Random random)
    {
        var (low, width) = (random.Next(-8, 9), random.Next(0, 6));
        var exclusive = width > 0;
        return random.Next(4) switch
        {
            0 => new(low, null, exclusive && random.Next(2) == 0),
            1 => new(null, low, HighExclusive: exclusive && random.Next(2) == 0),
            2 => new(low, low),
            _ => new(low, low + width, exclusive && random.Next(2) == 0, exclusive && random.Next(2) == 0),
        };
    }

    private static List<decimal> Numbers(Interval range) => [.. _numbers.Where(number =>
        (range.Low is not { } low || (range.LowExclusive ? number > low : number >= low))
        && (range.High is not { } high || (range.HighExclusive ? number < high : number <= high)))];
}
