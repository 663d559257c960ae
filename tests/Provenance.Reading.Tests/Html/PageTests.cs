namespace Provenance.Reading.Tests.Html;

/// <summary>Imitated pages of different kinds: what is of the article, and what only stands around it. Most of what is
/// left out here reads like an attribution.</summary>
public sealed class PageTests
{
    [Fact]
    public void A_wire_story_has_everything_that_its_page_says_of_it()
    {
        var article = Read.Page("wire-story.html");

        Assert.Equal("Ferry across the Merrow to close in May", article.Title);
        Assert.Equal("The ministry says that the line has lost a third of its passengers.", article.Standfirst);
        Assert.Equal("By Ana Roe and Tom Hale, Coast Press", article.Byline);
        Assert.Equal("Coast Press Agency", article.Publisher);
        Assert.Equal(new("2025-03-03T09:15:00+01:00", new(2025, 3, 3), "JSON-LD datePublished"), article.PublishedAt);
        Assert.Equal(new("2025-03-03T14:40:00+01:00", new(2025, 3, 3), "JSON-LD dateModified"), article.ModifiedAt);
        Assert.Equal("en-GB", article.Language);
        Assert.Equal("https://coastpress.example/news/ferry-to-close", article.Address);
        Assert.Empty(article.Remarks);
        var paragraphs = article.Paragraphs();
        Assert.Equal(5, paragraphs.Length);
        Assert.StartsWith("HOLLIN (Coast Press) — The ferry across the Merrow will close", paragraphs[0], StringComparison.Ordinal);
        Assert.Equal("A bridge instead", paragraphs[3]);
        Assert.EndsWith("no money had been set aside for it.", paragraphs[4], StringComparison.Ordinal);
    }

    [Fact]
    public void A_tabloid_is_told_from_its_captions_advertisements_links_and_comments()
    {
        var article = Read.Page("tabloid.html");

        Assert.Equal("Mayor in tears over doomed ferry", article.Title);
        Assert.Equal("Kit Marsh", article.Byline);
        Assert.Equal(new("2025-03-04", new(2025, 3, 4), "meta date"), article.PublishedAt);
        Assert.Equal(
            ["Dora Quill wept", "A spokesman of", "Traders on the", "Doctors say that", "The union said"],
            article.Paragraphs().Select(paragraph => string.Join(' ', paragraph.Split(' ').Take(3))));
        Assert.Equal(
            [
                "Mayor Dora Quill, who said she felt betrayed, at the harbour on Tuesday. Photograph: Ned Fay/Tarn Pictures",
                "The boat, which officials said is unsafe.",
            ],
            article.Left(ReadSectionKind.Caption));
        Assert.Equal(
            [
                "Doctors say this simple trick melts belly fat overnight. Learn more",
                "Download our app: readers say it is the best", "Advertisement",
                "Around the web\nExperts said to buy these three shares now",
            ],
            article.Left(ReadSectionKind.Advertisement));
        Assert.Equal(
            [
                "READ ALSO: Minister says bridge will cost two billion",
                "More stories\nPolice said two held over fire\nWeather: it will rain, forecasters say",
            ],
            article.Left(ReadSectionKind.ReadAlso));
        Assert.StartsWith("Comments (2)\nharbourfan", Assert.Single(article.Left(ReadSectionKind.Comments)), StringComparison.Ordinal);
        Assert.Contains(article.Left(ReadSectionKind.Furniture), words => words.StartsWith("The minister of cookies says", StringComparison.Ordinal));
    }

    [Fact]
    public void A_live_blog_has_the_date_and_the_publisher_of_its_JSON_LD_which_is_not_quite_JSON()
    {
        var article = Read.Page("live-blog.html");

        Assert.Equal("Channel Radio", article.Publisher);
        Assert.Equal(new("2025-04-10T06:02:11Z", new(2025, 4, 10), "JSON-LD datePublished"), article.PublishedAt);
        Assert.Equal("https://channelradio.example/live/merrow", article.Address);
        Assert.Equal(8, article.Paragraphs().Length);
        Assert.Equal("Army sends helicopters", article.Paragraphs()[3]);
        Assert.StartsWith("Four of our helicopters", Assert.Single(article.Left(ReadSectionKind.Embed)), StringComparison.Ordinal);
        Assert.Equal(["18.45", "15.10", "06.02"], article.Left(ReadSectionKind.Furniture).Skip(1));
        Assert.StartsWith("It is a live blog", Assert.Single(article.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Embedded_posts_and_tables_are_left_out_and_a_quotation_of_the_article_is_not()
    {
        var article = Read.Page("embedded-posts.html");

        Assert.Equal("Lee Dunn", article.Byline);
        Assert.Equal(new("2025-05-01T20:00:00+02:00", new(2025, 5, 1), "time"), article.PublishedAt);
        Assert.Equal(
            ["I will never forget this club, Vale said to his followers.\nSee the post", "Video: coach says goodbye"],
            article.Left(ReadSectionKind.Embed));
        Assert.Equal(["Season\nGoals\n2024\n9\n2025\n11"], article.Left(ReadSectionKind.Table));
        Assert.Equal("Vale, 24, scored eleven goals this season.", article.Paragraphs()[1]);
        Assert.Contains("“He gave us everything,” the coach wrote to the members of the club.", article.Paragraphs());
        Assert.Contains("The club called it “a good day for both sides” and thanked him.", article.Paragraphs());
        Assert.Equal(6, article.Paragraphs().Length);
    }

    [Fact]
    public void A_beginning_before_a_paywall_is_read_and_said_to_be_one()
    {
        var article = Read.Page("paywall.html");

        Assert.Equal("How two banks came to like each other, according to five people who were there.", article.Standfirst);
        Assert.Equal(2, article.Paragraphs().Length);
        Assert.StartsWith("The page says that the article is not free to read", Assert.Single(article.Remarks), StringComparison.Ordinal);
        Assert.Equal(
            ["Subscribe to read on\nCritics say it is the best paper of the coast. From 2 a month."],
            article.Left(ReadSectionKind.Advertisement));
    }

    [Fact]
    public void A_page_in_AMP_has_the_address_of_its_original()
    {
        var article = Read.Page("amp.html");

        Assert.Equal("https://ledger.example/economy/prices-rise", article.Address);
        Assert.Equal("Lorvale Ledger", article.Publisher);
        Assert.Equal(3, article.Paragraphs().Length);
        Assert.Equal(["Brokers say: trade now"], article.Left(ReadSectionKind.Advertisement));
        Assert.Equal(["Prices are up, the office said."], article.Left(ReadSectionKind.Embed));
        Assert.Equal(["Recommended\nBank said to cut jobs"], article.Left(ReadSectionKind.ReadAlso));
    }

    [Fact]
    public void A_German_page_that_calls_its_Windows_1252_Latin_1_is_read()
    {
        var article = Read.Page("german-latin1.html");

        Assert.Equal("Das Ministerium hält den Betrieb für zu teuer.", article.Standfirst);
        Assert.Equal("Von Jürgen Weiß", article.Byline);
        Assert.Equal(3, article.Paragraphs().Length);
        Assert.StartsWith("„Wir können das nicht mehr bezahlen“, sagte", article.Paragraphs()[1], StringComparison.Ordinal);
        Assert.Equal(["Ärzte sagen: So schlafen Sie besser"], article.Left(ReadSectionKind.Advertisement));
        Assert.Equal(
            [
                "Lesen Sie auch: Minister sagt, die Brücke kommt später",
                "Auch interessant\nPolizei sagt: Zwei Festnahmen\nWetter bleibt laut Vorhersage schlecht",
            ],
            article.Left(ReadSectionKind.ReadAlso));
        Assert.Equal(["Kommentare\nMein Nachbar sagte das schon lange."], article.Left(ReadSectionKind.Comments));
    }

    [Fact]
    public void A_Russian_page_in_Windows_1251_is_read()
    {
        var article = Read.Page("russian-windows-1251.html");

        Assert.Equal("Паром закроют в мае", article.Title);
        Assert.Equal("Вести Холлина", article.Publisher);
        Assert.Equal(new("2025-03-03T12:00:00+03:00", new(2025, 3, 3), "meta datePublished"), article.PublishedAt);
        Assert.Equal(3, article.Paragraphs().Length);
        Assert.Equal(["Паром, который, по словам властей, небезопасен. Фото: ТАРН"], article.Left(ReadSectionKind.Caption));
        Assert.Equal(["Читайте также: Министр заявил, что мост обойдётся в два миллиарда"], article.Left(ReadSectionKind.ReadAlso));
        Assert.Equal(["Подписывайтесь на наш канал: эксперты говорят правду"], article.Left(ReadSectionKind.Advertisement));
    }

    [Fact]
    public void A_page_laid_out_in_a_table_keeps_the_line_that_says_where_it_comes_from()
    {
        var article = Read.Page("old-layout.html");

        Assert.Equal("Council votes on harbour", article.Title);
        Assert.Equal(4, article.Paragraphs().Length);
        Assert.StartsWith("The council of Hollin voted", article.Text, StringComparison.Ordinal);
        Assert.Equal("Read More @ coastpress.example", article.Paragraphs()[3]);
    }

    [Fact]
    public void A_page_that_a_script_would_fill_is_read_from_its_JSON_LD()
    {
        var article = Read.Page("script-only.html");

        Assert.Equal(2, article.Paragraphs().Length);
        Assert.Equal(["The page shows no text; it was taken from the JSON-LD articleBody."], article.Remarks);
    }

    [Fact]
    public void A_page_without_an_article_is_refused() => Assert.Equal(
        "empty.html has no paragraphs of an article: a page with an article would be accepted.",
        Read.Refusal("<!DOCTYPE html><html><body><nav>Home</nav></body></html>"u8.ToArray(), "empty.html"));

    [Fact]
    public void Two_dates_of_publication_are_both_told() => Assert.Contains(
        "The page gives two dates of publication: 2025-03-03 (JSON-LD datePublished) and 2025-03-05 (meta date).",
        Read.Text("""
            <!DOCTYPE html><html><head><meta name="date" content="2025-03-05">
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-03"}</script></head>
            <body><article><h1>Ferry</h1><p>The ferry will close in May, the ministry said on Monday in Hollin.</p></article></body></html>
            """).Remarks);
}
