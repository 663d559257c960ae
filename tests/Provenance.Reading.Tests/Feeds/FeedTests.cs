namespace Provenance.Reading.Tests.Feeds;

/// <summary>Feeds, each item of which is an article.</summary>
public sealed class FeedTests
{
    [Fact]
    public void Each_item_of_an_RSS_feed_is_an_article()
    {
        var articles = Read.Pages("feed-rss.xml");

        Assert.Equal(2, articles.Count);
        var first = articles[0];
        Assert.Equal("Ferry to close & jobs to stay", first.Title);
        Assert.Equal("The ministry says it is too dear.", first.Standfirst);
        Assert.Equal("Ana Roe", first.Byline);
        Assert.Equal("Coast Press", first.Publisher);
        Assert.Equal(new("2025-03-03T09:15:00+01:00", new(2025, 3, 3), "feed pubDate"), first.PublishedAt);
        Assert.Equal("https://coastpress.example/1", first.Address);
        Assert.Equal(["The ferry will close in May, the ministry said.", "Its 34 jobs are safe."], first.Paragraphs());
        Assert.Equal(["The boat, officials say."], first.Left(ReadSectionKind.Caption));
        Assert.Equal(["Read also: Minister says no"], first.Left(ReadSectionKind.ReadAlso));
    }

    [Fact]
    public void An_item_with_a_summary_alone_and_no_date_is_said_to_be_one()
    {
        var second = Read.Pages("feed-rss.xml")[1];

        Assert.Null(second.PublishedAt);
        Assert.Null(second.Standfirst);
        Assert.Equal("Only a summary, it said.", second.Text);
        Assert.Equal(["The feed gives a summary of the article alone."], second.Remarks);
    }

    [Fact]
    public void An_entry_of_Atom_keeps_the_day_of_its_zone()
    {
        var article = Read.Page("feed-atom.xml");

        Assert.Equal("Harbour sold", article.Title);
        Assert.Equal("Lee Dunn", article.Byline);
        Assert.Equal(new("2025-03-02T22:30:00-05:00", new(2025, 3, 2), "feed published"), article.PublishedAt);
        Assert.Equal(new(2025, 3, 3), article.ModifiedAt?.Day);
        Assert.Equal(["The harbour was sold, the clerk said.", "Opponents will go to court."], article.Paragraphs());
    }
}
