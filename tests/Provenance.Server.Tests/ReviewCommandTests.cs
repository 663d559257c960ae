using Provenance.Server.Tests.Suggestions;

namespace Provenance.Server.Tests;

/// <summary>The command <c>review</c>, whose keys come from a text.</summary>
public sealed class ReviewCommandTests : CommandTests
{
    private const string Text =
        "The ferry will close in May, the BBC reported on Monday, citing a senior official. "
        + "“We need it,” said Mayor Dora Quill. It is believed that the office is for sale.\n\nThe boat was 12 metres long.\n";

    private const string Page =
        """
        <!DOCTYPE html>
        <html lang="en"><head><title>Ferry to close - Hollin Gazette</title>
        <meta property="og:site_name" content="Hollin Gazette">
        <meta property="article:published_time" content="2025-03-01T09:30:00+01:00">
        <link rel="canonical" href="https://gazette.example/ferry"></head>
        <body><article><h1>Ferry to close</h1><p class="byline">By Anna Berg</p>
        <p>The ferry will close in May, the BBC reported on Monday, citing a senior official of the island.</p>
        <figure><img src="ferry.jpg" alt=""><figcaption>The ferry last year.</figcaption></figure>
        <p>“We need it,” said Mayor Dora Quill, who has used the ferry every day for more than twenty years now.</p>
        <p>It is believed that the office is for sale, and that the boat will be sold to another town in the north.</p>
        </article></body></html>
        """;

    [Fact]
    public async Task One_key_for_each_passage_makes_records_of_a_text()
    {
        var (exit, output, error) = await ReviewAsync("yasr\n\n");

        Assert.True(exit == 0, error);
        Assert.Contains("[The ferry will close in May], {the BBC} <reported> on Monday, citing a senior official.", output);
        Assert.Contains("which has it from a senior official (new, ANONYMOUS)", output);
        Assert.Contains("1 accepted, 0 of them mended, 1 rejected, 1 skipped, with 5 keys.", output);
        Assert.Contains("it has the figure 12: The boat was 12 metres long.", output);
        Assert.Equal(2, await CountAsync("citation"));
    }

    [Fact]
    public async Task A_text_that_is_not_confirmed_is_not_recorded()
    {
        var (exit, output, _) = await ReviewAsync("n");

        Assert.Equal(1, exit);
        Assert.StartsWith(
            "Title: Ferry to close\nPublisher: Hollin Gazette\nPublished: 2025-03-01 (--published)\n\n" + Text,
            output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("document"));
    }

    [Fact]
    public async Task Why_is_told_and_what_is_mended_is_recorded()
    {
        var (exit, output, error) = await ReviewAsync("ysw\nm\n\nThe mayor needs the ferry.\nWho needs the ferry?\nq");

        Assert.True(exit == 0, error);
        Assert.Contains("the verb “said” stands between a quotation and who says it", output);
        Assert.Contains("1 accepted, 1 of them mended", output);
        Assert.Equal(1, await CountAsync("claim WHERE proposition = 'The mayor needs the ferry.'"));
        Assert.Equal(1, await CountAsync("question WHERE text = 'Who needs the ferry?'"));
    }

    [Fact]
    public async Task A_figure_and_a_word_of_doubt_are_shown_and_mended()
    {
        await File.WriteAllTextAsync(
            TextFile,
            "The ministry said that around 300 soldiers were probably killed in Kursk.\n"
            + "The ministry said that 34 boats were painted.\n",
            TestContext.Current.CancellationToken);

        var (exit, output, error) = await RunWithInputAsync(
            "ym\n\n\n\n12, KILLED\n300, KILLED, troops, Kursk\n-\nwa", "review", TextFile);

        Assert.True(exit == 0, error);
        Assert.Contains("figure: \"around 300\" (KILLED, ABOUT 300) of soldiers in Kursk", output);
        Assert.Contains("doubt: probably", output);
        Assert.Contains("\"12, KILLED\" is no figure of this passage; \"300, MEASURE, who is counted\" would be accepted", output);
        Assert.Contains("left to you: 34, since it is not clear what it measures", output);
        Assert.Equal(1, await CountAsync("claim WHERE estimate_population = 'troops' AND estimate_measure = 'KILLED'"));
        Assert.Equal(2, await CountAsync("evidence WHERE hedge IS NULL"));
    }

    [Fact]
    public async Task Who_is_no_source_is_left_out_of_the_chain()
    {
        var (exit, output, error) = await ReviewAsync("ym\n-\n\n\n\nq");

        Assert.True(exit == 0, error);
        Assert.Contains("which has it from a senior official (new, ANONYMOUS)", output);
        Assert.Contains("1 accepted, 1 of them mended", output);
        Assert.Equal(1, await CountAsync("citation"));
        Assert.Equal(1, await CountAsync("source WHERE name = 'a senior official'"));
    }

    [Fact]
    public async Task A_review_goes_on_where_it_stopped()
    {
        await ReviewAsync("yq");
        var (_, output, _) = await RunWithInputAsync("pq", "review", "ferry");

        Assert.Contains("3 left", output);
        Assert.Contains("2 accepted; 0 of the preselected ones stay.", output);
        Assert.Contains("1 left", output);
    }

    [Fact]
    public async Task Where_it_is_open_who_is_meant_a_figure_chooses()
    {
        await ReviewAsync("yp");
        await File.WriteAllTextAsync(
            TextFile, "Dorah Quill said that the ferry stays.\n", TestContext.Current.CancellationToken);
        var (_, output, _) = await RunWithInputAsync(
            "ya1", "review", TextFile, "--document", "second");

        Assert.Contains("1  Dora Quill (key \"dora-quill\")", output);
        Assert.Contains("1 accepted", output);
        Assert.Equal(0, await CountAsync("source WHERE name = 'Dorah Quill'"));
    }

    [Fact]
    public async Task A_page_is_read_with_what_it_says_of_itself_and_options_go_before()
    {
        var page = Path.Combine(Folder, "page.html");
        await File.WriteAllTextAsync(page, Page, TestContext.Current.CancellationToken);

        var (exit, output, error) = await RunWithInputAsync(
            "yq", "review", page, "--document", "ferry", "--title", "No ferry from May");

        Assert.True(exit == 0, error);
        Assert.Contains("Title: No ferry from May", output);
        Assert.Contains("Left out (caption): The ferry last year.", output);
        Assert.Equal(1, await CountAsync(
            "document WHERE key = 'ferry' AND title = 'No ferry from May' AND byline = 'By Anna Berg' AND language = 'en' "
            + "AND published_at_earliest IS NOT NULL AND url = 'https://gazette.example/ferry'"));
        Assert.Equal(1, await CountAsync("source WHERE name = 'Hollin Gazette'"));
        Assert.Equal(1, await CountAsync(
            "document_text WHERE text LIKE 'The ferry will close in May, the BBC reported%' AND text NOT LIKE '%last year%'"));
    }

    [Fact]
    public async Task A_reprint_is_told_with_its_changes_and_offered_as_one()
    {
        await File.WriteAllTextAsync(TextFile, ReprintTests.Original, TestContext.Current.CancellationToken);
        await RunWithInputAsync("yq", "review", TextFile, "--publisher", "Hollin Gazette");
        await File.WriteAllTextAsync(TextFile, ReprintTests.Changed, TestContext.Current.CancellationToken);

        var (exit, output, error) = await RunWithInputAsync(
            "yaq", "review", TextFile, "--document", "second", "--publisher", "Hollin Herald");

        Assert.True(exit == 0, error);
        Assert.Contains("\"ferry\" has 85 % of its words, and it has 68 % of that one's", output);
        Assert.Contains("  reworded: \"expensive\" → \"costly\"", output);
        Assert.Contains("has it from Hollin Gazette (on record)", output);
        Assert.Equal(1, await CountAsync("citation WHERE relation = 'REPUBLISHES'"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_with_the_reason()
    {
        await File.WriteAllTextAsync(TextFile, "\n", TestContext.Current.CancellationToken);

        var (exit, _, error) = await RunAsync("review", TextFile);

        Assert.Equal(1, exit);
        Assert.Contains("has no text: plain text, HTML, PDF, DOCX, RSS or Atom, ninjs or NewsML-G2 would be accepted", error);
    }

    [Fact]
    public async Task The_standard_input_has_the_keys_and_no_article()
    {
        var (exit, _, error) = await RunAsync("review", "-");

        Assert.Equal(1, exit);
        Assert.Contains("an article in a file would be accepted", error);
    }

    [Fact]
    public async Task What_is_neither_a_file_nor_a_document_is_refused()
    {
        var (exit, _, error) = await RunAsync("review", "nothing");

        Assert.Equal(1, exit);
        Assert.EndsWith(
            "\nThere is no file nothing, and no document of that key is on record: an existing file, or the key of a document "
            + "that is recorded, would be accepted.\n",
            error,
            StringComparison.Ordinal);
    }

    private string TextFile => Path.Combine(Folder, "ferry.txt");

    private async Task<(int Exit, string Output, string Error)> ReviewAsync(string keys)
    {
        await File.WriteAllTextAsync(TextFile, Text, TestContext.Current.CancellationToken);
        return await RunWithInputAsync(
            keys, "review", TextFile, "--title", "Ferry to close", "--publisher", "Hollin Gazette",
            "--published", "2025-03-01");
    }
}
