using Provenance.Domain.Claims;
using Provenance.Domain.Measures;

namespace Provenance.Domain.Tests.Claims;

public sealed class PrintedScaleTests
{
    [Theory]
    [InlineData("2.4 million", 2.4, "\"2.4 million\" is 2400000, and the value 2.4")]
    [InlineData("2,4 million", 2.4, "is 2400000, and the value 2.4")]
    [InlineData("some 2.4m people", 2.4, "\"2.4m\" is 2400000")]
    [InlineData("2.4 million", 2400, "is 2400000, and the value 2400")]
    [InlineData("three million", 3, "\"three million\" is 3000000")]
    [InlineData("half a million", 0.5, "is 500000")]
    [InlineData("12 thousand", 12, "is 12000")]
    [InlineData("two dozen", 2, "is 24")]
    [InlineData("40 per cent of the town", 40, "\"40 per cent\" is a share, and the unit PERSONS")]
    public void A_count_that_its_words_contradict_is_told(string verbatim, double value, string because) =>
        Assert.Contains(
            because,
            Assert.Single(Broken("DISPLACED", (decimal)value, "PERSONS", verbatim)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("2.4 million", 2_400_000)]
    [InlineData("12 000", 12_000)]
    [InlineData("two hundred thousand", 200_000)]
    [InlineData("one hundred and twenty thousand", 120_000)]
    [InlineData("a thousand million", 1_000_000_000)]
    [InlineData("3 of 2.4 million", 3)]
    [InlineData("40 of 100, 40 per cent", 40)]
    [InlineData("one in a thousand of 5,000, 5", 5)]
    [InlineData("in the 1990s", 1990)]
    [InlineData("seven", 7)]
    [InlineData("a", 1)]
    public void In_doubt_a_count_is_taken_as_right(string verbatim, double value) =>
        Assert.Empty(Broken("DISPLACED", (decimal)value, "PERSONS", verbatim));

    [Theory]
    [InlineData("40 per cent", 40, "RATIO", false)]
    [InlineData("40 per cent", 0.4, "RATIO", true)]
    [InlineData("40 %", 40, "PERCENT", true)]
    [InlineData("40 %", 0.4, "PERCENT", false)]
    [InlineData("0.4 percent", 0.4, "PERCENT", true)]
    [InlineData("half", 0.5, "RATIO", true)]
    [InlineData("one in a thousand", 0.001, "RATIO", true)]
    [InlineData("4 percentage points", 4, "PERCENT", true)]
    public void A_percentage_has_the_number_of_its_unit(string verbatim, double value, string unit, bool isRight) =>
        Assert.Equal(isRight, !Broken("RATE", (decimal)value, unit, verbatim).Any());

    [Fact]
    public void A_unit_may_have_the_million_in_it_and_m_may_be_metres()
    {
        Assert.Empty(Broken("MASS", 2.4m, "MEGATONNE", "2.4 million tonnes"));
        Assert.Empty(Broken("LENGTH", 2.4m, "METER", "2.4m"));
    }

    private static IEnumerable<string> Broken(string measure, decimal value, string unit, string verbatim) =>
        EstimateRules.Broken(
            new()
            {
                Measure = measure,
                Value = value,
                Modifier = EstimateModifier.Unmodified,
                Unit = unit,
                Population = "PEOPLE",
                Verbatim = verbatim,
            },
            MeasureVocabulary.BuiltIn);
}
