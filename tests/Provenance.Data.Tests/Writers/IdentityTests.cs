using System.Text;
using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Tests.Readers;
using Provenance.Data.Tests.Readers.Graph;
using Provenance.Data.Writers;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Graph;
using static Provenance.Data.Tests.Writers.Decisions;

namespace Provenance.Data.Tests.Writers;

/// <summary>Sources of the five articles on losses in Kursk that are merged, and taken apart again.</summary>
public sealed class IdentityTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_merged_the_graph_in_memory_agrees_and_taking_it_back_leaves_no_trace()
    {
        for (var seed = 0; seed < RandomSeeds.Of(15); seed++)
        {
            Random random = new(seed);
            await using var store = await SampleCorpus.CreateStoreAsync();
            var index = store.Get<CitationIndex>();
            await index.LoadAsync(Cancellation);
            var before = await DescribeAsync(store);
            var export = Export(await store.Get<GraphReader>().Ever.ReadAsync(Cancellation));
            var graph = await store.Get<GraphReader>().ReadAsync(Cancellation);
            (string Of, string Key)[] all =
            [
                .. graph.Sources.Select(row => ("SOURCE", row.Key)), .. graph.Claims.Select(row => ("CLAIM", row.Key)),
                .. graph.Populations.Select(row => ("POPULATION", row.Key)), .. graph.Places.Select(row => ("PLACE", row.Key)),
            ];
            Dictionary<string, (string From, string To, string Kind)> standing = [];
            Dictionary<string, int> merged = [];
            for (var step = 0; step < 120; step++)
            {
                var kind = random.Next(5) == 0 ? "NOT_THE_SAME" : "MERGED";
                var (of, from) = all[random.Next(all.Length)];
                var keys = all.Where(record => record.Of == of).ToArray();
                var to = keys[random.Next(keys.Length)].Key;
                if (of == "CLAIM")
                {
                    var alike = AlikeOf(graph, from);
                    to = alike.Count == 0 ? to : alike[random.Next(alike.Count)];
                }

                if (random.Next(6) == 0 && standing.Count > 0)
                {
                    var (key, link) = standing.ElementAt(random.Next(standing.Count));
                    Assert.Empty((await DecideAsync(store, key, link.From, link.To, link.Kind, "a mistake", OfKey(key))).Errors);
                    standing.Remove(key);
                }
                else if (from != to && (await DecideAsync(store, $"{of}-{step}", from, to, kind, of: of)).Errors.Count == 0)
                {
                    standing.Add($"{of}-{step}", (from, to, kind));
                    merged[of] = merged.GetValueOrDefault(of) + 1;
                }

                await CitationIndexTests.AssertSameAsync(store, index);
                await AssertShownAsync(store, standing.Values.Where(link => link.Kind == "MERGED").Select(link => (link.From, link.To)));
            }

            Assert.True(merged["SOURCE"] > 3 && merged["CLAIM"] > 0 && merged["POPULATION"] > 0 && merged["PLACE"] > 0);
            Assert.Equal(export, Export(await store.Get<GraphReader>().Ever.ReadAsync(Cancellation)));
            foreach (var (key, link) in standing)
            {
                Assert.Empty((await DecideAsync(store, key, link.From, link.To, link.Kind, "a mistake", OfKey(key))).Errors);
            }

            Assert.Equal(before, await DescribeAsync(store));
            await CitationIndexTests.AssertSameAsync(store, index);
        }
    }

    [Fact]
    public async Task The_kept_source_has_what_both_have_and_answers_to_both_keys_and_ids()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var reader = store.Get<SourceReader>();
        var (nis, hur) = (await OneAsync(store, "nis"), await OneAsync(store, "hur"));
        var own = await StatementsAsync(store, nis.Id);
        var other = await StatementsAsync(store, hur.Id);
        Assert.NotEmpty(own);
        Assert.NotEmpty(other);

        await MergeAsync(store, "hur", "nis");

        Assert.Equal("nis", (await OneAsync(store, "hur")).Key);
        Assert.Equal("nis", (await reader.ByIdAsync([hur.Id], Cancellation))[hur.Id].Key);
        Assert.Equal([.. own.Concat(other).Order()], await StatementsAsync(store, nis.Id));
        Assert.Contains(hur.Name, (await OneAsync(store, "nis")).Aliases.Select(alias => alias.Text));
        Assert.Equal("nis", Assert.Single((await reader.ByNameAsync([hur.Name], Cancellation))[hur.Name]).Key);
        Assert.Equal([nis.Id.Value], (await FoundAsync(store, hur.Name)).Where(id => id == hur.Id.Value || id == nis.Id.Value));
    }

    [Fact]
    public async Task A_look_back_shows_who_was_who_at_the_time()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var (nis, hur) = (await OneAsync(store, "nis"), await OneAsync(store, "hur"));
        var (own, other) = (await StatementsAsync(store, nis.Id), await StatementsAsync(store, hur.Id));
        var first = TimeProvider.System.GetUtcNow();
        await MergeAsync(store, "hur", "nis");
        var merged = TimeProvider.System.GetUtcNow();
        Assert.Empty((await DecideAsync(store, "M-hur", "hur", "nis", "MERGED", "a mistake")).Errors);

        Assert.Equal(other, await StatementsAsync(store, hur.Id));
        Assert.Equal(other, await StatementsAsync(store, hur.Id, first));
        Assert.Equal(own, await StatementsAsync(store, nis.Id, first));
        Assert.Empty(await StatementsAsync(store, hur.Id, merged));
        Assert.Equal([.. own.Concat(other).Order()], await StatementsAsync(store, nis.Id, merged));
        var then = store.Get<SourceReader>().At(new AsOf { Recorded = merged });
        Assert.Equal("nis", (await then.ByKeyAsync(["hur"], Cancellation))["hur"].Key);
        Assert.Equal("hur", (await OneAsync(store, "hur")).Key);
    }

    [Fact]
    public async Task Importing_again_changes_nothing_and_new_passages_may_name_the_absorbed_source()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await MergeAsync(store, "hur", "nis");
        var nis = await OneAsync(store, "nis");
        var before = await StatementsAsync(store, nis.Id);

        var again = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());

        Assert.Empty(again.Errors);
        Assert.Equal(0, again.Added);
        Assert.Equal(before, await StatementsAsync(store, nis.Id));
        var outcome = await ImportAsync(store, """
            {
              "documents": [{ "id": "N-1", "kind": "ARTICLE", "held": true, "text": "HUR said so.", "publisher": "hur" }],
              "questions": [{ "id": "NQ", "text": "Is it so?" }],
              "claims": [{ "id": "NC", "question": "NQ", "proposition": "It is so.", "modality": "FACT" }],
              "unattributed": [{ "id": "NU", "document": "N-1", "span": { "text": "HUR said so." }, "claim": "NC" }],
              "additions": [{ "id": "NA", "source": "hur", "aliases": ["The Main Directorate"] }]
            }
            """);
        Assert.Empty(outcome.Errors);
        Assert.Equal(before.Count + 1, (await StatementsAsync(store, nis.Id)).Count);
        Assert.Contains("The Main Directorate", (await OneAsync(store, "nis")).Aliases.Select(alias => alias.Text));

        Assert.Empty((await DecideAsync(store, "M-hur", "hur", "nis", "MERGED", "a mistake")).Errors);
        var hur = await OneAsync(store, "hur");
        Assert.Contains("The Main Directorate", hur.Aliases.Select(alias => alias.Text));
        Assert.DoesNotContain("The Main Directorate", (await OneAsync(store, "nis")).Aliases.Select(alias => alias.Text));
        Assert.Contains(hur.Id.Value, await FoundAsync(store, "the main directorate"));
    }

    [Fact]
    public async Task An_export_gives_the_same_store()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await MergeAsync(store, "hur", "nis");
        await MergeAsync(store, "nis", "bbc");
        Assert.Empty((await DecideAsync(store, "N", "uk-mod", "bbc", "NOT_THE_SAME")).Errors);
        Assert.Empty((await DecideAsync(store, "M-nis", "nis", "bbc", "MERGED", "a mistake")).Errors);
        var export = CorpusExport.Of(await store.Get<GraphReader>().Ever.ReadAsync(Cancellation));
        Assert.Equal(3, export["identities"]!.AsArray().Count);

        foreach (var jsonLines in new[] { false, true })
        {
            await using var copy = await TemporaryStore.CreateAsync();
            if (jsonLines)
            {
                var file = Path.GetTempFileName() + ".jsonl";
                await File.WriteAllLinesAsync(
                    file, CorpusExport.Lines(await store.Get<GraphReader>().Ever.ReadAsync(Cancellation)), Cancellation);
                Assert.Empty((await copy.Get<CorpusImporter>().RunAsync(file, cancellationToken: Cancellation)).Errors);
                File.Delete(file);
            }
            else
            {
                Assert.Empty((await SampleCorpus.ImportAsync(copy.Get<CorpusImporter>(), export)).Errors);
            }

            var again = CorpusExport.Of(await copy.Get<GraphReader>().Ever.ReadAsync(Cancellation));
            Assert.Equal(export["identities"]!.ToJsonString(), again["identities"]!.ToJsonString());
            Assert.Equal(await DescribeAsync(store), await DescribeAsync(copy));
        }
    }

    [Theory]
    [InlineData("nis", "hur", "MERGED", "\"hur\" is merged into \"nis\" already, so the merge would be a loop")]
    [InlineData("hur", "bbc", "MERGED", "\"hur\" is merged into \"nis\" already; \"nis\", for which it stands, may be merged")]
    [InlineData("hur", "nis", "NOT_THE_SAME", "\"hur\" and \"nis\" are merged; to say that they are not the same")]
    [InlineData("hur", "hur", "MERGED", "\"hur\" is one source by itself")]
    [InlineData("bbc", "uk-mod", "MERGED", "are marked as not the same, by import: because; take the mark \"N\" back first")]
    [InlineData("bbc", "nobody", "MERGED", "nobody")]
    public async Task What_does_not_go_together_is_refused(string from, string to, string kind, string message)
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await MergeAsync(store, "hur", "nis");
        Assert.Empty((await DecideAsync(store, "N", "uk-mod", "bbc", "NOT_THE_SAME")).Errors);

        var error = Assert.Single((await DecideAsync(store, "X", from, to, kind)).Errors);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_takes_the_doubt_away_and_gives_it_back()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var graph = await store.Get<GraphReader>().ReadAsync(Cancellation);
        var doubted = graph.Sources.First(source => source.PossiblySameAsIds.Count > 0);
        var other = graph.Sources.Single(source => source.Id == doubted.PossiblySameAsIds[0]);

        Assert.Empty((await DecideAsync(store, "N", other.Key, doubted.Key, "NOT_THE_SAME")).Errors);
        Assert.DoesNotContain(other.Id, (await OneAsync(store, doubted.Key)).PossiblySameAsIds);
        Assert.DoesNotContain(
            doubted.Id,
            (await store.Get<SourceReader>().PossiblySameAsAsync([other.Id], Cancellation)).Select(source => source.Id));

        Assert.Empty((await DecideAsync(store, "N", other.Key, doubted.Key, "NOT_THE_SAME", "perhaps")).Errors);
        Assert.Equal(doubted.PossiblySameAsIds, (await OneAsync(store, doubted.Key)).PossiblySameAsIds);
    }

    private static async Task AssertShownAsync(TemporaryStore store, IEnumerable<(string From, string To)> merges)
    {
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        var absorbed = merges.Select(merge => merge.From).ToHashSet();
        Assert.DoesNotContain(await context.Sources.Select(source => source.Key).ToListAsync(Cancellation), absorbed.Contains);
        Assert.False(await context.Statements
            .AnyAsync(statement => !context.Sources.Any(source => source.Id == statement.SourceId), Cancellation));
        Assert.False(await context.SourceNames
            .AnyAsync(name => !context.Sources.Any(source => source.Id == name.SourceId), Cancellation));
        Assert.False(await context.SourceTies
            .AnyAsync(tie => !context.Sources.Any(source => source.Id == tie.OtherId), Cancellation));
    }

    /// <summary>What every reader sees: the rows, the names, the ties, and the index of words.</summary>
    private static async Task<string> DescribeAsync(TemporaryStore store)
    {
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        StringBuilder text = new();
        foreach (var source in await context.Set<Source>().OrderBy(row => row.Id).ToListAsync(Cancellation))
        {
            text.AppendJoin(' ', ContentOf(source)).AppendLine();
        }

        text.AppendJoin('\n', (await context.Set<Statement>().OrderBy(row => row.Id).ToListAsync(Cancellation))
            .Select(row => $"{row.Id} {row.SourceId}")).AppendLine();
        text.AppendJoin('\n', (await context.Set<Evidence>().OrderBy(row => row.Id).ToListAsync(Cancellation))
            .Select(row => $"{row.Id} {row.NamedSourceId}")).AppendLine();
        text.AppendJoin('\n', (await context.SourceNames.ToListAsync(Cancellation))
            .Select(row => $"{row.SourceId} {row.Name}").Order(StringComparer.Ordinal)).AppendLine();
        text.AppendJoin('\n', (await context.SourceTies.ToListAsync(Cancellation))
            .Select(row => $"{row.SourceId} {row.OtherId} {row.Kind}").Order(StringComparer.Ordinal)).AppendLine();
        foreach (var word in new[] { "intelligence", "ministry", "ukraine", "military", "officials" })
        {
            text.AppendJoin(',', (await FoundAsync(store, word)).Order()).AppendLine();
        }

        return text.ToString();
    }

    private static IEnumerable<string> ContentOf(Source source) =>
    [
        source.Id.ToString(), source.Key, source.Name, .. source.Aliases.Select(alias => alias.ToString()),
        $"{source.PartOfId}", $"{source.MergedIntoId}", string.Join(',', source.Owners), string.Join(',', source.PossiblySameAsIds),
        $"{(source as AnonymousSource)?.BrokeredById}", string.Join(',', (source as Official)?.Affiliations ?? []),
        string.Join(',', (source as Person)?.Affiliations ?? []),
    ];

    private static string OfKey(string decision) => decision.Split('-')[0];

    /// <summary>The claims of the same question and kind, of which neither or both have a figure.</summary>
    private static List<string> AlikeOf(Domain.ProvenanceGraph graph, string key)
    {
        var claim = graph.Claims.Single(row => row.Key == key);
        return
        [
            .. graph.Claims.Where(row => row.Id != claim.Id && row.QuestionId == claim.QuestionId
                && row.Modality == claim.Modality && row.Estimate is null == claim.Estimate is null).Select(row => row.Key),
        ];
    }

    private static string Export(Domain.ProvenanceGraph graph)
    {
        var export = CorpusExport.Of(graph);
        export.Remove("identities");
        return export.ToJsonString();
    }

    private static async Task<Source> OneAsync(TemporaryStore store, string key) =>
        (await store.Get<SourceReader>().ByKeyAsync([key], Cancellation))[key];

    private static async Task<IReadOnlyList<long>> StatementsAsync(
        TemporaryStore store, SourceId source, DateTimeOffset? at = null)
    {
        var reader = store.Get<StatementReader>().At(at is null ? null : new AsOf { Recorded = at });
        var page = (await reader.PageBySourceAsync(
            [source], Listings.Of<Statement>(), null, Cancellation))[source];
        return [.. page.Edges.Select(edge => edge.Node.Id.Value)];
    }

    private static async Task MergeAsync(TemporaryStore store, string from, string to) =>
        Assert.Empty((await DecideAsync(store, $"M-{from}", from, to, "MERGED")).Errors);
}
