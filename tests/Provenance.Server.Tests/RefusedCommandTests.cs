using System.Text.Json.Nodes;

namespace Provenance.Server.Tests;

/// <summary>Commands that are refused before they come to the store.</summary>
public sealed class RefusedCommandTests : CommandTests
{
    public static TheoryData<string, Action<JsonNode>, string[]> Damages => new()
    {
        {
            "a span one character off",
            corpus => Move(corpus["attributions"]![3]!["span"]!),
            ["A000-04", "$.attributions[3].span", "corpus.json"]
        },
        {
            "an unknown member",
            corpus => corpus["claims"]![0]!["propositoin"] = "x",
            ["C-number-killed-named", "propositoin"]
        },
        {
            "a key that no record has",
            corpus => corpus["attributions"]![0]!["citing"] = "nobody",
            ["A000-01", "nobody"]
        },
        {
            "a key twice with other content",
            corpus => corpus["sources"]!.AsArray().Add(Changed(corpus["sources"]![5]!)),
            ["bbc"]
        },
    };

    [Theory]
    [MemberData(nameof(Damages), DisableDiscoveryEnumeration = true)]
    public async Task A_damaged_corpus_is_refused_with_reasons_and_nothing_is_written(
        string damage, Action<JsonNode> apply, string[] reasons)
    {
        var file = CopySample(apply);
        var (exit, _, error) = await RunAsync("import", file);
        Assert.True(exit == 1, $"{damage}: exit {exit}\n{error}");
        Assert.All(reasons, reason => Assert.Contains(reason, error, StringComparison.Ordinal));
        Assert.Contains("nothing was written", error, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("source"));
    }

    [Theory]
    [InlineData("--citations", "0")]
    [InlineData("--citations", "many")]
    [InlineData("--seed", "-1")]
    public async Task A_bad_number_is_refused_with_what_would_be_accepted(string option, string value)
    {
        string[] others = option == "--seed" ? ["--citations", "10"] : [];
        var (exit, _, error) = await RunAsync(["generate", .. others, option, value]);
        Assert.NotEqual(0, exit);
        Assert.Contains($"\"{value}\" for {option}: a whole number from", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'nowhere' not recognized. Must be one of:\n\t'europe'\n\t'kursk'\n\t'merrow'", "--sample", "nowhere")]
    [InlineData("import takes a FILE, or --sample NAME")]
    public async Task An_import_of_nothing_says_what_would_be_accepted(string message, params string[] arguments)
    {
        var (exit, _, error) = await RunAsync(["import", .. arguments]);
        Assert.Equal(1, exit);
        Assert.Contains(message, error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "folder", "is a folder: a corpus in it, .json or .jsonl, would be accepted")]
    [InlineData("import", "empty.json", "is empty: a corpus, as schema/corpus.schema.json describes it, would be accepted")]
    [InlineData("import", "table.csv", "The name table.csv is not that of a corpus: one that ends with .json or .jsonl would be accepted")]
    [InlineData("export", "folder", "is a folder: the name of a file in it would be accepted")]
    [InlineData("export", "nowhere/store.json", "nowhere: a file in one that exists would be accepted")]
    [InlineData("export", "store.csv", "The name store.csv is not that of a corpus: one that ends with .json or .jsonl would be accepted")]
    public async Task A_file_that_is_none_of_a_corpus_is_refused_with_what_would_be_accepted(string command, string name, string message)
    {
        var folder = Directory.CreateTempSubdirectory("provenance-refused-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "folder"));
        await File.WriteAllTextAsync(Path.Combine(folder, "empty.json"), "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "table.csv"), "a,b", TestContext.Current.CancellationToken);

        var (exit, _, error) = await RunAsync(command, Path.Combine(folder, name));

        Assert.Equal(1, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal(["empty.json", "folder", "table.csv"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order());
    }

    private static void Move(JsonNode span) => span["start"] = span["start"]!.GetValue<int>() + 1;

    private static JsonNode Changed(JsonNode record)
    {
        var changed = record.DeepClone();
        changed["name"] = "Another name";
        return changed;
    }
}
