using System.Text;

namespace Provenance.Reading.Tests.Characters;

/// <summary>In which encoding a text is read, and what is taken out of it.</summary>
public sealed class DecodingTests
{
    private const string Russian = "Паром закроют в мае, сообщило министерство. Линия работала с 1904 года.";
    private const string German = "Die Fähre wird eingestellt, hieß es aus Tübingen.";

    [Theory]
    [InlineData("utf-8", Russian)]
    [InlineData("utf-16", Russian)]
    [InlineData("utf-16BE", German)]
    [InlineData("utf-32", German)]
    public void A_byte_order_mark_says_the_encoding(string name, string text)
    {
        var encoding = Encoding.GetEncoding(name);

        var article = Assert.Single(Read.Bytes([.. encoding.Preamble, .. encoding.GetBytes(text)], "a.txt").Articles);

        Assert.Equal(text, article.Text);
        Assert.Empty(article.Remarks);
    }

    [Fact]
    public void The_media_type_says_the_encoding() => Assert.Equal(
        Russian,
        Assert.Single(Read.Bytes(Encode("koi8-r", Russian), "a.txt", "text/plain; charset=\"koi8-r\"").Articles).Text);

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("windows-1252", German)]
    [InlineData("utf-16", German)]
    public void What_nothing_says_is_guessed_and_said(string name, string text)
    {
        var article = Assert.Single(Read.Bytes(Encode(name, text), "a.txt").Articles);

        Assert.Equal(text, article.Text);
        Assert.Equal([$"Nothing says the encoding; it was read as {name}."], article.Remarks);
    }

    [Fact]
    public void A_file_that_is_not_in_the_UTF_8_that_it_claims_is_guessed_and_said()
    {
        var html = $"<!DOCTYPE html><meta charset=utf-8><body><article><p>{Russian} {Russian}</p></article>";

        var article = Assert.Single(Read.Bytes(Encode("windows-1251", html), "a.html").Articles);

        Assert.Equal($"{Russian} {Russian}", article.Text);
        Assert.Contains("The file says that it is in utf-8, which it is not; it was read as windows-1251.", article.Remarks);
    }

    [Theory]
    [InlineData("a\0b\u0001c\u009Fd\uFEFFe", "abcde")]
    [InlineData("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour")]
    [InlineData("e\u0301 and \u00E9 stay as they are", "e\u0301 and \u00E9 stay as they are")]
    [InlineData("a tab\tis a space", "a tab is a space")]
    [InlineData("a 😀 is a pair", "a 😀 is a pair")]
    public void Controls_go_and_letters_stay(string text, string clean) => Assert.Equal(clean, Read.Text(text).Text);

    private static byte[] Encode(string name, string text) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetBytes(text);
}
