namespace Provenance.Server.Tests;

/// <summary><c>export</c> of parts of the store.</summary>
public sealed class ExportCommandTests : CommandTests
{
    [Fact]
    public async Task Writes_what_the_server_would_send()
    {
        Assert.Equal(0, (await RunAsync("import", Path.Combine(Sample, "corpus.json"))).Exit);
        foreach (var (subject, key, file) in new[]
        {
            ("--claim", "C-cas-4000", "trace.ttl"), ("--question", "dprk-losses-kursk", "figures.csv"),
            ("--document", "D003", "article.prov.json"), ("--source", "uk-mod", "source.graphml"),
            ("--list", "citations", "list.jsonl"), ("--list", "store", "store.corpus.jsonl"),
        })
        {
            var path = Path.Combine(Folder, file);
            var (exit, output, error) = await RunAsync("export", subject, key, "--to", path);

            Assert.True(exit == 0, error);
            Assert.Contains("at http://localhost:5000/", output, StringComparison.Ordinal);
            Assert.Contains("asOf", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
            Assert.False(File.Exists($"{path}.unfinished"));
        }
    }

    [Theory]
    [InlineData("There is no claim with the key \"nope\"", "--claim", "nope", "--to", "x.csv")]
    [InlineData("says no format", "--claim", "C-1", "--to", "x.xls")]
    [InlineData("There is no folder", "--claim", "C-1", "--to", "nowhere/x.csv")]
    [InlineData("needs --to", "--claim", "C-1")]
    [InlineData("export takes a FILE, or one of")]
    [InlineData("export takes a FILE, or one of", "--claim", "C-1", "--source", "bbc", "--to", "x.csv")]
    [InlineData("--where goes with", "--claim", "C-1", "--where", "{}", "--to", "x.csv")]
    [InlineData("--downstream goes with --claim", "--source", "bbc", "--downstream", "--to", "x.csv")]
    [InlineData("where is no JSON", "--list", "citations", "--where", "x", "--to", "x.csv")]
    [InlineData("DateTime cannot represent", "--list", "citations", "--as-of", "now", "--to", "x.csv")]
    public async Task Says_what_is_wrong_and_writes_nothing(string told, params string[] arguments)
    {
        Assert.Equal(0, (await RunAsync("--migrate-only")).Exit);
        var (exit, _, error) = await RunAsync(["export", .. arguments]);

        Assert.Equal(1, exit);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), "x.csv")));
    }
}
