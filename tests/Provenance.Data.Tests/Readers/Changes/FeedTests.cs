using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Changes;
using Provenance.Domain.Claims;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Data.Tests.Readers.Changes;

/// <summary>The feed of changes, and what a look back shows, against what was there when each change had been
/// made.</summary>
public sealed class FeedTests
{
    private static readonly int _seeds = RandomSeeds.Of(15);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_look_back_to_each_change_shows_every_value_as_it_was_then()
    {
        var (revisions, amended, merged) = (0, 0, 0);
        for (var seed = 0; seed < _seeds; seed++)
        {
            await using var store = await TemporaryStore.CreateAsync();
            var then = await RecordAsync(store, seed);

            foreach (var (moment, graph) in then)
            {
                Assert.Equal(graph, await SpelledAsync(store, new() { Recorded = moment }));
            }

            await using var context = await store.Contexts.CreateDbContextAsync(Stop);
            revisions += context.StatementRevisions.Count() + context.CitationRevisions.Count();
            amended += context.Amendments.Count();
            merged += context.MovedReferences.Count();
        }

        Assert.True(revisions > 0, "No later passage completed anything: the test shows nothing.");
        Assert.True(amended > 0, "No field was put right: the test shows nothing.");
        Assert.True(merged > 0, "Nothing names what was merged: the test shows nothing.");
    }

    [Fact]
    public async Task The_feed_up_to_a_moment_applied_gives_the_graph_of_that_moment()
    {
        for (var seed = 0; seed < _seeds; seed++)
        {
            await using var store = await TemporaryStore.CreateAsync();
            await RecordAsync(store, seed);
            var ever = await store.Get<GraphReader>().Ever.ReadAsync(Stop);
            var feed = await FeedAsync(store);
            HashSet<ChangedRecord> made = [];
            HashSet<DateTimeOffset> times = [];
            foreach (var change in feed)
            {
                var records = await RecordsAsync(store, change);
                Assert.DoesNotContain(records, made.Contains);
                Assert.Equal(ChangedRecordReader.CountOf(change), records.Count);
                made.UnionWith(records);
                times.Add(change.RecordedAt);

                var applied = made.Except(Ended(ever, times)).ToHashSet();
                var moment = await GraphAsync(store, new() { Recorded = change.RecordedAt });
                Assert.Equal(
                    Records(moment).Select(record => $"{record}").Order(),
                    applied.Where(record => record.Kind is not ("Correction" or "Assessment" or "Amendment"))
                        .Select(record => $"{record}").Order());
                await AssertShownAsync(store, moment, ever, times, change.RecordedAt);
            }
        }
    }

    [Fact]
    public async Task Changes_have_times_of_their_own_though_imports_claim_one()
    {
        await using var store = await TemporaryStore.CreateAsync();
        RandomHistory history = new(seed: 1);
        var other = SampleCorpus.Json();
        other["meta"]!["key"] = "another";
        await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), history.First);
        await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), other);

        var feed = await FeedAsync(store);

        Assert.Equal(2, feed.Count);
        Assert.Equal(2, feed.Select(change => change.RecordedAt).Distinct().Count());
    }

    [Fact]
    public async Task Pages_of_the_records_of_a_change_go_on_from_any_place_in_both_directions()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var change = Assert.Single(await FeedAsync(store));
        var all = await RecordsAsync(store, change);

        List<ChangedRecord> backward = [];
        for (string? cursor = null; ;)
        {
            var page = await PageAsync(store, change, last: 7, before: cursor);
            backward.InsertRange(0, page.Edges.Select(edge => edge.Node));
            if (!page.HasPrevious)
            {
                break;
            }

            cursor = page.Edges[0].Cursor;
        }

        Assert.Equal(all, backward);
        Assert.Equal(ChangedRecordReader.CountOf(change), all.Count);
    }

    /// <summary>Records a history, and gives what the store had after each change.</summary>
    private static async Task<List<(DateTimeOffset Moment, string Graph)>> RecordAsync(TemporaryStore store, int seed)
    {
        RandomHistory history = new(seed);
        Assert.Empty((await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), history.First)).Errors);
        List<(DateTimeOffset, string)> then = [];
        do
        {
            await KeepAsync();
            for (var asked = 0; asked < 2; asked++)
            {
                if (await history.DecideAsync(store))
                {
                    await KeepAsync();
                }
            }
        }
        while (await history.NextAsync(store));

        return then;

        async Task KeepAsync() => then.Add(((await FeedAsync(store))[^1].RecordedAt, await SpelledAsync(store, null)));
    }

    private static async Task<List<Change>> FeedAsync(TemporaryStore store)
    {
        var page = await store.Get<ChangeReader>().PageFollowingAsync(new(0), Stop);
        Assert.False(page.HasNext);
        return [.. page.Edges.Select(edge => edge.Node)];
    }

    private static async Task<List<ChangedRecord>> RecordsAsync(TemporaryStore store, Change change)
    {
        List<ChangedRecord> records = [];
        for (string? cursor = null; ;)
        {
            var page = await PageAsync(store, change, first: 60, after: cursor);
            records.AddRange(page.Edges.Select(edge => edge.Node));
            if (!page.HasNext)
            {
                return records;
            }

            cursor = page.Edges[^1].Cursor;
        }
    }

    private static Task<Page<ChangedRecord>> PageAsync(
        TemporaryStore store, Change change, int? first = null, string? after = null, int? last = null, string? before = null)
    {
        Assert.True(PageRequest.TryCreate(
            PageOrder.Records, first, after, last, before, countTotal: false, out var request, out var error), error);
        return store.Get<ChangedRecordReader>().PageAsync(change, request, Stop);
    }

    private static Task<ProvenanceGraph> GraphAsync(TemporaryStore store, AsOf? asOf) =>
        new GraphReader(new MomentContextFactory(store.Contexts, asOf), TimeProvider.System).ReadAsync(Stop);

    /// <summary>Every value of what can change, end or be merged, as it is shown; that something ends later is not known
    /// before.</summary>
    private static async Task<string> SpelledAsync(TemporaryStore store, AsOf? asOf)
    {
        await using var context = new MomentContextFactory(store.Contexts, asOf).CreateDbContext();
        return string.Join('\n',
        [
            .. (await context.Statements.OrderBy(row => row.Id).ToListAsync(Stop))
                .Select(row => JsonSerializer.Serialize(row with { SupersededAt = null })),
            .. (await context.Citations.OrderBy(row => row.Id).ToListAsync(Stop))
                .Select(row => JsonSerializer.Serialize(row with { SupersededAt = null })),
            .. (await context.Evidence.OrderBy(row => row.Id).ToListAsync(Stop))
                .Select(row => JsonSerializer.Serialize(row with { SupersededAt = null })),
            .. (await context.ClaimLinks.OrderBy(row => row.Id).ToListAsync(Stop))
                .Select(row => JsonSerializer.Serialize(row with { SupersededAt = null })),
            .. (await context.Claims.OrderBy(row => row.Id).ToListAsync(Stop)).Select(row => JsonSerializer.Serialize(row)),
            .. (await context.Documents.OrderBy(row => row.Id).ToListAsync(Stop)).Select(row => JsonSerializer.Serialize(row)),
            .. (await context.Questions.OrderBy(row => row.Id).ToListAsync(Stop)).Select(row => JsonSerializer.Serialize(row)),
            .. (await context.Populations.OrderBy(row => row.Id).ToListAsync(Stop))
                .Select(row => JsonSerializer.Serialize(row)),
            .. (await context.Places.OrderBy(row => row.Id).ToListAsync(Stop)).Select(row => JsonSerializer.Serialize(row)),
            .. (await context.Sources.OrderBy(row => row.Id).ToListAsync(Stop))
                .Select(row => JsonSerializer.Serialize<object>(row)),
        ]);
    }

    /// <summary>Compares what is shown at a moment with what the decisions of the feed up to it make of the records.</summary>
    private static async Task AssertShownAsync(
        TemporaryStore store, ProvenanceGraph moment, ProvenanceGraph ever, HashSet<DateTimeOffset> times, DateTimeOffset at)
    {
        KnownIdentities known = new(ever.Identities.Where(link => times.Contains(link.RecordedAt)).Select(link =>
            link.EndedAt is { } end && times.Contains(end) ? link : link with { EndedAt = null }));
        await using var context = new MomentContextFactory(store.Contexts, new() { Recorded = at }).CreateDbContext();
        Assert.Equal(
            moment.Sources.Where(row => known.Resolve(row.Id) == row.Id).Select(row => row.Id),
            await context.Sources.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(Stop));
        Assert.Equal(
            moment.Claims.Where(row => known.Resolve(row.Id) == row.Id).Select(row => row.Id),
            await context.Claims.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(Stop));
        Assert.Equal(
            moment.Places.Where(row => known.Resolve(Identified.Of(row)) == Identified.Of(row)).Select(row => row.Id),
            await context.Places.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(Stop));
        Assert.Equal(
            moment.Documents.Select(row => (row.Id, row.PublisherId is { } by ? known.Resolve(by) : (SourceId?)null)),
            (await context.Documents.OrderBy(row => row.Id).ToListAsync(Stop)).Select(row => (row.Id, row.PublisherId)));
        Assert.Equal(
            moment.Statements.Select(row => (
                row.Id, known.Resolve(row.SourceId), row.ClaimId is { } claim ? known.Resolve(claim) : (ClaimId?)null)),
            (await context.Statements.OrderBy(row => row.Id).ToListAsync(Stop))
                .Select(row => (row.Id, row.SourceId, row.ClaimId)));
    }

    private static IEnumerable<ChangedRecord> Records(ProvenanceGraph graph) =>
    [
        .. graph.Sources.Select(row => new ChangedRecord("Source", row.Id.Value)),
        .. graph.Documents.Select(row => new ChangedRecord("Document", row.Id.Value)),
        .. graph.Populations.Select(row => new ChangedRecord("Population", row.Id.Value)),
        .. graph.Places.Select(row => new ChangedRecord("Place", row.Id.Value)),
        .. graph.Questions.Select(row => new ChangedRecord("Question", row.Id.Value)),
        .. graph.Claims.Select(row => new ChangedRecord("Claim", row.Id.Value)),
        .. graph.ClaimLinks.Select(row => new ChangedRecord("ClaimLink", row.Id.Value)),
        .. graph.Statements.Select(row => new ChangedRecord("Statement", row.Id.Value)),
        .. graph.Citations.Select(row => new ChangedRecord("Citation", row.Id.Value)),
        .. graph.Evidence.Select(row => new ChangedRecord("Evidence", row.Id.Value)),
    ];

    /// <summary>The records that these changes superseded.</summary>
    private static IEnumerable<ChangedRecord> Ended(ProvenanceGraph ever, HashSet<DateTimeOffset> times)
    {
        return Records(new()
        {
            ClaimLinks = [.. ever.ClaimLinks.Where(row => Has(row.SupersededAt))],
            Statements = [.. ever.Statements.Where(row => Has(row.SupersededAt))],
            Citations = [.. ever.Citations.Where(row => Has(row.SupersededAt))],
            Evidence = [.. ever.Evidence.Where(row => Has(row.SupersededAt))],
        });

        bool Has(DateTimeOffset? end) => end is { } time && times.Contains(time);
    }
}
