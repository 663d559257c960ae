using System.Text;

namespace Provenance.Reading.Tests.NewsItems;

/// <summary>Items as agencies send them.</summary>
public sealed class NewsItemTests
{
    [Fact]
    public void An_item_in_ninjs_is_read()
    {
        var article = Read.Page("item.ninjs.json");

        Assert.Equal("Ferry to close in May", article.Title);
        Assert.Equal("The ministry says it is too dear.", article.Standfirst);
        Assert.Equal("By Ana Roe", article.Byline);
        Assert.Equal("Merchant Wire", article.Publisher);
        Assert.Equal(new("2025-03-03T08:10:00+01:00", new(2025, 3, 3), "ninjs firstcreated"), article.PublishedAt);
        Assert.Equal("https://wire.example/items/77", article.Address);
        Assert.Equal(["HOLLIN (MW) — The ferry will close in May, the ministry said.", "Its 34 jobs are safe, Quill added."], article.Paragraphs());
        Assert.Equal(["The ferry, which officials call unsafe."], article.Left(ReadSectionKind.Caption));
    }

    [Fact]
    public void An_item_in_ninjs_of_version_3_is_read()
    {
        var article = Read.Page("item.ninjs3.json");

        Assert.Equal("Fähre wird eingestellt", article.Title);
        Assert.Equal("Velmarker Dienst", article.Publisher);
        Assert.Equal("ninjs contentcreated", article.PublishedAt?.Basis);
        Assert.Null(article.Address);
        Assert.Equal(2, article.Paragraphs().Length);
    }

    [Fact]
    public void A_news_item_in_NewsML_G2_is_read_with_its_NITF()
    {
        var article = Read.Page("newsml-g2.xml");

        Assert.Equal("Ferry to close in May", article.Title);
        Assert.Equal("Ana Roe", article.Byline);
        Assert.Equal("Merchant Wire", article.Publisher);
        Assert.Equal("en-GB", article.Language);
        Assert.Equal(new("2025-03-03T08:10:00+01:00", new(2025, 3, 3), "NewsML-G2 firstCreated"), article.PublishedAt);
        Assert.Equal(
            ["HOLLIN (MW) — The ferry will close in May, the ministry said.", "Jobs", "Its 34 jobs are safe, Quill added."], article.Paragraphs());
        Assert.Equal(["The ferry, which officials call unsafe."], article.Left(ReadSectionKind.Caption));
    }

    [Fact]
    public void An_item_that_its_provider_withdrew_is_said_to_be_one() => Assert.Equal(
        ["The provider says of it: canceled."],
        Read.Text("""{ "uri": "urn:1", "pubstatus": "canceled", "body_text": "It sank." }""").Remarks);

    [Fact]
    public void What_was_written_as_JSON_is_read_again()
    {
        var articles = Read.Pages("feed-rss.xml");

        var again = Read.Bytes(Encoding.UTF8.GetBytes(ArticleJson.Write(articles))).Articles;

        Assert.Equal(ArticleJson.Write(articles), ArticleJson.Write(again));
        Assert.Equal(articles[0].PublishedAt, again[0].PublishedAt);
        Assert.Equal(articles[0].Sections, again[0].Sections);
    }
}
