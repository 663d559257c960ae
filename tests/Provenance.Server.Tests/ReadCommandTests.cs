namespace Provenance.Server.Tests;

/// <summary>The command <c>read</c>, and <c>annotate</c> of what it reads.</summary>
public sealed class ReadCommandTests : CommandTests
{
    private const string NoFile =
        "There is no file nowhere.html: an existing one, or - for the standard input, would be accepted.";

    private static readonly string _pages = Path.Combine(Repository.Root, "tests", "Provenance.Reading.Tests", "Pages");

    [Fact]
    public async Task What_was_read_is_shown_with_the_basis_of_dates_and_what_was_left_out()
    {
        var (exit, output, _) = await RunAsync("read", Path.Combine(_pages, "tabloid.html"));

        Assert.Equal(0, exit);
        Assert.Contains("Title: Mayor in tears over doomed ferry\n", output);
        Assert.Contains("Published: 2025-03-04 (meta date)\n", output);
        Assert.Contains("Left out (advertisement): Doctors say this simple trick", output);
        Assert.Contains("Left out (read also): READ ALSO: Minister says bridge will cost two billion\n", output);
        Assert.Contains("\n\nDora Quill wept on Tuesday", output);
    }

    [Fact]
    public async Task A_feed_becomes_files_that_are_not_written_over_and_annotate_takes_one()
    {
        var feed = Path.Combine(_pages, "feed-rss.xml");
        var folder = Path.Combine(Folder, "read");

        var first = await RunAsync("read", feed, "--to", folder, "--json");
        var second = await RunAsync("read", feed, "--to", folder, "--json");

        Assert.Equal((0, 1), (first.Exit, second.Exit));
        Assert.Equal(["feed-rss-1.json", "feed-rss-2.json"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        Assert.Contains("feed-rss-1.json exists: a folder without it would be accepted.", second.Error);
        var corpus = Path.Combine(Folder, "out.json");
        Assert.Equal(0, (await RunAsync("annotate", Path.Combine(folder, "feed-rss-1.json"), "--to", corpus)).Exit);
        Assert.Equal("https://coastpress.example/1", (string?)Json(corpus)["documents"]![0]!["url"]);
    }

    [Fact]
    public async Task A_page_is_annotated_with_everything_that_it_says_of_itself_and_accepted()
    {
        var corpus = Path.Combine(Folder, "out.json");

        var annotated = await RunAsync("annotate", Path.Combine(_pages, "wire-story.html"), "--to", corpus);
        var (exit, _, error) = await RunAsync("import", corpus, "--check");

        Assert.True(exit == 0, error);
        Assert.Contains("Published: 2025-03-03T09:15:00+01:00 (JSON-LD datePublished)", annotated.Output);
        var document = Json(corpus)["documents"]![0]!;
        Assert.Equal("Ferry across the Merrow to close in May", (string?)document["title"]);
        Assert.Equal("The ministry says that the line has lost a third of its passengers.", (string?)document["standfirst"]);
        Assert.Equal("By Ana Roe and Tom Hale, Coast Press", (string?)document["byline"]);
        Assert.Equal("en-GB", (string?)document["language"]);
        Assert.Equal("coast-press-agency", (string?)document["publisher"]);
        Assert.Equal("2025-03-03T09:15:00+01:00", (string?)document["publishedAt"]!["earliest"]);
        Assert.Equal("Given by the file: JSON-LD datePublished.", (string?)document["publishedAt"]!["derivation"]);
    }

    [Fact]
    public async Task The_captions_of_a_page_are_those_of_the_document_and_no_passage_is_of_them()
    {
        var corpus = Path.Combine(Folder, "out.json");

        await RunAsync("annotate", Path.Combine(_pages, "tabloid.html"), "--to", corpus);

        Assert.Equal(2, Json(corpus)["documents"]![0]!["captions"]!.AsArray().Count);
        Assert.DoesNotContain(Json(corpus)["attributions"]!.AsArray(), passage =>
            ((string)passage!["span"]!["text"]!).Contains("felt betrayed", StringComparison.Ordinal)
            || ((string)passage["span"]!["text"]!).Contains("belly fat", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(NoFile, "read", "nowhere.html")]
    [InlineData(NoFile, "annotate", "nowhere.html", "--to", "x.json")]
    [InlineData("read takes a FILE, - for the standard input, or --fetch URL", "read")]
    [InlineData("127.0.0.1 is no address of the public internet.", "read", "--fetch", "http://127.0.0.1:9/")]
    public async Task A_mistake_is_named(string message, params string[] arguments)
    {
        var (exit, _, error) = await RunAsync(arguments);

        Assert.Equal(1, exit);
        Assert.Contains(message, error);
    }

    [Fact]
    public async Task One_file_that_cannot_be_read_does_not_keep_the_others_from_being_read()
    {
        var empty = Path.Combine(Folder, "empty.txt");
        await File.WriteAllTextAsync(empty, "", TestContext.Current.CancellationToken);

        var (exit, output, error) = await RunAsync("read", empty, Path.Combine(_pages, "wrapped.txt"), "--to", "-");

        Assert.Equal(1, exit);
        Assert.Contains("empty.txt is empty: plain text, HTML", error);
        Assert.StartsWith("Ferry to close, officials say\n\nThe ferry across the Merrow will close", output, StringComparison.Ordinal);
    }
}
