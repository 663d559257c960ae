using System.Text;
using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Readers.Amendments;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Search;
using Provenance.Data.Tests.Readers;
using Provenance.Data.Writers;
using Provenance.Domain.Amendments;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Writers;

/// <summary>Fields of the five articles on losses in Kursk and of what they tell, put right a month after the rest.</summary>
public sealed class AmendmentTests
{
    private const string Proposition = "There have been 4,000 DPRK casualties in Kursk, as reckoned in mid-January 2025.";

    private static readonly DateTimeOffset _later = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly AsOf _before = new() { Recorded = _later.AddDays(-1) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_has_the_new_words_is_found_by_them_and_a_look_back_has_the_old_ones()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var claims = store.Get<ClaimReader>();
        var old = (await claims.ByKeyAsync(["C-cas-4000"], Cancellation))["C-cas-4000"];
        Assert.Empty(await FoundAsync(store, "reckoned"));

        var outcome = await ImportAsync(store, $$"""
            { "id": "AM-1", "claim": "C-cas-4000", "fields": { "proposition": "{{Proposition}}" },
              "reason": "The day was not told." }
            """);

        Assert.Empty(outcome.Errors);
        Assert.Equal(1, outcome.Added);
        var claim = (await claims.ByKeyAsync(["C-cas-4000"], Cancellation))["C-cas-4000"];
        Assert.Equivalent(old with { Proposition = Proposition }, claim, strict: true);
        Assert.Equivalent(
            old, (await claims.At(_before).ByKeyAsync(["C-cas-4000"], Cancellation))["C-cas-4000"], strict: true);
        Assert.Equal([claim.Id.Value], await FoundAsync(store, "reckoned"));
        var reader = store.Get<AmendmentReader>();
        var amendment = Assert.Single((await reader.OfAsync(AmendedKind.Claim, [claim.Id.Value], Cancellation))[claim.Id.Value]);
        Assert.Equal(
            ("AM-1", $$"""{"proposition":"{{old.Proposition}}"}""", "The day was not told.", "import"),
            (amendment.Key, amendment.Before, amendment.Reason, amendment.RecordedBy));
        Assert.Equal(2, (await reader.RevisionsAsync(AmendedKind.Claim, [claim.Id.Value], Cancellation))[claim.Id.Value]);
    }

    [Fact]
    public async Task A_source_gets_another_name_kind_and_whole_and_names_follow()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var sources = store.Get<SourceReader>();
        var old = (await sources.ByKeyAsync(["nis"], Cancellation))["nis"];

        var outcome = await ImportAsync(store, """
            { "id": "AM-1", "source": "nis", "reason": "It is a think tank.",
              "fields": { "name": "Institute of Newness", "kind": "THINK_TANK", "aliases": ["The Institute"] } }
            """);

        Assert.Empty(outcome.Errors);
        var source = Assert.IsType<Organization>((await sources.ByKeyAsync(["nis"], Cancellation))["nis"]);
        Assert.Equal(("Institute of Newness", OrganizationKind.ThinkTank), (source.Name, source.Kind));
        Assert.Equal("nis", Assert.Single((await sources.ByNameAsync(["the institute"], Cancellation))["the institute"]).Key);
        Assert.Empty((await sources.ByNameAsync([old.Name], Cancellation))[old.Name]);
        Assert.Equal([source.Id.Value], await FoundAsync(store, "newness"));
        var then = Assert.IsType<Agency>((await sources.At(_before).ByKeyAsync(["nis"], Cancellation))["nis"]);
        Assert.Equal((old.Name, ((Agency)old).Kind), (then.Name, then.Kind));
        Assert.Equal(old.Aliases, then.Aliases);
    }

    [Fact]
    public async Task A_document_gets_another_title_and_date_and_keeps_its_text()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var documents = store.Get<DocumentReader>();
        var old = (await documents.ByKeyAsync(["D003"], Cancellation))["D003"];

        var outcome = await ImportAsync(store, """
            { "id": "AM-1", "document": "D003", "reason": "Misread.",
              "fields": { "title": "Losses counted", "publishedAt": null } }
            """);

        Assert.Empty(outcome.Errors);
        var document = (await documents.ByKeyAsync(["D003"], Cancellation))["D003"];
        Assert.Equal(("Losses counted", null, old.Sha256), (document.Title, document.PublishedAt, document.Sha256));
        Assert.Equal(old.Title, (await documents.At(_before).ByKeyAsync(["D003"], Cancellation))["D003"].Title);
        Assert.Equal([document.Id.Value], await FoundAsync(store, "losses counted"));
        Assert.Contains(document.Id.Value, await FoundAsync(store, "contingency"));
    }

    [Fact]
    public async Task Importing_the_old_record_or_the_amendment_again_changes_nothing_and_an_export_has_both()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        string[] amendments =
        [
            $$"""{ "id": "AM-1", "claim": "C-cas-4000", "fields": { "proposition": "{{Proposition}}" }, "reason": "r" }""",
            """{ "id": "AM-2", "source": "nis", "fields": { "note": "A service.", "aliases": ["The NIS"] }, "reason": "r" }""",
            """{ "id": "AM-3", "source": "nis", "fields": { "note": null }, "reason": "r" }""",
            """{ "id": "AM-4", "document": "D003", "fields": { "title": "Losses counted" }, "reason": "r" }""",
        ];
        Assert.Empty((await ImportAsync(store, amendments)).Errors);

        Assert.Equal(0, (await ImportAsync(store, amendments)).Added);
        var old = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());
        Assert.Empty(old.Errors);
        Assert.Equal(0, old.Added);
        var export = CorpusExport.Of(await store.Get<GraphReader>().Ever.ReadAsync(Cancellation));
        await using var copy = await TemporaryStore.CreateAsync();
        Assert.Empty((await SampleCorpus.ImportAsync(copy.Get<CorpusImporter>(), export)).Errors);
        var again = CorpusExport.Of(await copy.Get<GraphReader>().Ever.ReadAsync(Cancellation));
        Assert.All(
            ["claims", "sources", "documents", "amendments"],
            list => Assert.True(JsonNode.DeepEquals(export[list], again[list]), list));
        var claim = (await copy.Get<ClaimReader>().ByKeyAsync(["C-cas-4000"], Cancellation))["C-cas-4000"];
        Assert.Equal(Proposition, claim.Proposition);
    }

    [Theory]
    [InlineData(
        """{ "id": "AM-1", "claim": "C-cas-4000", "fields": { "propositon": "x" }, "reason": "r" }""",
        "$.amendments[0].fields.propositon", "unknown member; accepted here: id, question, proposition")]
    [InlineData(
        """{ "id": "AM-1", "claim": "C-cas-4000", "fields": { "proposition": null }, "reason": "r" }""",
        "$.amendments[0].fields.proposition", "missing; a string is expected")]
    [InlineData(
        """{ "id": "AM-1", "claim": "C-cas-4000", "fields": { "question": "none" }, "reason": "r" }""",
        "$.amendments[0].fields.question", "\"none\" is the key of no record of questions")]
    [InlineData(
        """{ "id": "AM-1", "document": "D003", "fields": { "text": "Another." }, "reason": "r" }""",
        "$.amendments[0].fields", "\"text\" never changes; another text is a document of its own, with versionOf")]
    [InlineData(
        """{ "id": "AM-1", "claim": "none", "fields": { "note": "x" }, "reason": "r" }""",
        "$.amendments[0].claim", "\"none\" is the key of no record of claims")]
    [InlineData(
        """{ "id": "AM-1", "fields": { "note": "x" }, "reason": "r" }""",
        "$.amendments[0]", "an amendment is of one record")]
    [InlineData(
        """{ "id": "AM-1", "source": "bbc", "fields": { "name": "BBC" }, "reason": "r" }""",
        "$.amendments[0].fields", "\"bbc\" has these values already")]
    [InlineData(
        """{ "id": "AM-1", "document": "D003", "fields": { "publisher": "bbc" }, "reason": "r" }""",
        "$.amendments[0].fields.publisher", "speaks in the name of its publisher")]
    [InlineData(
        """{ "id": "AM-1", "source": "bbc", "fields": { "note": "x" }, "reason": "r", "expectedRevision": 2 }""",
        "$.amendments[0].expectedRevision", "\"bbc\" has revision 1 by now")]
    public async Task What_cannot_be_is_refused(string amendment, string path, string message)
    {
        await using var store = await SampleCorpus.CreateStoreAsync();

        var error = (await ImportAsync(store, amendment)).Errors[0];

        Assert.Equal(path, error.Path);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Empty((await store.Get<GraphReader>().ReadAsync(Cancellation)).Amendments);
    }

    private static Task<ImportOutcome> ImportAsync(TemporaryStore store, params string[] amendments) =>
        store.Get<CorpusImporter>().RunAsync(
            CorpusReader.ReadRecords("c.json", Encoding.UTF8.GetBytes($$"""{ "amendments": [{{string.Join(", ", amendments)}}] }""")),
            _later,
            Cancellation);

    private static async Task<IEnumerable<long>> FoundAsync(TemporaryStore store, string text)
    {
        Assert.True(SearchCondition.TryCreate(null, out var condition, out var error), error);
        var found = await store.Get<SearchReader>().SearchAsync(
            text, condition, PageRequests.First(20, PageOrder.Rank), SearchExtras.All, Cancellation);
        return found.Page.Edges.Select(edge => edge.Node.Number);
    }
}
