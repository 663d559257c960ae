using Provenance.Pages.Words;

namespace Provenance.Pages.Tests.Words;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("about 4,000 were lost", "[about] 4,000 were lost", "4,000 were lost", "4,000 were lost")]
    [InlineData("Over 6,000 fell.", "[Over] 6,000 fell.", "nearly 6,000 fell", "[nearly] 6,000 fell")]
    [InlineData("the end", "the end", "The “end”.", "The “end”.")]
    [InlineData("", "", "new words here", "[new words here]")]
    public void The_words_that_the_other_text_lacks_are_told(string first, string shownFirst, string second, string shownSecond)
    {
        var (one, other) = WordDifference.Of(first, second);

        Assert.Equal((shownFirst, shownSecond), (Shown(one), Shown(other)));
        Assert.Equal((first, second), (Whole(one), Whole(other)));
    }

    [Fact]
    public void Of_texts_that_share_hardly_a_word_none_is_told() =>
        Assert.Equal("One two three four", Shown(WordDifference.Of("One two three four", "five six seven four").First));

    [Fact]
    public void Texts_that_are_too_long_are_left_as_they_are()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 401));

        Assert.Equal(text, Shown(WordDifference.Of(text, "word").First));
    }

    private static string Shown(IEnumerable<WordPart> parts) =>
        string.Concat(parts.Select(part => part.Differs ? $"[{part.Text.TrimEnd()}]{part.Text[part.Text.TrimEnd().Length..]}" : part.Text));

    private static string Whole(IEnumerable<WordPart> parts) => string.Concat(parts.Select(part => part.Text));
}
