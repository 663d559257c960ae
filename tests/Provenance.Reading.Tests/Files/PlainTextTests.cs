namespace Provenance.Reading.Tests.Files;

/// <summary>Plain text, of which nothing is told but the paragraphs.</summary>
public sealed class PlainTextTests
{
    [Fact]
    public void Lines_that_were_wrapped_are_joined_and_that_is_said()
    {
        var article = Read.Page("wrapped.txt");

        Assert.Equal(3, article.Paragraphs().Length);
        Assert.Equal("Ferry to close, officials say", article.Paragraphs()[0]);
        Assert.EndsWith("than in 2019, and cost more than it earned.", article.Paragraphs()[1], StringComparison.Ordinal);
        Assert.Equal(["Lines that were wrapped at a width were joined."], article.Remarks);
    }

    [Theory]
    [InlineData("One paragraph.\nAnother.\n\nA third.\nAnd a fourth.\nA fifth.")]
    [InlineData("The ferry across the Merrow will close in May, the ministry said.\nIt carried 340,000 passengers last year, a third fewer.\n"
        + "The office has published its figures in the first week of January.\nNobody has read them.")]
    [InlineData("Ferry\n\nIt  has two spaces.")]
    [InlineData("<- an arrow is no markup, he said")]
    [InlineData("[Hollin] said so { or not }")]
    public void Other_texts_stay_as_they_are(string text)
    {
        var article = Read.Text(text);

        Assert.Equal(text, article.Text);
        Assert.Empty(article.Remarks);
        Assert.Null(article.Title);
    }
}
