namespace Provenance.Text.Tests;

public sealed class LookAlikesTests
{
    [Theory]
    [InlineData("Zoe\u0308 said\u00A0no.", "zo\u00EB said no", 0, 12)]
    [InlineData("a \u201Cdeal\u201D", "\"deal\"", 2, 8)]
    [InlineData("an ef\u00ADfort", "effort", 3, 10)]
    [InlineData("one\r\ntwo", "one two", 0, 8)]
    [InlineData("the o\uFB03ce", "office", 4, 8)]
    [InlineData("P\u0430vel \u0421ook", "pavel cook", 0, 10)] // a Cyrillic a and a Cyrillic С
    [InlineData("the \u0391\u03A1", "the AP", 0, 6)] // Greek Α and Ρ
    [InlineData("\uD83D\uDE00 Ł\u00F3d\u017A", "LODZ", 3, 7)]
    public void What_looks_like_the_words_is_found_whole(string text, string words, int start, int end) =>
        Assert.Equal([start..end], new LookAlikes(text).Of(words));

    [Fact]
    public void Every_place_is_found_overlapping_ones_too() =>
        Assert.Equal([0..3, 2..5], new LookAlikes("AbAbA").Of("aba"));

    [Theory]
    [InlineData("denied")]
    [InlineData("")]
    [InlineData(" \u00A0")]
    [InlineData("\u00AD")]
    public void Nothing_looks_like_other_words_or_like_nothing(string words) =>
        Assert.Empty(new LookAlikes("The board said so.").Of(words));
}
