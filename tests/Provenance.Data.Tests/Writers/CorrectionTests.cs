using System.Text;
using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Corrections;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Writers;
using Provenance.Domain.Analysis.Graph;

namespace Provenance.Data.Tests.Writers;

/// <summary>The passage A003-04, which shows HuffPost's 4,000 casualties, put right; recorded a month after the rest.</summary>
public sealed class CorrectionTests
{
    private static readonly DateTimeOffset _corrected = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly AsOf _before = new() { Recorded = _corrected.AddDays(-1) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_wrong_no_longer_counts_and_can_be_looked_back_to()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();

        var outcome = await ImportAsync(store, Corrected(replaced: false));

        Assert.Empty(outcome.Errors);
        Assert.Equal(1, outcome.Added);
        Assert.Equal(0, await StatementsOfHuffPostAsync(store, null));
        Assert.Equal(1, await StatementsOfHuffPostAsync(store, _before));
        var now = await store.Get<GraphReader>().ReadAsync(Cancellation);
        Assert.DoesNotContain(now.Evidence, item => item.Passage == "A003-04");
        var ever = await store.Get<GraphReader>().Ever.ReadAsync(Cancellation);
        Assert.All(
            ever.Evidence, item => Assert.Equal(item.Passage == "A003-04" ? _corrected : null, item.SupersededAt));
        Assert.Equal(
            "A003-04", (await store.Get<CorrectionReader>().ByOfAsync(["A003-04"], Cancellation)).Values.Single().Of);
    }

    [Fact]
    public async Task What_takes_its_place_counts_from_then_on()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();

        var outcome = await ImportAsync(store, Corrected(replaced: true));

        Assert.Empty(outcome.Errors);
        Assert.Equal(1, await StatementsOfHuffPostAsync(store, null));
        Assert.Equal(1, await StatementsOfHuffPostAsync(store, _before));
        Assert.Equal(["A003-04b"], await PassagesAsync(store, null));
        Assert.Equal(["A003-04"], await PassagesAsync(store, _before));
    }

    [Fact]
    public async Task Importing_it_again_with_or_without_the_correction_changes_nothing()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await ImportAsync(store, Corrected(replaced: true));

        var again = await ImportAsync(store, Corrected(replaced: true));
        var old = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());

        Assert.Equal((0, 0), (again.Added, old.Added));
        Assert.Empty(again.Errors.Concat(old.Errors));
        Assert.Equal(["A003-04b"], await PassagesAsync(store, null));
    }

    [Fact]
    public async Task An_export_forgets_nothing()
    {
        var corpus = Corrected(replaced: true);
        await using var store = await TemporaryStore.CreateAsync();

        await ImportAsync(store, corpus);

        var graph = await store.Get<GraphReader>().Ever.ReadAsync(Cancellation);
        Assert.True(JsonNode.DeepEquals(corpus, CorpusExport.Of(graph)));
        Assert.Equal(["A003-04b"], await PassagesAsync(store, null));
        var lines = string.Join('\n', CorpusExport.Lines(graph));
        using MemoryStream file = new(Encoding.UTF8.GetBytes(lines));
        var reading = await CorpusLineReader.ReadCorpusAsync("corpus.jsonl", file, Cancellation);
        Assert.Empty(reading.Errors);
        Assert.Equal("A003-04b", Assert.Single(reading.Corpus!.Corrections).By);
    }

    [Fact]
    public async Task A_link_between_claims_is_corrected_alike()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var corpus = SampleCorpus.Json();
        corpus["corrections"] = JsonNode.Parse("""[{ "id": "K2", "of": "L01", "reason": "Not the same." }]""");

        await ImportAsync(store, corpus);

        var now = await store.Get<GraphReader>().ReadAsync(Cancellation);
        Assert.DoesNotContain(now.ClaimLinks, link => link.Key == "L01");
        Assert.Equal(32, now.ClaimLinks.Count);
    }

    [Fact]
    public async Task A_check_says_what_would_be_added_and_writes_nothing()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();

        var check = await SampleCorpus.CheckAsync(store.Get<CorpusImporter>(), Corrected(replaced: true), _corrected);

        Assert.Equal(["A003-04"], await PassagesAsync(store, null));
        Assert.Contains(check.Review!.Chains, chain => chain.StartsWith("A003-04b: ", StringComparison.Ordinal));
        Assert.Equal((await ImportAsync(store, Corrected(replaced: true))).Added, check.Added);
    }

    private static JsonNode Corrected(bool replaced)
    {
        var corpus = SampleCorpus.Json();
        var attributions = corpus["attributions"]!.AsArray();
        JsonObject correction = new()
        {
            ["id"] = "K1",
            ["of"] = "A003-04",
            ["reason"] = "The tone was misjudged.",
        };
        if (replaced)
        {
            var better = attributions.Single(item => (string)item!["id"]! == "A003-04")!.DeepClone();
            better["id"] = "A003-04b";
            better["tone"] = "DISTANCING";
            attributions.Add(better);
            correction["by"] = "A003-04b";
        }

        correction["recordedBy"] = "Desk";
        correction["recordedAt"] = "2026-01-31T12:00:00Z";
        corpus["corrections"] = new JsonArray(correction);
        return corpus;
    }

    private static Task<ImportOutcome> ImportAsync(TemporaryStore store, JsonNode corpus) =>
        SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), corpus, _corrected);

    private static async Task<int> StatementsOfHuffPostAsync(TemporaryStore store, AsOf? asOf)
    {
        var source = (await store.Get<SourceReader>().ByKeyAsync(["huffpost"], Cancellation)).Values.Single();
        var claim = (await store.Get<ClaimReader>().ByKeyAsync(["C-cas-4000"], Cancellation)).Values.Single();
        return (await store.Get<StatementReader>().At(asOf).ByClaimAsync([claim.Id], Cancellation))[claim.Id]
            .Count(statement => statement.SourceId == source.Id);
    }

    /// <summary>The passages that show HuffPost citing the BBC for the 4,000 casualties.</summary>
    private static async Task<IEnumerable<string>> PassagesAsync(TemporaryStore store, AsOf? asOf)
    {
        var graph = await store.Get<GraphReader>().Ever.ReadAsync(Cancellation);
        var evidence = await store.Get<EvidenceReader>().At(asOf)
            .ByCitationAsync([.. graph.Citations.Select(citation => citation.Id)], Cancellation);
        return evidence.SelectMany(group => group)
            .Where(item => item.Passage.StartsWith("A003-04", StringComparison.Ordinal))
            .Select(item => item.Passage).Distinct();
    }
}
