using System.Text.Json;
using System.Text.RegularExpressions;
using Provenance.Data.Tests;

namespace Provenance.Server.Tests;

/// <summary>The guide for those who annotate shows corpora, which are imported one after another into one store, and what
/// a check of each prints.</summary>
public sealed partial class AnnotatingTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("provenance-annotating-").FullName;
    private TestDatabase? _database;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateMigratedAsync();

    public async ValueTask DisposeAsync()
    {
        await (_database?.DisposeAsync() ?? default);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Each_corpus_of_the_guide_is_imported_and_each_check_prints_what_is_shown()
    {
        var guide = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "annotating.md"), TestContext.Current.CancellationToken);
        var blocks = Block().Matches(guide)
            .Select(block => (Kind: block.Groups["kind"].Value, Text: block.Groups["text"].Value)).ToList();
        foreach (var (place, (kind, corpus)) in blocks.Index().Where(block => block.Item.Kind is "json" or "json wrong"))
        {
            if (blocks.ElementAtOrDefault(place + 1) is ("text", var shown))
            {
                var (_, output, error) = await RunAsync(corpus, "--check");
                error = error[(error.IndexOf('\n', StringComparison.Ordinal) + 1)..]; // behind the line that names the store
                Assert.StartsWith(
                    shown,
                    $"{error.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)}{output}"
                        .ReplaceLineEndings("\n"),
                    StringComparison.Ordinal);
            }
            if (kind == "json")
            {
                var (exit, _, error) = await RunAsync(corpus);
                Assert.True(exit == 0, $"{corpus}\n{error}");
            }
        }

        Assert.Equal((10, 1, 4), (Count("json"), Count("json wrong"), Count("text")));

        int Count(string kind) => blocks.Count(block => block.Kind == kind);
    }

    /// <summary>Imports a corpus from a file that is named by its key.</summary>
    private Task<(int Exit, string Output, string Error)> RunAsync(string corpus, params string[] options)
    {
        var file = Path.Combine(
            _folder, $"{JsonElement.Parse(corpus).GetProperty("meta").GetProperty("key").GetString()}.json");
        File.WriteAllText(file, corpus);
        return ProgramCommands.RunAsync(_database!, ["import", file, .. options]);
    }

    [GeneratedRegex(@"^```(?<kind>[a-z ]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
