using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Readers.Subjects;
using Provenance.Data.Search;
using Provenance.Data.Tests.Readers;
using Provenance.Data.Tests.Readers.Graph;
using Provenance.Data.Writers;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Tests.Writers;

/// <summary>Sources of the five articles on losses in Kursk that are merged, and taken apart again.</summary>
public sealed class IdentityTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_merged_the_graph_in_memory_agrees_and_taking_it_back_leaves_no_trace()
    {
        for (var seed = 0; seed < 3; seed++)
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

    [Fact]
    public async Task Claims_that_are_one_have_one_set_of_statements_links_and_words()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var recorded = await ImportAsync(store, """
            {
              "sources": [{ "id": "post", "type": "ORGANISATION", "kind": "OUTLET", "name": "The Post" }],
              "documents": [{ "id": "D", "kind": "ARTICLE", "held": true, "text": "It is shut. It is closed.", "publisher": "post" }],
              "questions": [{ "id": "Q", "text": "Is the bridge open?" }],
              "claims": [
                { "id": "shut", "question": "Q", "proposition": "The bridge is shut.", "modality": "FACT" },
                { "id": "closed", "question": "Q", "proposition": "The viaduct is closed.", "modality": "FACT" },
                { "id": "open", "question": "Q", "proposition": "The bridge is open.", "modality": "FACT" }],
              "unattributed": [
                { "id": "U-1", "document": "D", "span": { "text": "It is shut." }, "claim": "shut" },
                { "id": "U-2", "document": "D", "span": { "text": "It is closed." }, "claim": "closed" }],
              "claimLinks": [
                { "id": "L-1", "kind": "SAME_AS", "from": "shut", "to": "closed" },
                { "id": "L-2", "kind": "CONTRADICTS", "from": "shut", "to": "open", "dimensions": ["WORDING"], "rationale": "Open is not shut." }]
            }
            """);
        Assert.Empty(recorded.Errors);
        var claims = store.Get<ClaimReader>();
        var (shut, closed) = (await ClaimAsync("shut"), await ClaimAsync("closed"));
        var before = TimeProvider.System.GetUtcNow();

        Assert.Contains(
            "by the link \"L-2\" (CONTRADICTS)",
            Assert.Single((await DecideAsync(store, "X", "open", "shut", "MERGED", of: "CLAIM")).Errors).Message,
            StringComparison.Ordinal);
        Assert.Empty((await DecideAsync(store, "M", "shut", "closed", "MERGED", of: "CLAIM")).Errors);

        Assert.Equal(closed, await ClaimAsync("shut"));
        Assert.Equal(closed, (await claims.ByIdAsync([shut.Id], Cancellation))[shut.Id]);
        Assert.Equal(2, (await StatementsOfAsync(closed.Id)).Count);
        Assert.Equal(["L-2"], (await store.Get<ClaimLinkReader>().ByClaimAsync([closed.Id], Cancellation))[closed.Id]
            .Select(link => link.Key));
        Assert.Equal([closed.Id.Value], await FoundAsync(store, "bridge shut", SearchKind.Claim));
        Assert.Single(await StatementsOfAsync(closed.Id, before));
        Assert.Equal("shut", (await claims.At(new() { Recorded = before }).ByKeyAsync(["shut"], Cancellation))["shut"].Key);

        Assert.Empty((await ImportAsync(store, """
            {
              "amendments": [{ "id": "A", "claim": "shut", "fields": { "proposition": "The bridge is barred." }, "reason": "Its words." }],
              "unattributed": [{ "id": "U-3", "document": "D", "span": { "text": "is shut" }, "claim": "shut" }]
            }
            """)).Errors);
        Assert.Equal([closed.Id.Value], await FoundAsync(store, "barred", SearchKind.Claim));
        Assert.Equal(closed, await ClaimAsync("shut"));
        await CitationIndexTests.AssertSameAsync(store, store.Get<CitationIndex>());

        Assert.Empty((await DecideAsync(store, "M", "shut", "closed", "MERGED", "a mistake", "CLAIM")).Errors);
        Assert.Equal("The bridge is barred.", (await ClaimAsync("shut")).Proposition);
        Assert.Single(await StatementsOfAsync(shut.Id));
        Assert.Equal(["L-1", "L-2"], (await store.Get<ClaimLinkReader>().ByClaimAsync([shut.Id], Cancellation))[shut.Id]
            .Select(link => link.Key));
        Assert.Equal([shut.Id.Value], await FoundAsync(store, "barred", SearchKind.Claim));

        async Task<Claim> ClaimAsync(string key) => (await claims.ByKeyAsync([key], Cancellation))[key];

        async Task<IReadOnlyList<long>> StatementsOfAsync(ClaimId claim, DateTimeOffset? at = null) =>
        [
            .. (await store.Get<StatementReader>().At(at is null ? null : new AsOf { Recorded = at }).PageByClaimAsync(
                [claim], Listings.Of<Statement>(), null, Cancellation))[claim].Edges.Select(edge => edge.Node.Id.Value),
        ];
    }

    [Fact]
    public async Task Places_that_are_one_have_all_names_and_parts_and_each_had_its_own_before()
    {
        await using var store = await TemporaryStore.CreateAsync();
        Assert.Empty((await ImportAsync(store, """
            {
              "places": [
                { "id": "russia", "name": "Russia" },
                { "id": "kursk", "name": "Kursk", "partOf": "russia" },
                { "id": "kursk-2", "name": "Kurskaya oblast" },
                { "id": "sudzha", "name": "Sudzha", "partOf": "kursk-2" }]
            }
            """)).Errors);
        var places = store.Get<PlaceReader>();
        var before = TimeProvider.System.GetUtcNow();

        Assert.Contains(
            "\"kursk\" is a part of \"russia\"",
            Assert.Single((await DecideAsync(store, "X", "russia", "kursk", "MERGED", of: "PLACE")).Errors).Message,
            StringComparison.Ordinal);
        Assert.Empty((await DecideAsync(store, "M", "kursk-2", "kursk", "MERGED", of: "PLACE")).Errors);

        var kursk = (await places.ByNameAsync(["Kurskaya oblast"], Cancellation)).Values.Single();
        Assert.Equal("kursk", kursk.Key);
        Assert.Equal(["kursk-2", "Kurskaya oblast"], kursk.Aliases);
        Assert.Equal("kursk", (await places.ByKeyAsync(["sudzha"], Cancellation))["sudzha"].PartOf);
        Assert.Equal(SubjectRelation.Part, await RelationAsync("Sudzha", "Russia"));
        Assert.Equal(SubjectRelation.Same, await RelationAsync("Kursk", "Kurskaya oblast"));
        Assert.Equal(SubjectRelation.Different, await RelationAsync("Sudzha", "Russia", before));
        Assert.Equal(SubjectRelation.Different, await RelationAsync("Kursk", "Kurskaya oblast", before));

        Assert.Empty((await DecideAsync(store, "M", "kursk-2", "kursk", "MERGED", "a mistake", "PLACE")).Errors);
        Assert.Equal(SubjectRelation.Different, await RelationAsync("Kursk", "Kurskaya oblast"));
        Assert.Empty((await places.ByKeyAsync(["kursk"], Cancellation))["kursk"].Aliases);

        async Task<SubjectRelation> RelationAsync(string one, string other, DateTimeOffset? at = null)
        {
            var known = await places.At(at is null ? null : new AsOf { Recorded = at }).KnownAsync([one, other], Cancellation);
            KnownSubjects subjects = new([], known, Text.Names.Fold);
            return subjects.Place(one).To(subjects.Place(other));
        }
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

    private static async Task<IEnumerable<long>> FoundAsync(
        TemporaryStore store, string text, SearchKind kind = SearchKind.Source)
    {
        Assert.True(SearchCondition.TryCreate(null, out var condition, out var error), error);
        var found = await store.Get<SearchReader>().SearchAsync(
            text, condition, PageRequests.First(100, PageOrder.Rank), SearchExtras.All, Cancellation);
        return found.Page.Edges.Where(edge => edge.Node.Kind == kind).Select(edge => edge.Node.Number);
    }

    private static async Task MergeAsync(TemporaryStore store, string from, string to) =>
        Assert.Empty((await DecideAsync(store, $"M-{from}", from, to, "MERGED")).Errors);

    private static Task<ImportOutcome> DecideAsync(
        TemporaryStore store, string key, string from, string to, string kind, string? end = null, string of = "SOURCE")
    {
        JsonObject link = new() { ["id"] = key, ["of"] = of, ["kind"] = kind, ["from"] = from, ["to"] = to, ["reason"] = "because" };
        if (end is not null)
        {
            link["ended"] = new JsonObject { ["reason"] = end };
        }

        return ImportAsync(store, new JsonObject { ["identities"] = new JsonArray(link) }.ToJsonString());
    }

    private static Task<ImportOutcome> ImportAsync(TemporaryStore store, string records) =>
        store.Get<CorpusImporter>().RecordAsync(
            CorpusReader.ReadRecords("input", Encoding.UTF8.GetBytes(records)),
            ChangeAction.MergeSources,
            "import",
            null,
            Cancellation);
}
