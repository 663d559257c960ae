using System.IO.Compression;
using System.Text;

namespace Provenance.Reading.Tests.Files;

/// <summary>Files that are not read, each with a sentence that says what would be.</summary>
public sealed class RefusalTests
{
    private const string All = ": plain text, HTML, PDF, DOCX, RSS or Atom, ninjs or NewsML-G2 would be accepted.";

    [Fact]
    public void An_empty_file() => Assert.Equal("a.txt is empty" + All, Read.Refusal([], "a.txt"));

    [Fact]
    public void A_file_of_white_space() => Assert.Equal("The input has no text" + All, Read.Refusal(" \n\n "u8.ToArray()));

    [Fact]
    public void A_picture() => Assert.Equal(
        "a.png is no text" + All,
        Read.Refusal([0x89, .. "PNG\r\n"u8, .. Enumerable.Range(0, 4000).Select(value => (byte)(value * 31 % 32))], "a.png"));

    [Fact]
    public void XML_of_another_kind() =>
        Assert.Equal("a.xml is XML of another kind" + All, Read.Refusal("<?xml version='1.0'?><svg></svg>"u8.ToArray(), "a.xml"));

    [Fact]
    public void A_document_of_old_Word() => Assert.Equal(
        "a.doc is in an old format of Word, or locked with a password: the same saved as DOCX would be accepted.",
        Read.Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "a.doc"));

    [Fact]
    public void RTF() => Assert.Equal(
        "a.rtf is in RTF: the same saved as DOCX would be accepted.", Read.Refusal(@"{\rtf1 said}"u8.ToArray(), "a.rtf"));

    [Fact]
    public void JSON_that_is_no_article() => Assert.Equal(
        "a.json is JSON without a body of an article: a ninjs item, or a list of them would be accepted.",
        Read.Refusal("""{ "name": 1 }"""u8.ToArray(), "a.json"));

    [Fact]
    public void More_than_20_MB() => Assert.Equal(
        "a.txt has more than 20 MB: a file of one article, or a feed, would be accepted.",
        Read.Refusal(new byte[ReadingLimits.Bytes + 1], "a.txt"));

    [Fact]
    public void A_page_of_very_many_elements() => Assert.StartsWith(
        "a.html has more than 100,000 elements", Read.Refusal(Repeated("<html>", "<p>x", 100_001), "a.html"), StringComparison.Ordinal);

    [Fact]
    public void A_page_of_elements_very_deep_in_each_other() => Assert.StartsWith(
        "a.html has elements more than 512 deep", Read.Refusal(Repeated("<html>", "<div>", 50_000), "a.html"), StringComparison.Ordinal);

    [Fact]
    public void A_page_that_makes_its_elements_anew_in_every_paragraph() => Assert.StartsWith(
        "a.html has ",
        Read.Refusal(Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Range(0, 400).Select(at => $"<b id={at}>"))
            + string.Concat(Enumerable.Repeat("<p>x", 100_000))), "a.html"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("rss")]
    [InlineData("newsItem")]
    public void XML_very_deep_in_itself(string root) => Assert.Contains(
        "has elements more than 512 deep in each other", Read.Refusal(Repeated($"<{root}>", "<a>", 100_000)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><item><title>&a;</title></item></channel></rss>")]
    [InlineData("<!DOCTYPE newsItem SYSTEM 'http://localhost/x.dtd'><newsItem><contentSet><inlineData>It sank.</inlineData></contentSet></newsItem>")]
    public void XML_with_a_document_type(string xml) =>
        Assert.EndsWith("would be accepted.", Read.Refusal(Encoding.UTF8.GetBytes(xml)), StringComparison.Ordinal);

    [Fact]
    public void An_archive_that_is_no_Word_document() => Assert.Equal(
        "a.zip is an archive without a Word document: a Word document as DOCX would be accepted.",
        Read.Refusal(Archive(("a.txt", 10)), "a.zip"));

    [Fact]
    public void An_archive_that_unpacks_to_gigabytes() => Assert.Equal(
        "a.docx unpacks to more than can be read: a Word document as DOCX would be accepted.",
        Read.Refusal(Archive(("word/document.xml", ReadingLimits.PartBytes + 1)), "a.docx"));

    [Fact]
    public void Several_articles_where_one_is_wanted()
    {
        using MemoryStream feed = new(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Pages", "feed-rss.xml")));

        Assert.Equal("feed.xml has 2 articles: one would be accepted.", ArticleReader.Read(feed, "feed.xml", null).Error?.Message);
    }

    private static byte[] Repeated(string start, string text, int times) =>
        Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(text, times)));

    private static byte[] Archive((string Name, int Length) part)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create))
        {
            using var content = archive.CreateEntry(part.Name).Open();
            content.Write(new byte[part.Length]);
        }

        return bytes.ToArray();
    }
}
