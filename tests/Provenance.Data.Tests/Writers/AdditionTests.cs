using System.Text;
using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Readers.Additions;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Search;
using Provenance.Data.Tests.Readers;
using Provenance.Data.Writers;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Writers;

/// <summary>What is added to the five articles on losses in Kursk and their sources, a month after the rest.</summary>
public sealed class AdditionTests
{
    private static readonly DateTimeOffset _later = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_source_has_what_was_added_and_is_found_by_it_at_once()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var before = await BbcAsync(store);
        Assert.Empty(await FoundAsync(store, "Łódzka Ciocia"));

        var outcome = await AddAsync(store, """
            { "id": "AD-1", "source": "bbc", "aliases": ["Łódzka Ciocia"], "owners": ["nis"],
              "url": "https://bbc.example", "note": "a public broadcaster" }
            """);

        Assert.Equal(1, outcome.Added);
        var bbc = await BbcAsync(store);
        Assert.Equal([.. before.Aliases, new Alias("Łódzka Ciocia")], bbc.Aliases);
        Assert.Equal(("https://bbc.example", "a public broadcaster"), (bbc.Url, bbc.Note));
        Assert.Equal(before.RecordedAt, bbc.RecordedAt);
        Assert.Equal([bbc.Id.Value], await FoundAsync(store, "lodzka ciocia"));
        Assert.Contains(bbc.Id.Value, await FoundAsync(store, "BBC"));
        var reader = store.Get<SourceReader>();
        Assert.Equal("bbc", Assert.Single((await reader.ByNameAsync(["LODZKA CIOCIA"], Cancellation))["LODZKA CIOCIA"]).Key);
        var owned = await reader.OwnedByAsync([bbc.Owners[^1].OwnerId], Cancellation);
        Assert.Equal("bbc", Assert.Single(owned.SelectMany(group => group)).Key);
        var addition = Assert.Single((await store.Get<AdditionReader>().BySourceAsync([bbc.Id], Cancellation))[bbc.Id]);
        Assert.Equal(("AD-1", _later, "import"), (addition.Key, addition.RecordedAt, addition.RecordedBy));
    }

    [Fact]
    public async Task A_document_gets_a_title_and_a_text_and_passages_in_it()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var corpus = Corpus("""
            { "id": "AD-1", "document": "W-bbc-2025-01", "title": "Verluste im Frühjahr", "byline": "By Jane Doe",
              "text": "Bereits viertausend, said the officials." }
            """);
        corpus["unattributed"] = JsonNode.Parse("""
            [{ "id": "U-1", "document": "W-bbc-2025-01", "span": { "text": "Bereits viertausend" } }]
            """);

        var outcome = await ImportAsync(store, corpus);

        Assert.Empty(outcome.Errors);
        var document = (await store.Get<DocumentReader>().ByKeyAsync(["W-bbc-2025-01"], Cancellation)).Values.Single();
        Assert.Equal((true, "Verluste im Frühjahr", "By Jane Doe"), (document.Held, document.Title, document.Byline));
        Assert.Equal(
            "Bereits viertausend, said the officials.",
            (await store.Get<DocumentReader>().TextByIdAsync([document.Id], Cancellation))[document.Id]);
        Assert.Equal([document.Id.Value], await FoundAsync(store, "verluste fruhjahr"));
        Assert.Equal([document.Id.Value], await FoundAsync(store, "bereits viertausend"));
        Assert.Equal((0, 0), ((await ImportAsync(store, corpus)).Added, (await ImportAsync(store, corpus)).Errors.Count));
    }

    [Fact]
    public async Task Importing_again_what_was_before_or_is_now_changes_nothing()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        const string Addition = """{ "id": "AD-1", "source": "bbc", "aliases": ["Auntie"], "url": "https://bbc.example" }""";
        await AddAsync(store, Addition);
        await AddAsync(store, """{ "id": "AD-2", "document": "W-bbc-2025-01", "text": "They said so." }""");

        Assert.Equal(0, (await AddAsync(store, Addition)).Added);
        var old = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());
        Assert.Empty(old.Errors);
        Assert.Equal(0, old.Added);
        var changed = SampleCorpus.Json();
        var bbc = changed["sources"]!.AsArray().Single(source => (string?)source!["id"] == "bbc")!;
        bbc["url"] = "https://bbc.example";
        Assert.Empty((await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), changed)).Errors);
        bbc["url"] = "https://elsewhere.example";
        Assert.Contains(
            "other content (url)",
            Assert.Single((await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), changed)).Errors).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_gives_the_same_store()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await AddAsync(store, """{ "id": "AD-1", "source": "bbc", "aliases": ["Auntie"], "owners": [{ "owner": "nis", "in": "D000" }] }""");
        await AddAsync(store, """{ "id": "AD-2", "document": "W-bbc-2025-01", "title": "T", "text": "They said so." }""");
        await AddAsync(store, """{ "id": "AD-3", "source": "bbc", "aliases": ["The Beeb"] }""");
        var export = CorpusExport.Of(await store.Get<GraphReader>().Ever.ReadAsync(Cancellation));
        Assert.Equal(3, export["additions"]!.AsArray().Count);

        foreach (var jsonLines in new[] { false, true })
        {
            await using var copy = await TemporaryStore.CreateAsync();
            if (jsonLines)
            {
                var file = Path.GetTempFileName() + ".jsonl";
                await File.WriteAllLinesAsync(
                    file, CorpusExport.Lines(await store.Get<GraphReader>().Ever.ReadAsync(Cancellation)), Cancellation);
                var importer = copy.Get<CorpusImporter>();
                Assert.Empty((await importer.RunAsync(file, cancellationToken: Cancellation)).Errors);
                File.Delete(file);
            }
            else
            {
                Assert.Empty((await SampleCorpus.ImportAsync(copy.Get<CorpusImporter>(), export)).Errors);
            }

            var again = CorpusExport.Of(await copy.Get<GraphReader>().Ever.ReadAsync(Cancellation));
            Assert.True(JsonNode.DeepEquals(export["additions"], again["additions"]), again["additions"]!.ToJsonString());
            Assert.True(JsonNode.DeepEquals(export["sources"], again["sources"]));
            Assert.Equal((await BbcAsync(store)).Aliases, (await BbcAsync(copy)).Aliases);
            Assert.Equal(await FoundAsync(store, "beeb"), await FoundAsync(copy, "beeb"));
            Assert.Equal(await FoundAsync(store, "they said so"), await FoundAsync(copy, "they said so"));
        }
    }

    [Theory]
    [InlineData("""{ "id": "AD-1", "document": "D000", "title": "Another" }""", "title: \"")]
    [InlineData("""{ "id": "AD-1", "document": "D000", "text": "Another." }""", "text: the document has its text")]
    [InlineData("""{ "id": "AD-1", "source": "bbc", "aliases": ["x", "x"] }""", "aliases: some of them are there already")]
    [InlineData(
        """{ "id": "AD-1", "source": "bbc", "affiliations": [{ "organisation": "nis", "role": "r", "basis": "STATED" }] }""",
        "only a person has affiliations")]
    public async Task What_would_change_a_record_is_refused(string addition, string message)
    {
        await using var store = await SampleCorpus.CreateStoreAsync();

        var errors = (await ImportAsync(store, Corpus(addition))).Errors;

        var error = Assert.Single(errors);
        Assert.Equal(("AD-1", "$.additions[0]"), (error.Record, error.Path));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_there_is_refused_and_the_error_says_how_to_put_it_right()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await AddAsync(store, """{ "id": "AD-1", "source": "bbc", "url": "https://bbc.example" }""");

        var errors = (await ImportAsync(
            store, Corpus("""{ "id": "AD-2", "source": "bbc", "url": "https://elsewhere.example" }"""))).Errors;

        Assert.Equal(
            "url: \"https://bbc.example\" is there already, and an addition only fills in what is missing; to put it right, "
            + "correct it (\"amendments\")",
            Assert.Single(errors).Message);
        Assert.Contains(
            "other content (url)",
            Assert.Single((await ImportAsync(
                store, Corpus("""{ "id": "AD-1", "source": "bbc", "url": "https://elsewhere.example" }"""))).Errors).Message,
            StringComparison.Ordinal);
    }

    private static JsonObject Corpus(string addition) => new()
    {
        ["meta"] = new JsonObject { ["key"] = "added", ["title"] = "Added" },
        ["additions"] = new JsonArray(JsonNode.Parse(addition)),
    };

    private static async Task<ImportOutcome> AddAsync(TemporaryStore store, string addition)
    {
        var corpus = Corpus(addition);
        corpus["meta"]!["key"] = (string)corpus["additions"]![0]!["id"]!;
        var outcome = await ImportAsync(store, corpus);
        Assert.Empty(outcome.Errors);
        return outcome with { Counts = [.. outcome.Counts.Where(count => count.Kind != "corpora")] };
    }

    private static Task<ImportOutcome> ImportAsync(TemporaryStore store, JsonObject corpus) =>
        store.Get<CorpusImporter>().RunAsync(
            CorpusReader.ReadBatch("c.json", Encoding.UTF8.GetBytes(corpus.ToJsonString()), _ => null), _later, Cancellation);

    private static async Task<Source> BbcAsync(TemporaryStore store) =>
        (await store.Get<SourceReader>().ByKeyAsync(["bbc"], Cancellation))["bbc"];

    /// <summary>The numbers of the records that a search finds, not only by a name that is near.</summary>
    private static async Task<IEnumerable<long>> FoundAsync(TemporaryStore store, string text)
    {
        Assert.True(SearchCondition.TryCreate(null, out var condition, out var error), error);
        var found = await store.Get<SearchReader>().SearchAsync(
            text, condition, PageRequests.First(20, PageOrder.Rank), SearchExtras.All, Cancellation);
        return found.Page.Edges.Select(edge => edge.Node.Number);
    }
}
