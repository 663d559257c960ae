namespace Provenance.Reading.Tests.Html;

/// <summary>Boxes within an article, each between two of its paragraphs.</summary>
public sealed class BoxTests
{
    [Theory]
    [InlineData("<div><p>Advertisement</p><p>Doctors say it helps.</p></div>", ReadSectionKind.Advertisement)]
    [InlineData("<div class='adSlot'>Doctors say it helps.</div>", ReadSectionKind.Advertisement)]
    [InlineData("<p>Doctors say it helps. <a rel='sponsored' href='https://x.example'>More</a></p>", ReadSectionKind.Advertisement)]
    [InlineData("<p>Doctors say it helps. <a href='https://ads.g.doubleclick.net/x'>More</a></p>", ReadSectionKind.Advertisement)]
    [InlineData("<div aria-label='Advertisement'>Doctors say it helps.</div>", ReadSectionKind.Advertisement)]
    [InlineData("<p>Sign up for our newsletter: experts say it is good.</p>", ReadSectionKind.Advertisement)]
    [InlineData("<p>Read more: <a href='/x'>Police said no</a></p>", ReadSectionKind.ReadAlso)]
    [InlineData("<p><a href='/x'>Police said no to the plan of the mayor</a></p>", ReadSectionKind.ReadAlso)]
    [InlineData("<ul class='read-also'><li>Police said no</li></ul>", ReadSectionKind.ReadAlso)]
    [InlineData("<aside class='related'><p>Police said no</p></aside>", ReadSectionKind.ReadAlso)]
    [InlineData("<figure><img><figcaption>The boat, police said.</figcaption></figure>", ReadSectionKind.Caption)]
    [InlineData("<p class='photo-credit'>The boat, police said.</p>", ReadSectionKind.Caption)]
    [InlineData("<blockquote cite='https://x.com/a/status/1'>It sank, he said.</blockquote>", ReadSectionKind.Embed)]
    [InlineData("<blockquote>It sank. <a href='https://t.me/a/b/1'>Post</a></blockquote>", ReadSectionKind.Embed)]
    [InlineData("<div class='tweet-embed'>It sank, he said.</div>", ReadSectionKind.Embed)]
    [InlineData("<aside class='pull-quote'>It sank, he said.</aside>", ReadSectionKind.Furniture)]
    [InlineData("<div role='dialog'>We said that we use your data.</div>", ReadSectionKind.Furniture)]
    [InlineData("<section id='disqus_thread'>He said it.</section>", ReadSectionKind.Comments)]
    public void A_box_is_told_from_the_article(string box, ReadSectionKind kind)
    {
        var article = Article(box);

        Assert.Equal(2, article.Paragraphs().Length);
        Assert.Equal(kind, Assert.Single(article.Sections).Kind);
    }

    [Theory]
    [InlineData("<p>Doctors say that it helps.</p>", "Doctors say that it helps.")]
    [InlineData("<p class='header-shadow'>Police said no.</p>", "Police said no.")]
    [InlineData("<p>Read <a href='/x'>the report</a>, she said.</p>", "Read the report, she said.")]
    [InlineData("<blockquote>It sank, he said.</blockquote>", "It sank, he said.")]
    [InlineData("<p>The <a href='https://x.com/mod'>ministry</a> said so.</p>", "The ministry said so.")]
    [InlineData("<ul><li>It sank.</li></ul>", "It sank.")]
    [InlineData("<p><a href='/x'>Read more @ coast.example</a></p>", "Read more @ coast.example")]
    [InlineData("<p>She said: “Subscribe to nothing.”</p>", "She said: “Subscribe to nothing.”")]
    [InlineData("<p>Soft\u00ADware and\u0007 more\u00A0so.</p>", "Software and more so.")]
    [InlineData("<div>It sank.<script>said()</script><span hidden>He said.</span></div>", "It sank.")]
    public void What_only_looks_like_a_box_stays(string paragraph, string text) =>
        Assert.Equal(text, Article(paragraph).Paragraphs()[1]);

    [Fact]
    public void Links_after_a_heading_that_says_read_also_go_with_it_and_what_follows_stays()
    {
        var article = Article("<h3>Read also</h3><p><a href='/a'>Police say</a></p><p><a href='/b'>He said</a></p><p>The ship sank.</p>");

        Assert.Equal(["The ship sank."], article.Paragraphs()[1..^1]);
        Assert.Equal(["Read also", "Police say", "He said"], article.Left(ReadSectionKind.ReadAlso));
    }

    private static ReadArticle Article(string box) => Read.Text(
        "<!DOCTYPE html><html><body><article><h1>Ship sinks</h1>"
        + "<p>The ship, which had left Hollin in the morning, sank on Monday, the coast guard said in a statement.</p>"
        + box + "<p>Eleven people were saved by a fishing boat, whose captain told reporters that the sea was calm.</p>"
        + "</article></body></html>");
}
