using Provenance.Domain.Claims;

namespace Provenance.Domain.Tests.Claims;

public sealed class EstimateWordingTests
{
    [Theory]
    [InlineData("fewer than 100")]
    [InlineData("Fewer than 100 people")]
    [InlineData("less than a third")]
    [InlineData("under 40")]
    [InlineData("well below 40")]
    [InlineData("just under 40")]
    public void Words_that_exclude_the_number_make_an_upper_bound_strict(string verbatim) => Assert.Equal(
        EstimateModifier.FewerThan, EstimateWording.Modifier(EstimateModifier.AtMost, verbatim));

    [Theory]
    [InlineData("at most 100")]
    [InlineData("up to 100")]
    [InlineData("No more than 800 rescuers")]
    [InlineData("not fewer than")]
    [InlineData("100 or fewer")]
    [InlineData("underground: 100")]
    public void Other_words_leave_an_upper_bound_as_it_is(string verbatim) => Assert.Equal(
        EstimateModifier.AtMost, EstimateWording.Modifier(EstimateModifier.AtMost, verbatim));

    [Theory]
    [InlineData("more than 100", EstimateModifier.Over)]
    [InlineData("over 100", EstimateModifier.Over)]
    [InlineData("at least 100", EstimateModifier.AtLeast)]
    [InlineData("no less than 100", EstimateModifier.AtLeast)]
    [InlineData("overall, 100 or more", EstimateModifier.AtLeast)]
    public void Words_that_exclude_the_number_make_a_lower_bound_strict(string verbatim, EstimateModifier modifier) =>
        Assert.Equal(modifier, EstimateWording.Modifier(EstimateModifier.AtLeast, verbatim));

    [Theory]
    [InlineData("thousands", EstimateModifier.Thousands)]
    [InlineData("Thousands of people", EstimateModifier.Thousands)]
    [InlineData("many thousands", EstimateModifier.Thousands)]
    [InlineData("several thousand", EstimateModifier.Thousands)]
    [InlineData("dozens of homes", EstimateModifier.Dozens)]
    [InlineData("scores", EstimateModifier.Dozens)]
    [InlineData("tens of people", EstimateModifier.Dozens)]
    [InlineData("a few dozen", EstimateModifier.Dozens)]
    [InlineData("hundreds", EstimateModifier.Hundreds)]
    [InlineData("a few hundred", EstimateModifier.SeveralHundred)]
    [InlineData("tens of thousands", EstimateModifier.TensOfThousands)]
    [InlineData("hundreds of thousands of voters", EstimateModifier.HundredsOfThousands)]
    [InlineData("tens of millions", EstimateModifier.Millions)]
    [InlineData("millions", EstimateModifier.Millions)]
    [InlineData("hundreds of billions", EstimateModifier.Billions)]
    [InlineData("several", EstimateModifier.Few)]
    [InlineData("a handful of arrests", EstimateModifier.Few)]
    public void Words_of_a_magnitude_stand_for_its_range(string verbatim, EstimateModifier magnitude) =>
        Assert.Equal(magnitude, EstimateWording.Modifier(EstimateModifier.Qualitative, verbatim));

    [Theory]
    [InlineData("significant combat casualties")]
    [InlineData("not thousands")]
    [InlineData("hundreds, maybe thousands")]
    [InlineData("hundreds, at least 240")]
    [InlineData("North Korean bodies")]
    [InlineData("dozens of thousands")]
    [InlineData("few soldiers")]
    public void Other_words_stand_for_no_range(string verbatim) => Assert.Equal(
        EstimateModifier.Qualitative, EstimateWording.Modifier(EstimateModifier.Qualitative, verbatim));

    [Fact]
    public void A_modifier_that_is_as_exact_as_its_words_stays() => Assert.All(
        Enum.GetValues<EstimateModifier>().Except(
            [EstimateModifier.AtMost, EstimateModifier.AtLeast, EstimateModifier.Qualitative]),
        modifier => Assert.Equal(modifier, EstimateWording.Modifier(modifier, "fewer than thousands")));
}
