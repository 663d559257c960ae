namespace Provenance.Corpora.Tests;

public sealed class SpanFaultTests
{
    private const string Text = "Zoe\u0308 said\u00A0no.\r\nNext line said no. 😀 Then Zed said so.";

    [Theory]
    [InlineData(
        0,
        8,
        "Zo\u00EB said",
        "(character 2 is U+0065 LATIN SMALL LETTER E, U+0308 COMBINING DIAERESIS, "
        + "not U+00EB LATIN SMALL LETTER E WITH DIAERESIS), and the expected text nowhere; "
        + "{ \"start\": 0, \"end\": 9, \"text\": \"Zoe\u0308 said\" } would be accepted")]
    [InlineData(
        5,
        12,
        "said no",
        "\"d\" has \"said\\u00A0no\" at [5,12) (character 4 is U+00A0 NO-BREAK SPACE, not U+0020 SPACE)")]
    [InlineData(
        10,
        18,
        "no.\nNext",
        "\"d\" has \"no.\\u000D\\u000ANex\" at [10,18) "
        + "(character 3 is U+000D CARRIAGE RETURN, U+000A LINE FEED, not U+000A LINE FEED)")]
    public void Texts_that_look_alike_are_told_apart_by_the_first_character_that_differs(
        int start, int end, string expected, string told) =>
        Assert.Contains(told, Message(SmallCorpus.Span(start, end, expected)), StringComparison.Ordinal);

    [Theory]
    [InlineData("a \u201Cdeal\u201D", "\"deal\"", "character 0 is U+201C LEFT DOUBLE QUOTATION MARK, not U+0022")]
    [InlineData("1914\u20131918", "1914-1918", "character 4 is U+2013 EN DASH, not U+002D HYPHEN-MINUS")]
    [InlineData("NATO", "Nato", "character 1 is U+0041 LATIN CAPITAL LETTER A, not U+0061 LATIN SMALL LETTER A")]
    [InlineData("casu\u00ADalties", "casualties", "character 4 is U+00AD SOFT HYPHEN, not U+0061 LATIN SMALL LETTER A")]
    [InlineData("casualties", "casualties\u00AD", "character 10 is the end, not U+00AD SOFT HYPHEN")]
    [InlineData("it\u2019s 😀", "it's 😀", "character 2 is U+2019 RIGHT SINGLE QUOTATION MARK, not U+0027 APOSTROPHE")]
    [InlineData(
        "\u0395\u03C5\u03C1\u03CE\u03C0\u03B7",
        "\u0395\u03C5\u03C1\u03C9\u0301\u03C0\u03B7",
        "not U+03C9 GREEK SMALL LETTER OMEGA, U+0301 COMBINING ACUTE ACCENT")]
    public void What_looks_like_it_elsewhere_is_named_with_the_first_character_that_differs_and_what_to_write(
        string there, string expected, string told)
    {
        var text = $"Nothing is here. {there}.";

        var message = Assert.Single(
            SmallCorpus.Reading(SmallCorpus.Json(text, SmallCorpus.Span(0, expected.Length, expected))).Errors).Message;

        Assert.Contains(told, message, StringComparison.Ordinal);
        Assert.Matches("and the expected text nowhere; what looks like it is at \\[[0-9]+,[0-9]+\\)", message);
        var accepted = message[message.IndexOf('{', StringComparison.Ordinal)..(message.LastIndexOf('}') + 1)];
        Assert.Empty(SmallCorpus.Reading(SmallCorpus.Json(text, accepted)).Errors);
    }

    [Fact]
    public void Of_several_that_look_like_it_the_nearest_is_named() => Assert.Contains(
        "nowhere; what looks like it is nearest at [46,50) (character 0 is U+0073 LATIN SMALL LETTER S, "
        + "not U+0053 LATIN CAPITAL LETTER S); { \"start\": 46, \"end\": 50, \"text\": \"said\" } would be accepted",
        Message(SmallCorpus.Span(45, 49, "Said")),
        StringComparison.Ordinal);

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
