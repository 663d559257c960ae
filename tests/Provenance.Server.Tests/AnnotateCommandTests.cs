namespace Provenance.Server.Tests;

/// <summary>The command <c>annotate</c>.</summary>
public sealed class AnnotateCommandTests : CommandTests
{
    private const string Text =
        "Ferry to close, officials say\n\nThe ferry will close in May, the BBC reported on Monday, citing a senior official. "
        + "“We need it,” said Mayor Dora Quill. Quill added that 34 jobs are safe. It is believed that the office is for sale.\n\n"
        + "The boat was 12 metres long.\n\nRead more @ example.org\n";

    [Fact]
    public async Task Suggestions_become_a_corpus_that_the_import_accepts()
    {
        var corpus = await AnnotateAsync(Text);
        var (exit, output, error) = await RunAsync("import", corpus, "--check");

        Assert.True(exit == 0, error);
        Assert.Contains("has it from BBC, which has it from a senior official: \"The ferry will close in May\"",
            output);
        Assert.Contains("reprints the whole of", output);
    }

    [Fact]
    public async Task What_is_left_over_is_listed_with_its_place_and_the_reason()
    {
        await File.WriteAllTextAsync(TextFile, Text, TestContext.Current.CancellationToken);

        var (_, output, _) = await RunAsync("annotate", TextFile, "--to", Path.Combine(Folder, "out.json"));

        Assert.Contains(") it has the figure 12: The boat was 12 metres long.", output);
    }

    [Fact]
    public async Task A_figure_whose_measure_is_clear_and_a_word_of_doubt_go_with_the_claim()
    {
        var corpus = await AnnotateAsync(
            "The ministry said that around 300 North Korean soldiers were probably killed in Kursk. "
            + "The office said that 34 boats were painted.");
        var claims = Json(corpus)["claims"]!.AsArray();

        Assert.Equal(
            """{"measure":"KILLED","value":300,"modifier":"ABOUT","population":"North Korean soldiers","place":"Kursk","verbatim":"around 300"}""",
            claims[0]!["quantity"]!.ToJsonString());
        Assert.Null(claims[1]!["quantity"]);
        Assert.Equal(
            "probably", (string)Json(corpus)["attributions"]![0]!["claims"]![0]!["hedge"]!["text"]!);
        Assert.Equal(0, (await RunAsync("import", corpus, "--check")).Exit);
    }

    [Fact]
    public async Task A_named_source_has_a_key_of_its_name_and_one_record_and_an_unnamed_one_is_new()
    {
        var sources = Json(await AnnotateAsync(Text))["sources"]!.AsArray();

        Assert.Equal(
            ["bbc", "dora-quill", "example-org", "ferry-publisher"],
            sources.Select(source => (string)source!["id"]!).Where(key =>
                !key.StartsWith("ferry-source-", StringComparison.Ordinal)).Order());
        Assert.Contains(sources, source => (string)source!["type"]! == "ANONYMOUS"
            && (string)source["name"]! == "a senior official");
        Assert.Contains(sources, source => (string)source!["type"]! == "UNSPECIFIED"
            && (string)source["document"]! == "ferry");
    }

    [Fact]
    public async Task A_source_that_the_store_has_is_named_by_its_key()
    {
        Assert.Equal(0, (await RunAsync("import", "--sample", "kursk")).Exit);

        var corpus = await AnnotateAsync(Text);

        Assert.DoesNotContain(Json(corpus)["sources"]!.AsArray(), source => (string)source!["id"]! == "bbc");
        Assert.Equal(0, (await RunAsync("import", corpus, "--check")).Exit);
    }

    [Theory]
    [InlineData("002")]
    [InlineData("003")]
    public async Task The_articles_of_the_sample_are_annotated_and_accepted(string article)
    {
        var file = Directory.GetFiles(Sample, $"{article}_*.txt").Single();
        var corpus = Path.Combine(Folder, "out.json");

        Assert.Equal(0, (await RunAsync("annotate", file, "--to", corpus, "--document", "X-1", "--publisher",
            "Coast Press")).Exit);
        var (exit, _, error) = await RunAsync("import", corpus, "--check");

        Assert.True(exit == 0, error);
        Assert.True(Json(corpus)["attributions"]!.AsArray().Count >= 10);
    }

    [Fact]
    public async Task An_unknown_language_is_said()
    {
        await File.WriteAllTextAsync(TextFile, "Міністерство повідомило, що судно затонуло.",
            TestContext.Current.CancellationToken);

        var (exit, output, _) = await RunAsync("annotate", TextFile, "--to", Path.Combine(Folder, "out.json"));

        Assert.Equal(0, exit);
        Assert.Contains("Only English is read", output);
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        await File.WriteAllTextAsync(TextFile, "\n", TestContext.Current.CancellationToken);

        var (exit, _, error) = await RunAsync("annotate", TextFile, "--to", Path.Combine(Folder, "out.json"));

        Assert.Equal(1, exit);
        Assert.Contains("has no text: plain text, HTML, PDF, DOCX, RSS or Atom, ninjs or NewsML-G2 would be accepted", error);
    }

    private string TextFile => Path.Combine(Folder, "ferry.txt");

    private async Task<string> AnnotateAsync(string text)
    {
        await File.WriteAllTextAsync(TextFile, text, TestContext.Current.CancellationToken);
        var corpus = Path.Combine(Folder, "out.json");
        var (exit, _, error) = await RunAsync("annotate", TextFile, "--to", corpus);
        Assert.True(exit == 0, error);
        return corpus;
    }
}
