using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;

namespace Provenance.Data.Tests.Writers;

/// <summary>What is left once passages were called wrong: as if they had never been recorded.</summary>
public sealed class RetellingTests
{
    private static readonly DateTimeOffset _corrected = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Passages_called_wrong_one_after_another_leave_what_a_store_has_that_never_had_them(int seed)
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var corpus = SampleCorpus.Json();
        var explained = corpus["attributionLinks"]!.AsArray().Where(link => (string)link!["kind"]! == "RESPONDS_TO")
            .SelectMany(link => new[] { (string)link!["from"]!, (string)link["to"]! }).ToHashSet();
        string[] keys =
        [
            .. corpus["attributions"]!.AsArray().Concat(corpus["unattributed"]!.AsArray())
                .Select(item => (string)item!["id"]!).Except(explained),
        ];
        new Random(seed).Shuffle(keys);

        for (var round = 0; round < 3; round++)
        {
            foreach (var key in keys.AsSpan(round * 12, 12).ToArray())
            {
                Correct(corpus, key);
            }

            var outcome = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), corpus, _corrected.AddDays(round));
            Assert.Empty(outcome.Errors);
            await using var never = await TemporaryStore.CreateAsync();
            var without = Without([.. keys.Take((round + 1) * 12)]);
            Assert.Empty((await SampleCorpus.ImportAsync(never.Get<CorpusImporter>(), without)).Errors);
            var (expected, actual) = (await DescribeAsync(never), await DescribeAsync(store));
            Assert.Equal(expected.Count, actual.Count);
            Assert.Equal([], expected.Except(actual).Select(line => $"missing {line}").Concat(actual.Except(expected)));
        }
    }

    [Fact]
    public async Task A_passage_in_its_documents_own_voice_is_replaced_and_an_export_forgets_nothing()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var corpus = SampleCorpus.Json();
        var better = corpus["unattributed"]![0]!.DeepClone();
        better["id"] = "U000-1b";
        better["claim"] = "C-cas-4000";
        corpus["unattributed"]!.AsArray().Add(better);
        Correct(corpus, "U000-1");
        corpus["corrections"]![0]!["by"] = "U000-1b";

        Assert.Empty((await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), corpus, _corrected)).Errors);

        Assert.Equal(["U000-1b"], await VoiceAsync(store, null));
        Assert.Equal(["U000-1"], await VoiceAsync(store, new() { Recorded = _corrected.AddDays(-1) }));
        var again = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), corpus, _corrected.AddDays(1));
        Assert.Equal((0, 0), (again.Errors.Count, again.Added));
        var exported = CorpusExport.Of(await store.Get<GraphReader>().Ever.ReadAsync(Cancellation));
        Assert.True(JsonNode.DeepEquals(ById(corpus["unattributed"]!), ById(exported["unattributed"]!)));
        await using var copy = await TemporaryStore.CreateAsync();
        Assert.Empty((await SampleCorpus.ImportAsync(copy.Get<CorpusImporter>(), exported)).Errors);
        Assert.Equal(["U000-1b"], await VoiceAsync(copy, null));
    }

    [Fact]
    public async Task A_citation_that_only_a_wrong_passage_quotes_reports_and_a_look_back_shows_that_it_quoted()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var before = await store.Get<GraphReader>().ReadAsync(Cancellation);
        var quoted = before.Citations.Where(row => row.Relation == CitationRelation.Quotes).Select(row => row.Id).ToHashSet();
        var passages = before.Evidence.Where(item => quoted.Contains(item.CitationId)).ToLookup(item => item.CitationId);
        var shown = passages.First(items => items.Any(item => item.Mode == QuotationMode.Paraphrase)
            && items.Count(item => item.Mode is QuotationMode.Direct or QuotationMode.Mixed) == 1);
        var corpus = SampleCorpus.Json();
        Correct(corpus, shown.Single(item => item.Mode != QuotationMode.Paraphrase).Passage);

        await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), corpus, _corrected);

        var now = await store.Get<GraphReader>().ReadAsync(Cancellation);
        Assert.Equal(CitationRelation.Reports, now.Citations.Single(row => row.Id == shown.Key).Relation);
        var then = await store.Get<CitationReader>().At(new() { Recorded = _corrected.AddDays(-1) })
            .ByIdAsync([shown.Key], Cancellation);
        Assert.Equal(CitationRelation.Quotes, then[shown.Key].Relation);
    }

    [Fact]
    public async Task What_is_explained_is_gone_with_its_passage()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var corpus = SampleCorpus.Json();
        Correct(corpus, "A002-02");

        await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), corpus, _corrected);

        var now = await store.Get<GraphReader>().ReadAsync(Cancellation);
        Assert.DoesNotContain(now.Evidence, item => item.Key.StartsWith("A002-03/M09/", StringComparison.Ordinal));
        Assert.DoesNotContain(now.Citations, row => row.Relation == CitationRelation.Explains);
        var explaining = (await store.Get<GraphReader>().Ever.ReadAsync(Cancellation)).Evidence
            .Single(item => item.Key.StartsWith("A002-03/M09/", StringComparison.Ordinal));
        var showing = await store.Get<PassageLinkReader>().ShowingAsync([explaining], Cancellation);
        Assert.Equal(["A002-03", "M09", "A002-02"], showing[explaining.Id]);
    }

    /// <summary>The passages in the own voice of the first article, which has two of them, that begin as the first.</summary>
    private static async Task<IEnumerable<string>> VoiceAsync(TemporaryStore store, AsOf? asOf)
    {
        var document = (await store.Get<DocumentReader>().ByKeyAsync(["D000"], Cancellation))["D000"].Id;
        return (await store.Get<StatementReader>().At(asOf).ByDocumentAsync([document], Cancellation))[document]
            .SelectMany(statement => statement.CountingAppearances()).Select(passage => passage.Key)
            .Where(key => key.StartsWith("U000-1", StringComparison.Ordinal));
    }

    private static JsonArray ById(JsonNode records) =>
        new([.. records.AsArray().OrderBy(item => (string)item!["id"]!, StringComparer.Ordinal).Select(item => item!.DeepClone())]);

    private static void Correct(JsonNode corpus, string key)
    {
        if (corpus["corrections"] is null)
        {
            corpus["corrections"] = new JsonArray();
        }

        corpus["corrections"]!.AsArray().Add(
            new JsonObject { ["id"] = $"K-{key}", ["of"] = key, ["reason"] = "It is not there." });
    }

    /// <summary>The sample without some passages and what links them.</summary>
    private static JsonNode Without(HashSet<string> passages)
    {
        var corpus = SampleCorpus.Json();
        Remove(corpus["attributions"]!.AsArray(), item => passages.Contains((string)item["id"]!));
        Remove(corpus["unattributed"]!.AsArray(), item => passages.Contains((string)item["id"]!));
        Remove(corpus["attributionLinks"]!.AsArray(), item =>
            passages.Contains((string)item["from"]!) || passages.Contains((string)item["to"]!));
        return corpus;

        static void Remove(JsonArray items, Func<JsonNode, bool> isGone)
        {
            foreach (var item in items.Where(item => isGone(item!)).ToList())
            {
                items.Remove(item);
            }
        }
    }

    /// <summary>Everything that passages make, by keys.</summary>
    private static async Task<IReadOnlyList<string>> DescribeAsync(TemporaryStore store)
    {
        var graph = await store.Get<GraphReader>().ReadAsync(Cancellation);
        var statements = graph.Statements.ToDictionary(row => row.Id, row => NameOf(graph, row));
        return
        [
            .. graph.Statements.Select(row => $"{statements[row.Id]}: {row.Stance} {row.Likelihood} {row.Attestation} {row.StatedAt} "
                + string.Join(' ', row.CountingAppearances().Select(passage => passage.Key))),
            .. graph.Citations.Select(row => $"{statements[row.CitingId]} {row.Relation} {statements[row.CitedId]}"),
            .. graph.Evidence.Select(item => item.Key),
            .. graph.JointStatements.Select(row => row.Key),
        ];
    }

    private static string NameOf(ProvenanceGraph graph, Statement row) => string.Join(
        '/',
        graph.Sources.Single(source => source.Id == row.SourceId).Key,
        graph.Documents.SingleOrDefault(document => document.Id == row.DocumentId)?.Key,
        graph.Claims.SingleOrDefault(claim => claim.Id == row.ClaimId)?.Key);
}
