using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Provenance.Server.Tests.Desk;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Provenance.Server.Tests.Suggestions;

/// <summary>Articles that are sent as files to be read.</summary>
public sealed class UploadedArticleTests : IAsyncLifetime
{
    private const string Words = "The ferry will close in May, the ministry said.";

    private readonly DeskServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_page_is_shown_with_what_it_says_of_itself_and_recorded_once_it_is_confirmed()
    {
        var page = await PageAsync("tabloid.html");
        var shown = await ReadAsync(
            "tabloid.html", page, "", "document { key } article { title publisher publishedAt { basis } sections { kind } } text");

        Assert.Equal(JsonValueKind.Null, shown.GetProperty("document").ValueKind);
        Assert.Contains("meta date", shown.GetProperty("article").GetProperty("publishedAt").ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "CAPTION",
            shown.GetProperty("article").GetProperty("sections").EnumerateArray()
                .Select(section => section.GetProperty("kind").GetString()));

        var read = await ReadAsync(
            "tabloid.html",
            page,
            ", document: { new: { key: \"tabloid\", byline: \"By hand\" } }, confirmed: true",
            "document { key title byline publisher { name } captions publishedAt { text } text } suggestions { totalCount }");
        var document = read.GetProperty("document");

        Assert.Equal(("tabloid", "By hand"), (document.GetProperty("key").GetString(), document.GetProperty("byline").GetString()));
        Assert.Equal(shown.GetProperty("text").GetString(), document.GetProperty("text").GetString());
        Assert.Equal(
            (shown.GetProperty("article").GetProperty("title").GetString(),
                shown.GetProperty("article").GetProperty("publisher").GetString()),
            (document.GetProperty("title").GetString(), document.GetProperty("publisher").GetProperty("name").GetString()));
        Assert.NotEqual(0, document.GetProperty("captions").GetArrayLength());
        Assert.NotEqual(0, read.GetProperty("suggestions").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Each_format_is_read()
    {
        (string Name, byte[] Bytes)[] files =
        [
            ("a.txt", Encoding.UTF8.GetBytes(Words)),
            ("a.docx", Docx()),
            ("a.pdf", Pdf()),
            ("newsml-g2.xml", await PageAsync("newsml-g2.xml")),
            ("item.ninjs.json", await PageAsync("item.ninjs.json")),
        ];
        foreach (var (name, bytes) in files)
        {
            var text = (await ReadAsync(name, bytes, "", "text")).GetProperty("text").GetString()!;
            Assert.True(text.Contains(Words, StringComparison.Ordinal), $"{name}: {text}");
        }
    }

    [Fact]
    public async Task Of_several_articles_the_error_names_them_and_a_number_chooses()
    {
        var feed = await PageAsync("feed-rss.xml");

        Assert.StartsWith(
            "input.article: feed-rss.xml has 2 articles: 1 \"Ferry to close & jobs to stay\", 2 \"Second\"; the number of one",
            await RefusalAsync("feed-rss.xml", feed, ""),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "input.article: 3 is no article of feed-rss.xml; feed-rss.xml has 2 articles: ",
            await RefusalAsync("feed-rss.xml", feed, ", article: 3"),
            StringComparison.Ordinal);
        Assert.Equal(
            "Second",
            (await ReadAsync("feed-rss.xml", feed, ", article: 2", "article { title }"))
                .GetProperty("article").GetProperty("title").GetString());
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_with_the_reason_and_nothing_is_recorded()
    {
        var text = Encoding.UTF8.GetBytes(Words);
        var before = await _server.CountsAsync();

        Assert.Equal(
            "input.file: a.txt is empty: plain text, HTML, PDF, DOCX, RSS or Atom, ninjs or NewsML-G2 would be accepted",
            await RefusalAsync("a.txt", [], ""));
        Assert.Equal(
            "input.file: a.txt has more than 20 MB: a file of one article, or a feed, would be accepted",
            await RefusalAsync("a.txt", new byte[20_000_001], ""));
        Assert.Equal(
            "input.document.new.text: the text is that of the file; a file would be accepted, or a text",
            await RefusalAsync("a.txt", text, ", document: { new: { text: \"Other words.\" } }"));
        Assert.Equal(
            "input.document: a file is a new document; what is known of it would be accepted as a new one, or no document",
            await RefusalAsync("a.txt", text, ", document: { key: \"ferry\" }"));
        Assert.Equal(
            ["input: nothing is to be read; a document or a file would be accepted"],
            await _server.RefusedAsync("readDocument", new { confirmed = true }));
        Assert.Equal(
            ["input.article: only a file has several articles; a file would be accepted, or no number"],
            await _server.RefusedAsync("readDocument", new { document = Ferry.New(), article = 1 }));
        Assert.Equal(before, await _server.CountsAsync());
    }

    private async Task<string> RefusalAsync(string name, byte[] bytes, string members)
    {
        var payload = await SendAsync(name, bytes, members, "text");
        var error = payload.GetProperty("errors")[0];
        return $"{error.GetProperty("path").GetString()}: {error.GetProperty("message").GetString()}";
    }

    private async Task<JsonElement> ReadAsync(string name, byte[] bytes, string members, string selection)
    {
        var payload = await SendAsync(name, bytes, members, selection);
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, payload.ToString());
        return payload;
    }

    private async Task<JsonElement> SendAsync(string name, byte[] bytes, string members, string selection) =>
        (await _server.UploadAsync(
            $$"""
            mutation ($file: Upload!) {
              readDocument(input: { file: $file{{members}} }) {
                {{selection}} errors { ... on Error { message } ... on InvalidInputError { path } }
              }
            }
            """,
            name,
            bytes)).GetProperty("readDocument");

    private static Task<byte[]> PageAsync(string name) => File.ReadAllBytesAsync(
        Path.Combine(Repository.Root, "tests", "Provenance.Reading.Tests", "Pages", name), TestContext.Current.CancellationToken);

    private static byte[] Docx()
    {
        using MemoryStream bytes = new();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new(new Body(new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(Words)))));
        }

        return bytes.ToArray();
    }

    private static byte[] Pdf()
    {
        using PdfDocumentBuilder builder = new();
        builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4).AddText(
            Words, 10, new PdfPoint(70, 700), builder.AddStandard14Font(Standard14Font.Helvetica));
        return builder.Build();
    }
}
