using System.Globalization;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;

namespace Provenance.Domain.Tests.Claims;

public sealed class EstimateTests
{
    /// <summary>The published rule, case by case.</summary>
    public static TheoryData<EstimateModifier, decimal?, decimal?, decimal?> Bounds => new()
    {
        { EstimateModifier.Unmodified, 4000m, 4000m, 4000m },
        { EstimateModifier.About, 4000m, 3600m, 4400m },
        { EstimateModifier.AtLeast, 100m, 100m, null },
        { EstimateModifier.Over, 6000m, 6000m, null },
        { EstimateModifier.Nearly, 1000m, 900m, 1000m },
        { EstimateModifier.AtMost, 50m, null, 50m },
        { EstimateModifier.FewerThan, 100m, null, 100m },
        { EstimateModifier.Few, null, 2m, 20m },
        { EstimateModifier.Dozens, null, 20m, 200m },
        { EstimateModifier.Hundreds, null, 200m, 2000m },
        { EstimateModifier.SeveralHundred, null, 200m, 999m },
        { EstimateModifier.Thousands, null, 2000m, 20_000m },
        { EstimateModifier.TensOfThousands, null, 20_000m, 200_000m },
        { EstimateModifier.HundredsOfThousands, null, 200_000m, 2_000_000m },
        { EstimateModifier.Millions, null, 2_000_000m, 2_000_000_000m },
        { EstimateModifier.Billions, null, 2_000_000_000m, 2_000_000_000_000m },
        { EstimateModifier.Most, null, 0.5m, 1m },
        { EstimateModifier.Highest, null, null, null },
        { EstimateModifier.Lowest, 3m, 3m, 3m },
        { EstimateModifier.Qualitative, null, null, null },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Low_and_high_follow_from_value_and_modifier(
        EstimateModifier modifier, decimal? value, decimal? low, decimal? high)
    {
        var estimate = Killed() with { Modifier = modifier, Value = value };
        Assert.Equal((low, high), (estimate.Low, estimate.High));
    }

    [Fact]
    public void Every_modifier_but_between_has_its_bounds_tested() => Assert.Equal(
        Enum.GetValues<EstimateModifier>().Except([EstimateModifier.Between]), Bounds.Select(row => row.Data.Item1));

    [Fact]
    public void A_range_has_both_its_numbers_as_bounds()
    {
        var range = (Killed() with { Modifier = EstimateModifier.Between, Value = 30, UpperValue = 40 }).Range;
        Assert.Equal(new Interval(30, 40), range);
    }

    [Theory]
    [InlineData(null, EstimateModifier.AtLeast, 4, "[4, ∞)")]
    [InlineData(EstimateChange.Increase, EstimateModifier.AtLeast, 4, "[4, ∞)")]
    [InlineData(EstimateChange.Increase, EstimateModifier.AtMost, 4, "(0, 4]")] // a rise is no fall
    [InlineData(EstimateChange.Increase, EstimateModifier.Qualitative, null, "(0, ∞)")] // "rose sharply"
    [InlineData(EstimateChange.Decrease, EstimateModifier.Unmodified, 4, "[-4, -4]")]
    [InlineData(EstimateChange.Decrease, EstimateModifier.AtLeast, 4, "(∞, -4]")]
    [InlineData(EstimateChange.Decrease, EstimateModifier.FewerThan, 4, "(-4, 0)")]
    [InlineData(EstimateChange.Decrease, EstimateModifier.Qualitative, null, "(∞, 0)")]
    public void A_change_has_the_sign_of_its_direction(
        EstimateChange? change, EstimateModifier modifier, int? value, string range) =>
        Assert.Equal(range, Text((Killed() with { Change = change, Modifier = modifier, Value = value }).Range));

    [Fact]
    public void Every_estimate_of_the_sample_keeps_the_rules() =>
        Assert.All(
            Kursk.Graph.Claims.Select(claim => claim.Estimate).OfType<Estimate>(),
            estimate => Assert.Empty(EstimateRules.Broken(estimate, MeasureVocabulary.BuiltIn)));

    public static TheoryData<string, Estimate> BrokenEstimates => new()
    {
        { "components [KILLED, WOUNDED] do not fit the measure KILLED; accepted: [KILLED], or none",
            Killed() with { Components = ["KILLED", "WOUNDED"] } },
        { "\"KILED\" is the key of no measure; known and near are KILLED", Killed() with { Measure = "KILED" } },
        { "\"MILES_AWAY\" is no unit that is known; accepted for DISTANCE: METER, KILOMETER, MILE",
            Killed() with { Measure = "DISTANCE", Components = [], Unit = "MILES_AWAY" } },
        { "MONEY has no unit of its own; accepted: EUR, USD", Killed() with { Measure = "MONEY", Components = [], Unit = "" } },
        { "DISTANCE is a length; its unit is METER", Killed() with { Measure = "DISTANCE", Components = [] } },
        { "the modifier ABOUT needs a value", Killed() with { Modifier = EstimateModifier.About, Value = null } },
        { "no value would be accepted", Killed() with { Modifier = EstimateModifier.SeveralHundred } },
        { "an upperValue goes with the modifier BETWEEN, not with UNMODIFIED", Killed() with { UpperValue = 1200 } },
        { "the modifier BETWEEN needs an upperValue greater than the value",
            Killed() with { Modifier = EstimateModifier.Between, UpperValue = 1000 } },
        { "no value would be accepted", Killed() with { Modifier = EstimateModifier.Thousands } },
        { "a previousValue goes with the value that followed it",
            Killed() with { PreviousValue = 900, Change = EstimateChange.Increase } },
        { "-1 is negative; how far something fell is a DECREASE by a positive value",
            Killed() with { Value = -1, Change = EstimateChange.Decrease } },
        { "-1 is negative; a count", Killed() with { Value = -1 } },
        { "LOSS_RATE is a share; its unit is RATIO or PERCENT",
            Killed() with { Measure = "LOSS_RATE", Components = [] } },
        { "KILLED is a count; its unit is PERSONS or ITEMS", Killed() with { Unit = Unit.Ratio, Value = 1 } },
        { "1.01 is outside 0 to 1, where a share lies; a measure of the kind RATE may have it",
            Killed() with { Measure = "LOSS_RATE", Components = [], Unit = Unit.Ratio,
                Value = 1.01m } },
    };

    [Theory]
    [MemberData(nameof(BrokenEstimates))]
    public void A_broken_rule_is_told(string message, Estimate estimate) =>
        Assert.Contains(message, Assert.Single(EstimateRules.Broken(estimate, MeasureVocabulary.BuiltIn)), StringComparison.Ordinal);

    [Fact]
    public void A_change_of_a_count_may_be_given_as_a_share_above_1() => Assert.Empty(EstimateRules.Broken(
        Killed() with { Change = EstimateChange.Increase, Unit = Unit.Ratio, Value = 2 }, MeasureVocabulary.BuiltIn));

    [Theory]
    [InlineData("TEMPERATURE", "DEGREE_CELSIUS", -3)]
    [InlineData("TURNOUT", "RATIO", 1.1)]
    [InlineData("INFLATION", "PERCENT", -0.4)]
    [InlineData("PROFIT", "EUR", -40)]
    [InlineData("DEAD_OR_MISSING", "PERSONS", 12)]
    [InlineData("HOMES_DESTROYED", "ITEMS", 12)]
    [InlineData("CASES", "PERSONS", 12)]
    public void A_measure_says_in_which_units_and_below_what_its_values_are(string measure, string unit, double value) =>
        Assert.Empty(EstimateRules.Broken(
            Killed() with { Measure = measure, Components = [], Unit = unit, Value = (decimal)value },
            MeasureVocabulary.BuiltIn));

    private static string Text(Interval range) =>
        $"{(range.LowExclusive || range.Low is null ? '(' : '[')}{range.Low?.ToString(CultureInfo.InvariantCulture) ?? "∞"}, "
        + $"{range.High?.ToString(CultureInfo.InvariantCulture) ?? "∞"}{(range.HighExclusive || range.High is null ? ')' : ']')}";

    internal static Estimate Killed() => new()
    {
        Measure = "KILLED",
        Components = ["KILLED"],
        Value = 1000,
        Modifier = EstimateModifier.Unmodified,
        Unit = Unit.Persons,
        Population = "DPRK_TROOPS",
        Place = "Kursk",
        AsOf = new() { Earliest = new(2025, 1, 14), Latest = new(2025, 1, 16), Basis = DateBasis.Derived },
        Verbatim = "1,000",
    };
}
