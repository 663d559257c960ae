using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;

namespace Provenance.Domain.Tests.Claims;

/// <summary>The rules for fractions and for dates.</summary>
public sealed class PrintedFractionTests
{
    [Fact]
    public void The_value_follows_from_the_numbers_of_a_fraction()
    {
        Assert.Equal(0.333333333333m, MeasureVocabulary.BuiltIn.Complete(Of(1, 3)).Value);
        Assert.Equal(60, MeasureVocabulary.BuiltIn.Complete(Of(3, 5) with { Unit = Unit.Percent }).Value);
        Assert.Equal(0.333333333333m, MeasureVocabulary.BuiltIn.Complete(Of(1, 3) with { Value = 0.33m }).Value);
        Assert.Equal(0.4m, MeasureVocabulary.BuiltIn.Complete(Of(1, 3) with { Value = 0.4m }).Value);
    }

    public static TheoryData<string, Estimate> BrokenEstimates => new()
    {
        { "given together, or neither", Of(1, null) },
        { "a denominator more than 0", Of(1, 0) },
        { "the value 0.4 is not 1 in 3, 0.3333", Of(1, 3) with { Value = 0.4m } },
        { "the unit RATIO or PERCENT would be accepted", Of(1, 3) with { Measure = "DISPLACED", Unit = Unit.Persons } },
        { "3 is outside 0 to 1", Of(3, 1) },
        { "KILLED is no date", Of(null, null) with { Measure = "KILLED", Date = May } },
        { "its unit is DATE", Begins with { Unit = Unit.Persons } },
        { "no number, change or components", Begins with { Value = 3 } },
        { "the modifier AT_MOST stands for numbers", Begins with { Modifier = EstimateModifier.AtMost } },
        { "a date with an earliest or a latest would be accepted", Begins with { Date = null } },
        { "no date would be accepted", Begins with { Modifier = EstimateModifier.Qualitative } },
    };

    [Theory]
    [MemberData(nameof(BrokenEstimates))]
    public void What_is_broken_is_said_once(string because, Estimate estimate) => Assert.Contains(
        because,
        Assert.Single(EstimateRules.Broken(MeasureVocabulary.BuiltIn.Complete(estimate), MeasureVocabulary.BuiltIn)),
        StringComparison.Ordinal);

    [Fact]
    public void What_keeps_the_rules_is_accepted() => Assert.All(
        [
            Of(1, 5), Of(3, 1) with { Measure = "RATE" }, Begins, Begins with { Modifier = EstimateModifier.About },
            Begins with { Date = null, Modifier = EstimateModifier.Qualitative },
        ],
        estimate => Assert.Empty(
            EstimateRules.Broken(MeasureVocabulary.BuiltIn.Complete(estimate), MeasureVocabulary.BuiltIn)));

    private static FuzzyDate May =>
        new() { Earliest = new(2025, 5, 3), Latest = new(2025, 5, 3), Basis = DateBasis.Stated };

    private static Estimate Begins => Of(null, null) with { Measure = "BEGINNING", Date = May, Verbatim = "on 3 May" };

    private static Estimate Of(decimal? numerator, decimal? denominator) => new()
    {
        Measure = "SHARE",
        Numerator = numerator,
        Denominator = denominator,
        Modifier = EstimateModifier.Unmodified,
        Unit = "",
        Population = "PEOPLE",
        Verbatim = "one in some",
    };
}
