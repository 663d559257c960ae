using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;

namespace Provenance.Data.Tests.Writers;

/// <summary>Links between passages put right, a month after the corpus was recorded: M04, by which a headline and the text
/// below it say one thing, and M09, by which one passage explains another.</summary>
public sealed class PassageLinkCorrectionTests
{
    private static readonly DateTimeOffset _corrected = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly AsOf _before = new() { Recorded = _corrected.AddDays(-1) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Statements_that_a_wrong_link_made_one_are_two_again()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var pairs = (await NowAsync(store)).JointStatements.Count(IsOfM04);

        var outcome = await ImportAsync(store, Corrected("M04"));

        Assert.Empty(outcome.Errors);
        Assert.Equal(1, outcome.Added);
        Assert.Equal(1, pairs);
        var now = await NowAsync(store);
        Assert.DoesNotContain(now.JointStatements, IsOfM04);
        Assert.DoesNotContain(now.PassageLinks, link => link.Key == "M04");
        Assert.Equal(["M04", "M10"], await LinksOfAsync(store, "A004-05", _before));
        Assert.Equal(["M10"], await LinksOfAsync(store, "A004-05", null));
        Assert.Equal(now.Evidence.Count, (await EverAsync(store)).Evidence.Count);
    }

    [Fact]
    public async Task A_citation_that_a_wrong_link_showed_is_shown_no_more()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var before = await NowAsync(store);

        await ImportAsync(store, Corrected("M09"));

        var now = await NowAsync(store);
        var gone = Assert.Single(before.Citations.ExceptBy(now.Citations.Select(row => row.Id), row => row.Id));
        Assert.Equal(CitationRelation.Explains, gone.Relation);
        Assert.Equal(before.Statements.Select(row => row.Id), now.Statements.Select(row => row.Id));
        Assert.Equal(before.Evidence.Count - 1, now.Evidence.Count);
    }

    [Fact]
    public async Task What_takes_its_place_shows_it_from_then_on()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();

        var outcome = await ImportAsync(store, Corrected("M09", replaced: true));

        Assert.Empty(outcome.Errors);
        Assert.Equal(["M09b"], await ExplainedByAsync(store));
        Assert.Equal(["M09"], await LinksOfAsync(store, "A002-02", _before));
        Assert.Equal(["M09b"], await LinksOfAsync(store, "A002-02", null));
    }

    [Fact]
    public async Task What_two_links_show_stands_while_one_does()
    {
        var corpus = Corrected("M09", replaced: true);
        corpus["corrections"]![0]!.AsObject().Remove("by");
        await using var store = await SampleCorpus.CreateStoreAsync();

        await ImportAsync(store, corpus);

        Assert.Equal(["M09b"], await ExplainedByAsync(store));
    }

    [Fact]
    public async Task Importing_it_again_with_or_without_the_correction_changes_nothing()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await ImportAsync(store, Corrected("M09", replaced: true));

        var again = await ImportAsync(store, Corrected("M09", replaced: true));
        var old = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());

        Assert.Empty(again.Errors.Concat(old.Errors));
        Assert.Equal((0, 0), (again.Added, old.Added));
        Assert.Equal(["M09b"], await LinksOfAsync(store, "A002-02", null));
    }

    [Fact]
    public async Task An_export_forgets_nothing()
    {
        var corpus = Corrected("M09", replaced: true);
        await using var store = await TemporaryStore.CreateAsync();

        await ImportAsync(store, corpus);

        Assert.True(JsonNode.DeepEquals(corpus, CorpusExport.Of(await EverAsync(store))));
        Assert.Equal(["M09b"], await ExplainedByAsync(store));
    }

    private static JsonNode Corrected(string key, bool replaced = false)
    {
        var corpus = SampleCorpus.Json();
        JsonObject correction = new() { ["id"] = "K1", ["of"] = key, ["reason"] = "Read too quickly." };
        if (replaced)
        {
            var links = corpus["attributionLinks"]!.AsArray();
            var better = links.Single(link => (string)link!["id"]! == key)!.DeepClone();
            (better["id"], better["rationale"]) = ($"{key}b", "Lee names the reason for the difference.");
            links.Add(better);
            correction["by"] = $"{key}b";
        }

        correction["recordedBy"] = "Desk";
        correction["recordedAt"] = "2026-01-31T12:00:00Z";
        corpus["corrections"] = new JsonArray(correction);
        return corpus;
    }

    private static Task<ImportOutcome> ImportAsync(TemporaryStore store, JsonNode corpus) =>
        SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), corpus, _corrected);

    private static Task<ProvenanceGraph> NowAsync(TemporaryStore store) => store.Get<GraphReader>().ReadAsync(Cancellation);

    private static Task<ProvenanceGraph> EverAsync(TemporaryStore store) =>
        store.Get<GraphReader>().Ever.ReadAsync(Cancellation);

    private static bool IsOfM04(JointStatement joint) => joint.Key.StartsWith("A004-01/M04/", StringComparison.Ordinal);

    /// <summary>The links that show now what A002-03 explains.</summary>
    private static async Task<IEnumerable<string>> ExplainedByAsync(TemporaryStore store)
    {
        var now = await NowAsync(store);
        var explained = now.Citations.Where(row => row.Relation == CitationRelation.Explains).Select(row => row.Id).ToHashSet();
        return now.Evidence.Where(item => explained.Contains(item.CitationId) && item.Passage == "A002-03")
            .Select(item => item.Key.Split('/')[1]);
    }

    private static async Task<IEnumerable<string>> LinksOfAsync(TemporaryStore store, string passage, AsOf? asOf) =>
        (await store.Get<PassageLinkReader>().At(asOf).ByPassageAsync([passage], Cancellation))[passage].Select(link => link.Key);
}
