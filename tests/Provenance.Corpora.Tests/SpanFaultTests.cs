namespace Provenance.Corpora.Tests;

public sealed class SpanFaultTests
{
    private const string Text = "Zoe\u0308 said\u00A0no.\r\nNext line said no. 😀 Then Zed said so.";

    [Theory]
    [InlineData(0, 8, "Zo\u00EB said", "(character 2 is U+0065 U+0308, not U+00EB)")]
    [InlineData(5, 12, "said no", "\"d\" has \"said\\u00A0no\" at [5,12) (character 4 is U+00A0, not U+0020)")]
    [InlineData(
        10,
        18,
        "no.\nNext",
        "\"d\" has \"no.\\u000D\\u000ANex\" at [10,18) (character 3 is U+000D U+000A, not U+000A)")]
    public void Texts_that_look_alike_are_told_apart_by_the_first_character_that_differs(
        int start, int end, string expected, string told) =>
        Assert.Contains(told, Message(SmallCorpus.Span(start, end, expected)), StringComparison.Ordinal);

    [Theory]
    [InlineData(45, 49, "and the expected text nearest at [46,50)")]
    [InlineData(4, 8, "and the expected text nearest at [5,9)")]
    [InlineData(27, 31, "and the expected text nearest at [25,29)")]
    public void The_nearest_place_is_named(int start, int end, string told) =>
        Assert.EndsWith(told, Message(SmallCorpus.Span(start, end, "said")), StringComparison.Ordinal);

    [Fact]
    public void Texts_that_look_different_are_only_shown() => Assert.Equal(
        "expected \"Next\", but \"d\" has \"ext \" at [16,20), and the expected text at [15,19)",
        Message(SmallCorpus.Span(16, 20, "Next")));

    private static string Message(string span) =>
        Assert.Single(SmallCorpus.Reading(SmallCorpus.Json(Text, span)).Errors).Message;
}
