using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Tests.Claims;

public sealed class EstimateTests
{
    /// <summary>The published rule, case by case.</summary>
    public static TheoryData<EstimateModifier, decimal?, decimal?, decimal?> Intervals => new()
    {
        { EstimateModifier.Unmodified, 4000m, 4000m, 4000m },
        { EstimateModifier.About, 4000m, 3600m, 4400m },
        { EstimateModifier.AtLeast, 100m, 100m, null },
        { EstimateModifier.Over, 6000m, 6000m, null },
        { EstimateModifier.Nearly, 1000m, 900m, 1000m },
        { EstimateModifier.AtMost, 50m, null, 50m },
        { EstimateModifier.SeveralHundred, null, 200m, 999m },
        { EstimateModifier.Most, null, 0.5m, 1m },
        { EstimateModifier.Qualitative, null, null, null },
    };

    [Theory]
    [MemberData(nameof(Intervals))]
    public void Low_and_high_follow_from_value_and_modifier(
        EstimateModifier modifier, decimal? value, decimal? low, decimal? high)
    {
        var estimate = Killed() with { Modifier = modifier, Value = value };
        Assert.Equal((low, high), (estimate.Low, estimate.High));
    }

    [Theory]
    [InlineData(EstimateModifier.Over, 4500, EstimateModifier.Over, 6000, true)] // do not contradict
    [InlineData(EstimateModifier.Over, 6000, EstimateModifier.Nearly, 6000, false)] // the ends exclude each other
    [InlineData(EstimateModifier.AtLeast, 6000, EstimateModifier.Nearly, 6000, false)]
    [InlineData(EstimateModifier.Unmodified, 900, EstimateModifier.Nearly, 1000, true)]
    [InlineData(EstimateModifier.About, 4000, EstimateModifier.Unmodified, 4400, true)]
    [InlineData(EstimateModifier.About, 300, EstimateModifier.About, 1000, false)]
    [InlineData(EstimateModifier.AtMost, 10, EstimateModifier.AtLeast, 10, true)]
    public void Intervals_overlap_when_a_number_lies_in_both(
        EstimateModifier one, int value, EstimateModifier other, int otherValue, bool overlap)
    {
        var (left, right) = (Interval.Of(value, one), Interval.Of(otherValue, other));
        Assert.Equal((overlap, overlap), (left.Overlaps(right), right.Overlaps(left)));
    }

    [Fact]
    public void Every_estimate_of_the_sample_keeps_the_rules() =>
        Assert.All(
            Kursk.Graph.Claims.Select(claim => claim.Estimate).OfType<Estimate>(),
            estimate => Assert.Empty(EstimateRules.Broken(estimate)));

    public static TheoryData<string, Estimate> BrokenEstimates => new()
    {
        { "components [KILLED, WOUNDED] do not fit the measure KILLED; accepted: [KILLED]",
            Killed() with { Components = [CasualtyComponent.Killed, CasualtyComponent.Wounded] } },
        { "components [] do not fit the measure KILLED", Killed() with { Components = [] } },
        { "the modifier ABOUT needs a value", Killed() with { Modifier = EstimateModifier.About, Value = null } },
        { "no value would be accepted", Killed() with { Modifier = EstimateModifier.SeveralHundred } },
        { "-1 is negative", Killed() with { Value = -1 } },
        { "LOSS_RATE is a share; its unit is RATIO",
            Killed() with { Measure = EstimateMeasure.LossRate, Components = [] } },
        { "KILLED is a count; its unit is PERSONS or ITEMS", Killed() with { Unit = EstimateUnit.Ratio, Value = 1 } },
        { "1.01 is outside 0 to 1",
            Killed() with { Measure = EstimateMeasure.LossRate, Components = [], Unit = EstimateUnit.Ratio,
                Value = 1.01m } },
    };

    [Theory]
    [MemberData(nameof(BrokenEstimates))]
    public void A_broken_rule_is_told(string message, Estimate estimate) =>
        Assert.Contains(message, Assert.Single(EstimateRules.Broken(estimate)), StringComparison.Ordinal);

    internal static Estimate Killed() => new()
    {
        Measure = EstimateMeasure.Killed,
        Components = [CasualtyComponent.Killed],
        Value = 1000,
        Modifier = EstimateModifier.Unmodified,
        Unit = EstimateUnit.Persons,
        Population = "DPRK_TROOPS",
        Place = "Kursk",
        AsOf = new() { Earliest = new(2025, 1, 14), Latest = new(2025, 1, 16), Basis = DateBasis.Derived },
        Verbatim = "1,000",
    };
}
