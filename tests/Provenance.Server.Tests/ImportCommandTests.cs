using System.Text.Json.Nodes;
using Provenance.Corpora.Synthesis;
using Provenance.Data.Tests;

namespace Provenance.Server.Tests;

/// <summary>The commands import and export, on a store of its own for each test.</summary>
public sealed class ImportCommandTests : CommandTests
{
    [Fact]
    public async Task A_record_that_the_store_has_with_other_content_is_a_conflict()
    {
        Assert.Equal(0, (await RunAsync("import", Path.Combine(Sample, "corpus.json"))).Exit);
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
        var original = Path.Combine(Sample, "corpus.json");
        Assert.Equal(0, (await RunAsync("import", original)).Exit);
        var (exit, output, _) = await RunAsync("import", original);
        Assert.Equal(0, exit);
        Assert.DoesNotMatch(@": [1-9]\d* added", output);

        var exported = Path.Combine(Folder, "export.json");
        Assert.Equal(0, (await RunAsync("export", exported)).Exit);
        Assert.True(JsonNode.DeepEquals(Json(original), Json(exported)), "The export differs from the sample corpus.");
    }

    [Fact]
    public async Task A_generated_corpus_is_imported_and_exported_as_lines_that_change_nothing()
    {
        var (generated, exported) = (Path.Combine(Folder, "synthetic.jsonl"), Path.Combine(Folder, "export.jsonl"));
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
        var generated = Path.Combine(Folder, "synthetic.jsonl");
        await File.WriteAllLinesAsync(
            generated, SyntheticCorpus.Lines(new() { Citations = 25_000, Seed = 9 }), TestContext.Current.CancellationToken);
        Random chance = new(9);
        foreach (var batches in new[] { 0, 1 })
        {
            using var killed = ProgramProcess.Start(Store, "import", "--progress", generated);
            if (batches > 0)
            {
                Assert.StartsWith(
                    "The store is ",
                    await killed.StandardError.ReadLineAsync(TestContext.Current.CancellationToken),
                    StringComparison.Ordinal);

                // A line of progress: a batch is committed, the next is being written.
                var progress = await killed.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
                Assert.Contains("citations", progress, StringComparison.Ordinal);
            }

            await Task.Delay(chance.Next(batches == 0 ? 1500 : 600), TestContext.Current.CancellationToken);
            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.InRange(await CountAsync("citation"), 1, 24_999);
        var (exit, _, error) = await RunAsync("import", generated);

        Assert.True(exit == 0, error);
        await using var uninterrupted = await TestDatabase.CreateMigratedAsync();
        Assert.Equal(0, (await ProgramCommands.RunAsync(uninterrupted, "import", generated)).Exit);
        Assert.Equal(await ExportAsync(uninterrupted), await ExportAsync(Store));
    }

    [Fact]
    public async Task A_check_writes_nothing()
    {
        await RunAsync("--migrate-only");
        var (exit, output, _) = await RunAsync("import", Path.Combine(Sample, "corpus.json"), "--check");
        Assert.Equal(0, exit);
        Assert.Contains("would be added", output, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("source"));
    }

    [Fact]
    public async Task AllSamples_fit_into_one_store_in_any_order()
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
        var exported = Path.Combine(Folder, "export.json");
        Assert.Equal(0, (await RunAsync("export", exported)).Exit);
        var original = Path.Combine(Sample, "..", "merrow", "corpus.json");
        Assert.True(JsonNode.DeepEquals(Json(original), Json(exported)), "The export differs from the sample corpus.");
    }

    [Fact]
    public async Task What_was_annotated_briefly_is_exported_in_full_and_imported_again_without_a_change()
    {
        Assert.Equal(0, (await RunAsync("import", "--sample", "europe")).Exit);
        foreach (var text in Directory.EnumerateFiles(Path.Combine(Sample, "..", "europe"), "*.txt"))
        {
            File.Copy(text, Path.Combine(Folder, Path.GetFileName(text)));
        }

        var exported = Path.Combine(Folder, "export.json");
        Assert.Equal(0, (await RunAsync("export", exported)).Exit);
        Assert.All(
            Json(exported)["attributions"]!.AsArray(),
            attribution => Assert.NotNull(attribution!["span"]!["start"]));
        var (exit, output, error) = await RunAsync("import", exported);
        Assert.True(exit == 0, error);
        Assert.DoesNotMatch(@": [1-9]\d* added", output);
    }

    /// <summary>The records of a store, without an order.</summary>
    private async Task<IEnumerable<string>> ExportAsync(TestDatabase store)
    {
        var file = Path.Combine(Folder, "export.jsonl");
        File.Delete(file);
        Assert.Equal(0, (await ProgramCommands.RunAsync(store, "export", file)).Exit);
        return (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Order(StringComparer.Ordinal);
    }
}
