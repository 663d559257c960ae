using System.Text.Json.Nodes;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;

namespace Provenance.Data.Tests.Writers;

/// <summary>A text about someone unnamed is refused when it has the name of a source that is stored.</summary>
public sealed class UnnamedSourceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stored_source_is_not_named_in_a_text_about_someone_unnamed()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();

        var outcome = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), Corpus("it was Frank Gardner"));

        var error = Assert.Single(outcome.Errors);
        Assert.Equal(("x", "$.sources[0].note"), (error.Record, error.Path));
        Assert.StartsWith("\"Frank Gardner\" is a name of \"frank-gardner\"", error.Message, StringComparison.Ordinal);
        Assert.Empty((await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), Corpus("it was a correspondent"))).Errors);
    }

    [Fact]
    public async Task Nor_in_what_is_added_to_a_stored_source_without_a_name()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();

        var outcome = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), Corpus(
            "none", """{ "id": "AD-1", "source": "anon-rfa-defense-official", "note": "perhaps Sabrina Singh" }"""));

        Assert.Equal("$.additions[0].note", Assert.Single(outcome.Errors).Path);
    }

    [Fact]
    public async Task A_name_of_a_merged_source_counts()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var merge = Corpus("none");
        merge["identities"] = JsonNode.Parse(
            """[{ "id": "I-1", "kind": "MERGED", "from": "umerov", "to": "zelenskyy", "reason": "For a test." }]""");
        Assert.Empty((await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), merge)).Errors);

        var outcome = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), Corpus("it was Umerov", key: "y"));

        Assert.Contains("\"Umerov\"", Assert.Single(outcome.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_on_record_is_not_judged_by_a_source_that_was_recorded_later()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var importer = store.Get<CorpusImporter>();
        var corpus = Corpus("known to Jane Miller", """{ "id": "AD-1", "source": "x", "aliases": ["a friend of Jane Miller"] }""");
        Assert.Empty((await SampleCorpus.ImportAsync(importer, corpus)).Errors);
        var named = Corpus("none", key: "y");
        named["sources"]![0] = JsonNode.Parse("""{ "id": "jane", "type": "PERSON", "kind": "OTHER", "name": "Jane Miller" }""");
        Assert.Empty((await SampleCorpus.ImportAsync(importer, named)).Errors);

        Assert.Empty((await SampleCorpus.ImportAsync(importer, corpus)).Errors);
        Assert.Equal(2, (await SampleCorpus.ImportAsync(
            importer,
            Corpus("known to Jane Miller", """{ "id": "AD-2", "source": "x", "aliases": ["Jane Miller"] }""", key: "z"))).Errors.Count);
    }

    [Fact]
    public async Task A_source_of_the_batch_that_is_being_written_counts()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var file = Path.GetTempFileName() + ".jsonl";
        await File.WriteAllLinesAsync(
            file,
            [
                """{ "record": "meta", "meta": { "key": "m", "title": "t" } }""",
                """{ "record": "source", "id": "jane", "type": "PERSON", "kind": "OTHER", "name": "Jane Miller" }""",
                """{ "record": "question", "id": "q", "text": "Who says so?" }""",
                """{ "record": "source", "id": "x", "type": "ANONYMOUS", "kind": "OTHER", "name": "a clerk", "cardinality": "ONE", "note": "is Jane Miller" }""",
            ],
            Cancellation);

        CorpusImporter importer = new(
            store.Contexts, store.Get<ImportSignal>(), store.Get<CitationIndex>(), TimeProvider.System)
        {
            Options = new() { Records = 1 },
        };
        var outcome = await importer.RunAsync(file, cancellationToken: Cancellation);

        File.Delete(file);
        Assert.Equal("line 4: $.note", Assert.Single(outcome.Errors).Path);
    }

    private static JsonObject Corpus(string note, string? addition = null, string key = "x") => new()
    {
        ["meta"] = new JsonObject { ["key"] = $"more-{key}", ["title"] = "t" },
        ["sources"] = new JsonArray(new JsonObject
        {
            ["id"] = key,
            ["type"] = "ANONYMOUS",
            ["kind"] = "OTHER",
            ["name"] = "a clerk",
            ["cardinality"] = "ONE",
            ["note"] = note,
        }),
        ["additions"] = addition is null ? [] : new JsonArray(JsonNode.Parse(addition)),
    };
}
