namespace Provenance.Attribution.Tests;

public sealed class FigureTests
{
    [Theory]
    [InlineData("nearly 6,000 soldiers were killed", "nearly 6,000", 6000, SuggestedModifier.Nearly)]
    [InlineData("over 4,500 were lost", "over 4,500", 4500, SuggestedModifier.Over)]
    [InlineData("at least 12 people drowned", "at least 12", 12, SuggestedModifier.AtLeast)]
    [InlineData("fewer than 40 seats are free", "fewer than 40", 40, SuggestedModifier.FewerThan)]
    [InlineData("up to 300 homes stand empty", "up to 300", 300, SuggestedModifier.AtMost)]
    [InlineData("an estimated 12,000 were sent", "an estimated 12,000", 12000, SuggestedModifier.About)]
    [InlineData("approximately 12 000 soldiers were sent", "approximately 12 000", 12000, SuggestedModifier.About)]
    [InlineData("the 11,000-strong force is there", "11,000", 11000, SuggestedModifier.Unmodified)]
    [InlineData("twenty-five boats sank", "twenty-five", 25, SuggestedModifier.Unmodified)]
    [InlineData("two hundred and five boats sank", "two hundred and five", 205, SuggestedModifier.Unmodified)]
    [InlineData("12m people fled", "12m", 12000000, SuggestedModifier.Unmodified)]
    [InlineData("half a million people fled", "half a million", 500000, SuggestedModifier.Unmodified)]
    [InlineData("nearly a thousand soldiers died", "nearly a thousand", 1000, SuggestedModifier.Nearly)]
    [InlineData("3,000 or more people fled", "3,000 or more", 3000, SuggestedModifier.AtLeast)]
    public void Numbers_are_read_with_what_bounds_them(string said, string words, int value, SuggestedModifier modifier)
    {
        var (text, figure) = One(said);

        Assert.Equal((words, value, modifier), (figure.Words.In(text), figure.Value, figure.Modifier));
    }

    [Theory]
    [InlineData("dozens of boats sank", "dozens", SuggestedModifier.Dozens)]
    [InlineData("tens of thousands of people fled", "tens of thousands", SuggestedModifier.TensOfThousands)]
    [InlineData("several hundred had died", "several hundred", SuggestedModifier.SeveralHundred)]
    [InlineData("most of the boats are old", "most of", SuggestedModifier.Most)]
    public void Words_that_stand_for_numbers_have_no_value(string said, string words, SuggestedModifier modifier)
    {
        var (text, figure) = One(said);

        Assert.Equal((words, null, modifier), (figure.Words.In(text), figure.Value, figure.Modifier));
    }

    [Theory]
    [InlineData("prices rose by 4.2 %", "4.2", "PERCENT")]
    [InlineData("around 36% of them fell", "36", "PERCENT")]
    [InlineData("the bridge cost $40 million", "40000000", "USD")]
    [InlineData("the bridge cost £2.5bn", "2500000000", "GBP")]
    [InlineData("the bridge cost three million euros", "3000000", "EUR")]
    [InlineData("a third of the boats sank", "0.3333", "RATIO")]
    [InlineData("two-thirds of the boats sank", "0.6667", "RATIO")]
    [InlineData("one in five boats sank", "0.2", "RATIO")]
    [InlineData("three out of four boats sank", "0.75", "RATIO")]
    [InlineData("the wind reached 120 km/h", "120", "KILOMETER_PER_HOUR")]
    [InlineData("the fire burnt 300 hectares", "300", "HECTARE")]
    [InlineData("it was 31 °C in the shade", "31", "DEGREE_CELSIUS")]
    public void Units_are_read(string said, string value, string unit)
    {
        var figure = One(said).Figure;

        Assert.Equal(
            (decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit), (figure.Value, figure.Unit));
    }

    [Theory]
    [InlineData("between 30 and 40 people drowned", "between 30 and 40", 30, 40)]
    [InlineData("30 to 40 people drowned", "30 to 40", 30, 40)]
    [InlineData("30-40 people drowned", "30-40", 30, 40)]
    [InlineData("2 to 4 million people fled", "2 to 4 million", 2000000, 4000000)]
    public void Ranges_have_two_values(string said, string words, int low, int high)
    {
        var (text, figure) = One(said);

        Assert.Equal(
            (words, low, high, SuggestedModifier.Between),
            (figure.Words.In(text), figure.Value, figure.UpperValue, figure.Modifier));
    }

    [Theory]
    [InlineData("4,000 soldiers were killed", "KILLED")]
    [InlineData("4,000 soldiers were killed or wounded", "KILLED_OR_WOUNDED")]
    [InlineData("6,000 soldiers have been killed, wounded, or gone missing", "KILLED_WOUNDED_OR_MISSING")]
    [InlineData("losses are around 4,000 people, including the killed, wounded, missing, and captured", "CASUALTIES_TOTAL")]
    [InlineData("the blast killed 12 people", "KILLED")]
    [InlineData("police arrested about 30 protesters", "ARRESTED")]
    [InlineData("turnout was 61 percent", "TURNOUT")]
    [InlineData("34 boats were painted", null)]
    [InlineData("12 people were not killed", null)]
    [InlineData("12 people were lost or injured", null)]
    public void The_measure_is_told_where_the_words_are_clear(string said, string? measure) =>
        Assert.Equal(measure, One(said).Figure.Measure);

    [Fact]
    public void Two_figures_of_one_sentence_have_each_its_measure()
    {
        Assert.Equal(["KILLED", "WOUNDED"], Measures("around 300 were killed and 2,700 have been injured"));
        Assert.Equal(["KILLED", "WOUNDED"], Measures("at least 100 were killed and another thousand wounded"));
        Assert.Equal(["KILLED_OR_WOUNDED", "MISSING"], Measures("30 were killed and wounded, and three more went missing"));

        static IEnumerable<string?> Measures(string said) =>
            Read.One($"The ministry said that {said}.").Figures.Select(figure => figure.Measure);
    }

    [Fact]
    public void Population_place_and_time_are_read()
    {
        const string Text = "The ministry said that as of mid-April 2025, 4,000 North Korean soldiers had died in Kursk.";
        var figure = Assert.Single(Read.One(Text).Figures);

        Assert.Equal(
            ("North Korean soldiers", "Kursk", "mid-April 2025", new DateOnly(2025, 4, 14), new DateOnly(2025, 4, 16)),
            (figure.Population!.Value.In(Text), figure.Place!.Value.In(Text), figure.AsOf!.Words.In(Text),
                figure.AsOf.Earliest, figure.AsOf.Latest));
    }

    [Theory]
    [InlineData("sales fell by 12 percent", SuggestedChange.Decrease)]
    [InlineData("sales rose 12 percent", SuggestedChange.Increase)]
    [InlineData("sales were 12 percent of the whole", null)]
    public void By_how_much_something_changed_has_a_direction(string said, SuggestedChange? change) =>
        Assert.Equal(change, One(said).Figure.Change);

    [Fact]
    public void A_rise_from_one_number_to_another_has_both()
    {
        var figure = One("the rate rose from 3 to 5 percent").Figure;

        Assert.Equal((3m, 5m, "PERCENT"), (figure.PreviousValue, figure.Value, figure.Unit));
    }

    [Theory]
    [InlineData("the F-16 is old")]
    [InlineData("it began in 2024")]
    [InlineData("it is in his 2024 declaration")]
    [InlineData("the two sides met at 6:30 p.m.")]
    [InlineData("the 19th floor burnt")]
    [InlineData("it was on 9/11")]
    [InlineData("she won the 100m in May")]
    [InlineData("the most important thing is that on May 5")]
    public void What_is_no_figure_is_not_read_as_one(string said) =>
        Assert.Empty(Read.One($"The ministry said that {said}.").Figures);

    [Theory]
    [InlineData("the boats will almost certainly sink", "almost certainly", SuggestedLikelihood.AlmostCertain)]
    [InlineData("the boats are highly likely to sink", "highly likely", SuggestedLikelihood.HighlyLikely)]
    [InlineData("the boats could sink", "could", null)]
    [InlineData("the boats may sink", "may", null)]
    public void Hedges_are_read_with_their_likelihood(string said, string words, SuggestedLikelihood? likelihood)
    {
        var text = $"The ministry said that {said}.";
        var hedge = Assert.Single(Read.One(text).Hedges);

        Assert.Equal((words, likelihood), (hedge.Words.In(text), hedge.Likelihood));
    }

    [Fact]
    public void A_cue_that_doubts_is_a_hedge()
    {
        const string Text = "It is believed that the ferry will close.";

        Assert.Equal("It is believed", Assert.Single(Read.One(Text).Hedges).Words.In(Text));
    }

    [Theory]
    [InlineData("it closed on 14 May 2025", "14 May 2025", "2025-05-14", "2025-05-14")]
    [InlineData("it closed on December 14-15, 2024", "December 14-15, 2024", "2024-12-14", "2024-12-15")]
    [InlineData("it closed in 2024", "2024", "2024-01-01", "2024-12-31")]
    [InlineData("it closed in April", "April", null, null)]
    [InlineData("it closed last year", "last year", null, null)]
    public void Dates_are_read_and_resolved_where_the_year_is_named(
        string said, string words, string? earliest, string? latest)
    {
        var text = $"The ministry said that {said}.";
        var date = Assert.Single(Read.One(text).Dates);

        Assert.Equal(
            (words, earliest, latest),
            (date.Words.In(text), date.Earliest?.ToString("O"), date.Latest?.ToString("O")));
    }

    private static (string Text, SuggestedFigure Figure) One(string said)
    {
        var text = $"The ministry said that {said}.";
        return (text, Assert.Single(Read.One(text).Figures));
    }
}
