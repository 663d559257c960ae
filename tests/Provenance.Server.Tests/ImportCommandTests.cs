using System.Text.Json.Nodes;
using Provenance.Data.Tests;

namespace Provenance.Server.Tests;

/// <summary>The import and export commands of the real program, each in a process of its own, on a store of its own.</summary>
public sealed class ImportCommandTests : IAsyncLifetime
{
    private static readonly string _sample =
        Path.Combine(Repository.Root, "src", "Provenance.Server", "Corpora", "kursk");

    private readonly string _folder = Directory.CreateTempSubdirectory("provenance-import-").FullName;
    private TestDatabase? _database;

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

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await (_database?.DisposeAsync() ?? default);
        Directory.Delete(_folder, recursive: true);
    }

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

    [Fact]
    public async Task A_record_that_the_store_has_with_other_content_is_a_conflict()
    {
        Assert.Equal(0, (await RunAsync("import", Path.Combine(_sample, "corpus.json"))).Exit);
        var before = await CountAsync("claim");
        var file = CopySample(corpus => corpus["claims"]![0]!["proposition"] = "Something else.");
        var (exit, _, error) = await RunAsync("import", file);
        Assert.Equal(1, exit);
        Assert.Contains("C-number-killed-named", error, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync("claim"));
    }

    [Fact]
    public async Task Importing_twice_changes_nothing_and_the_export_is_the_file_again()
    {
        var original = Path.Combine(_sample, "corpus.json");
        Assert.Equal(0, (await RunAsync("import", original)).Exit);
        var (exit, output, _) = await RunAsync("import", original);
        Assert.Equal(0, exit);
        Assert.DoesNotMatch(@": [1-9]\d* added", output);

        var exported = Path.Combine(_folder, "export.json");
        Assert.Equal(0, (await RunAsync("export", exported)).Exit);
        Assert.True(JsonNode.DeepEquals(Json(original), Json(exported)), "The export differs from the sample corpus.");
    }

    [Fact]
    public async Task A_generated_corpus_is_imported_and_exported_as_lines_that_change_nothing()
    {
        var (generated, exported) = (Path.Combine(_folder, "synthetic.jsonl"), Path.Combine(_folder, "export.jsonl"));
        Assert.Equal(0, (await RunAsync("generate", "--citations", "300", "--seed", "5", generated)).Exit);
        Assert.Equal(0, (await RunAsync("import", generated)).Exit);
        Assert.Equal(300, await CountAsync("citation"));
        Assert.Equal(0, (await RunAsync("export", exported)).Exit);
        var (exit, output, _) = await RunAsync("import", exported);
        Assert.Equal(0, exit);
        Assert.DoesNotMatch(@": [1-9]\d* added", output);
    }

    /// <summary>Killed around its first batch, then in or after a later one, wherever chance has it.</summary>
    [Fact]
    public async Task An_import_that_is_killed_twice_loses_nothing_and_adds_nothing_twice()
    {
        var generated = Path.Combine(_folder, "synthetic.jsonl");
        Assert.Equal(0, (await RunAsync("generate", "--citations", "40000", "--seed", "9", generated)).Exit);
        Random chance = new(9);
        foreach (var batches in new[] { 0, 1 })
        {
            using var killed = ProgramProcess.Start(_database!, "import", "--progress", generated);
            if (batches > 0)
            {
                // A line of progress: a batch is committed, the next is being written.
                var progress = await killed.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
                Assert.Contains("citations", progress, StringComparison.Ordinal);
            }

            await Task.Delay(chance.Next(batches == 0 ? 1500 : 600), TestContext.Current.CancellationToken);
            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.InRange(await CountAsync("citation"), 1, 39_999);
        var (exit, _, error) = await RunAsync("import", generated);

        Assert.True(exit == 0, error);
        await using var uninterrupted = await TestDatabase.CreateAsync();
        Assert.Equal(0, (await ProgramProcess.RunAsync(uninterrupted, "import", generated)).Exit);
        Assert.Equal(await ExportAsync(uninterrupted), await ExportAsync(_database!));
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

    [Fact]
    public async Task A_check_writes_nothing()
    {
        var (exit, output, _) = await RunAsync("import", Path.Combine(_sample, "corpus.json"), "--check");
        Assert.Equal(0, exit);
        Assert.Contains("would be added", output, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("source"));
    }

    [Fact]
    public async Task All_samples_fit_into_one_store_in_any_order()
    {
        Assert.Equal(0, (await RunAsync("import", "--sample", "europe")).Exit);
        foreach (var sample in new[] { "merrow", "kursk" })
        {
            var (exit, output, error) = await RunAsync("import", "--sample", sample);
            Assert.True(exit == 0, error);
            Assert.DoesNotMatch(@": .*[1-9]\d* unchanged", output);
        }

        Assert.Equal(31 + 20 + 85, await CountAsync("claim"));
    }

    [Fact]
    public async Task The_export_of_the_invented_case_is_the_file_again()
    {
        Assert.Equal(0, (await RunAsync("import", "--sample", "merrow")).Exit);
        var exported = Path.Combine(_folder, "export.json");
        Assert.Equal(0, (await RunAsync("export", exported)).Exit);
        var original = Path.Combine(_sample, "..", "merrow", "corpus.json");
        Assert.True(JsonNode.DeepEquals(Json(original), Json(exported)), "The export differs from the sample corpus.");
    }

    [Fact]
    public async Task What_was_annotated_briefly_is_exported_in_full_and_imported_again_without_a_change()
    {
        Assert.Equal(0, (await RunAsync("import", "--sample", "europe")).Exit);
        foreach (var text in Directory.EnumerateFiles(Path.Combine(_sample, "..", "europe"), "*.txt"))
        {
            File.Copy(text, Path.Combine(_folder, Path.GetFileName(text)));
        }

        var exported = Path.Combine(_folder, "export.json");
        Assert.Equal(0, (await RunAsync("export", exported)).Exit);
        Assert.All(
            Json(exported)["attributions"]!.AsArray(),
            attribution => Assert.NotNull(attribution!["span"]!["start"]));
        var (exit, output, error) = await RunAsync("import", exported);
        Assert.True(exit == 0, error);
        Assert.DoesNotMatch(@": [1-9]\d* added", output);
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

    private static void Move(JsonNode span) => span["start"] = span["start"]!.GetValue<int>() + 1;

    private static JsonNode Changed(JsonNode record)
    {
        var changed = record.DeepClone();
        changed["name"] = "Another name";
        return changed;
    }

    private static JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(file))!;

    private string CopySample(Action<JsonNode> apply)
    {
        foreach (var text in Directory.EnumerateFiles(_sample, "*.txt"))
        {
            File.Copy(text, Path.Combine(_folder, Path.GetFileName(text)));
        }

        var corpus = Json(Path.Combine(_sample, "corpus.json"));
        apply(corpus);
        var file = Path.Combine(_folder, "corpus.json");
        File.WriteAllText(file, corpus.ToJsonString());
        return file;
    }

    /// <summary>The records of a store, without an order.</summary>
    private async Task<IEnumerable<string>> ExportAsync(TestDatabase store)
    {
        var file = Path.Combine(_folder, "export.jsonl");
        File.Delete(file);
        Assert.Equal(0, (await ProgramProcess.RunAsync(store, "export", file)).Exit);
        return (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Order(StringComparer.Ordinal);
    }

    private Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments) =>
        ProgramProcess.RunAsync(_database!, arguments);

    private async Task<long> CountAsync(string table)
    {
        await using var connection = _database!.Connect();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
