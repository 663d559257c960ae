namespace Provenance.Text.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" .,— “” \u0301", "")]
    [InlineData("He said: “No.” – 1,200 (or\tso)\nfell...", "he said no 1,200 or so fell")]
    [InlineData("Ça, l’été—naïve", "ca l ete naive")]
    [InlineData("the U.S., 3.5%, 11th", "the us 3.5 11th")]
    [InlineData("AT&T", "at and t")]
    [InlineData("co\u00ADop\u200Berate", "cooperate")]
    [InlineData("ガザ市で2人", "ガ ザ 市 で 2 人")]
    [InlineData("AI技術", "ai 技 術")]
    [InlineData("กรุงเทพ ข่าว", "ก ร ุ ง เ ท พ ข ่ า ว")]
    [InlineData("국가 회의", "국가 회의")]
    [InlineData("देश ने", "देश ने")]
    [InlineData("مجلس الأمن", "مجلس الامن")]
    [InlineData("二〇二五年", "二 〇 二 五 年")]
    public void Texts_are_taken_apart_by_the_rules_of_their_scripts(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Words.Of(text).Select(word => word.Form)));

    [Theory]
    [InlineData("co\u00ADop Łódź ﬁve", "co\u00ADop|Łódź|ﬁve")]
    [InlineData("the U.S. is", "the|U.S.|is")]
    [InlineData("e\u0301te\u0301", "e\u0301te\u0301")]
    [InlineData("A & B", "A|&|B")]
    public void A_word_says_where_it_stands_in_the_text(string text, string parts) =>
        Assert.Equal(parts, string.Join('|', Words.Of(text).Select(word => text[word.Start..word.End])));

    [Fact]
    public void Characters_without_spaces_between_them_continue_each_other() =>
        Assert.Equal(
            [false, true, false, true, true],
            Words.Of("ガザ、バスが").Select(word => word.Continues));

    [Fact]
    public void Names_are_not_taken_apart_where_there_are_no_spaces() =>
        Assert.Equal(["共同通信社", "nhk", "ワールド"], Words.OfName("共同通信社・NHK ワールド"));

    [Fact]
    public void A_word_counts_up_to_its_hundredth_letter() =>
        Assert.Equal(new string('a', 100), Assert.Single(Words.Of(new('a', 150))).Form);
}
