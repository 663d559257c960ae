namespace Provenance.Text.Tests;

public sealed class PossibleNameTests
{
    [Fact]
    public void Words_are_taken_together_with_those_that_follow_them() => Assert.Equal(
        ["it", "it is", "it is lee", "is", "is lee", "lee"], PossibleName.In("It is Lée!").Select(name => name.Folded));

    [Theory]
    [InlineData("who is Jane M. Miller’s aide", "Jane M. Miller", "Jane M. Miller")]
    [InlineData("per the U.S. embassy", "US Embassy", "U.S. embassy")]
    [InlineData("ガザ市の共同通信社記者", "共同通信社", "共同通信社")]
    [InlineData("from NHK ワールドです", "NHK ワールド", "NHK ワールド")]
    public void A_name_is_among_them_in_the_form_in_which_names_are_compared(string text, string name, string found)
    {
        var possible = Assert.Single(PossibleName.In(text), possible => possible.Folded == Names.Fold(name));
        Assert.Equal(found, text[possible.Start..possible.End]);
    }

    [Fact]
    public void One_word_is_told_from_one_character_of_a_script_without_spaces() => Assert.Equal(
        [("lee", true), ("ガ", false), ("ガザ", false), ("ザ", false)],
        PossibleName.In("Lee,").Concat(PossibleName.In("ガザ")).Select(name => (name.Folded, name.IsOneWord)));

    [Fact]
    public void A_name_of_more_words_than_the_most_is_not_found() => Assert.Equal(
        PossibleName.MaxWords,
        PossibleName.In(string.Join(' ', Enumerable.Repeat("a", PossibleName.MaxWords + 5)))
            .Max(name => name.Folded.Split(' ').Length));
}
