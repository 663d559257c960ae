namespace Provenance.Attribution.Tests;

public sealed class LeftOverTests
{
    [Theory]
    [InlineData("The boat has 34 seats.", "it has the figure 34")]
    [InlineData("The word “ferry” was on it.", "it has a quotation")]
    [InlineData("It was announced at noon.", "it has “announced”")]
    public void What_no_suggestion_covers_is_listed_with_the_reason(string text, string reason)
    {
        var left = Assert.Single(Suggester.Suggest(text).LeftOver);

        Assert.Equal((text, reason), (left.Sentence.In(text), left.Reason));
    }

    [Theory]
    [InlineData("The boat was built in 1998.")]
    [InlineData("The office said that the boat has 34 seats.")]
    public void Years_and_what_is_covered_are_not(string text) => Assert.Empty(Suggester.Suggest(text).LeftOver);
}
