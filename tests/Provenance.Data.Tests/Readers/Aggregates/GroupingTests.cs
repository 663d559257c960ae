using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Networks;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Tests.Readers.Filtering;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Readers.Aggregates;

/// <summary>Groups that the store counts are those that are counted by hand, row by row.</summary>
public sealed class GroupingTests(RandomStore random) : IClassFixture<RandomStore>
{
    private readonly GroupEvaluation _evaluation = new(random.Graph);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RandomGraph Graph => random.Graph;

    [Fact]
    public Task Sources_are_counted_in_groups() => CheckAsync<Source, SourceFilterInput, SourceGroupBy>(
        1, Graph.Sources, SourceColumns.All, ["country"],
        listing => random.Store.Get<SourceReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public Task Documents_are_counted_in_groups() => CheckAsync<Document, DocumentFilterInput, DocumentGroupBy>(
        2, Graph.Documents, DocumentColumns.All, ["publisher", "held"],
        listing => random.Store.Get<DocumentReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public Task Claims_are_counted_in_groups() => CheckAsync<Claim, ClaimFilterInput, ClaimGroupBy>(
        3, Graph.Claims, ClaimColumns.All, ["question", "measure"],
        listing => random.Store.Get<ClaimReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public Task Statements_are_counted_in_groups() => CheckAsync<Statement, StatementFilterInput, StatementGroupBy>(
        4, Graph.Statements, StatementColumns.All, ["source", "claim", "document", "publisher"],
        listing => random.Store.Get<StatementReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public Task Citations_are_counted_in_groups() => CheckAsync<Citation, CitationFilterInput, CitationGroupBy>(
        5, Graph.Citations, CitationColumns.All, ["citingSource", "citedSource", "claim", "document", "day"],
        listing => random.Store.Get<CitationReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public async Task The_evidence_of_each_document_is_counted_in_one_statement()
    {
        var pages = await random.Store.Get<EvidenceReader>().PageByDocumentAsync(
            [.. Graph.Documents.Select(document => document.Id)], Counted(PageOrder.Text), Cancellation);
        foreach (var by in Enum.GetValues<EvidenceGroupBy>())
        {
            await CheckParentsAsync(
                pages, EvidenceColumns.All, by, document => Graph.Evidence.Where(row => row.DocumentId == document));
        }
    }

    [Fact]
    public async Task The_lists_of_several_parents_are_counted_in_one_statement()
    {
        ClaimId[] claims = [.. Graph.Claims.Select(claim => claim.Id)];
        var statements = await random.Store.Get<StatementReader>().PageByClaimAsync(
            claims, Listings.Of<Statement>().Within(() => "", readRows: false, countGroups: true), cancellationToken: Cancellation);
        await CheckParentsAsync(
            statements, StatementColumns.All, StatementGroupBy.Source, claim => Graph.Statements.Where(row => row.ClaimId == claim));

        SourceId[] sources = [.. Graph.Sources.Select(source => source.Id)];
        var stated = await random.Store.Get<ClaimReader>().PageBySourceAsync(sources, Counted(PageOrder.Id), Cancellation);
        await CheckParentsAsync(stated, ClaimColumns.All, ClaimGroupBy.Measure, source => Graph.Claims.Where(claim =>
            Graph.Statements.Any(statement => statement.SourceId == source && statement.ClaimId == claim.Id)));
    }

    [Fact]
    public async Task The_citations_behind_the_links_of_sources_are_counted_in_one_statement()
    {
        var links = random.Store.Get<SourceLinkReader>();
        var rows = links.CitationsOf(SourceLinkDirection.CitedBy, includeParts: false, null);
        var pages = Graph.Sources.ToDictionary(
            source => source.Id, source => new Page<Citation>([], false, false, null) { Whole = new(rows, source.Id) });
        await CheckParentsAsync(pages, CitationColumns.All, CitationGroupBy.Month, source => Graph.Citations.Where(citation =>
            _evaluation.Cited(citation).SourceId == source && _evaluation.Citing(citation).SourceId != source));

        var edges = Graph.Citations
            .Select(citation => new SourceLinkKey(
                _evaluation.Cited(citation).SourceId, _evaluation.Citing(citation).SourceId, SourceLinkDirection.CitedBy, false))
            .Where(key => key.SourceId != key.OtherId)
            .Distinct().ToList();
        var behind = await links.PageCitationsAsync(edges, Counted(PageOrder.Id), Cancellation);
        await CheckParentsAsync(behind, CitationColumns.All, CitationGroupBy.Relation, edge => Graph.Citations.Where(citation =>
            _evaluation.Cited(citation).SourceId == edge.SourceId && _evaluation.Citing(citation).SourceId == edge.OtherId));
    }

    [Fact]
    public async Task A_network_has_each_pair_of_sources_with_its_citations()
    {
        var filters = new RandomFilters(7);
        var evaluation = new FilterEvaluation(Graph);
        for (var i = 0; i < 20; i++)
        {
            var where = (CitationFilterInput)filters.Filter(typeof(CitationFilterInput), depth: 1 + (i % 3));
            NetworkQuestion asked = new(Listings.Of(where), null, "");
            random.Store.Counter.Reset();
            var (found, total) = await random.Store.Get<NetworkReader>().LinksAsync(
                asked, 1000, new(Total: true, Claims: true, Documents: true, Days: true), Cancellation);

            Assert.Equal(2, random.Store.Counter.Count);
            var expected = Graph.Citations.Where(citation => evaluation.Satisfies(citation, where))
                .GroupBy(citation => (_evaluation.Citing(citation).SourceId, _evaluation.Cited(citation).SourceId))
                .Select(pair => new NetworkLink(
                    new(asked, pair.Key.Item1, pair.Key.Item2),
                    pair.Count(),
                    Different(pair, CitationGroupBy.Claim),
                    Different(pair, CitationGroupBy.Document),
                    pair.Min(citation => _evaluation.DateOf(_evaluation.Citing(citation))?.Earliest),
                    pair.Max(citation => _evaluation.DateOf(_evaluation.Citing(citation))?.Latest)))
                .OrderByDescending(link => link.Citations)
                .ThenBy(link => link.Key.CitingId.Value).ThenBy(link => link.Key.CitedId.Value)
                .ToList();
            Assert.Equal(expected, found);
            Assert.Equal(expected.Count, total);

            var pages = await random.Store.Get<NetworkReader>().PageCitationsAsync(
                [.. found.Select(link => link.Key)], Counted(PageOrder.Id), Cancellation);
            await CheckParentsAsync(pages, CitationColumns.All, CitationGroupBy.Relation, key => Graph.Citations.Where(citation =>
                evaluation.Satisfies(citation, where)
                && _evaluation.Citing(citation).SourceId == key.CitingId
                && _evaluation.Cited(citation).SourceId == key.CitedId));
        }
    }

    [Theory]
    [InlineData("2024-12-31", null)]
    [InlineData(null, "2026-01-02T03:04:05Z")]
    [InlineData("2025-01-01", "2026-02-01T00:00:00Z")]
    public async Task Groups_of_a_moment_have_the_records_of_that_moment(string? published, string? recorded)
    {
        AsOf asOf = new()
        {
            Published = published is null ? null : DateOnly.Parse(published, null),
            Recorded = recorded is null ? null : DateTimeOffset.Parse(recorded, null),
        };
        var page = await random.Store.Get<CitationReader>().At(asOf).PageAsync(
            Listings.Of<Citation>(count: true).Within(() => "", countGroups: true), cancellationToken: Cancellation);
        foreach (var by in (CitationGroupBy[])
            [CitationGroupBy.Day, CitationGroupBy.CitedSource, CitationGroupBy.Relation, CitationGroupBy.RecordedDay])
        {
            var groups = await GroupsAsync(page.Whole!, Grouped(CitationColumns.All, [by], [], GroupOrder.Count, 1000));
            Assert.Equal(page.TotalCount, groups.Groups.Sum(group => group.Count));
            if (by is CitationGroupBy.Relation or CitationGroupBy.RecordedDay)
            {
                Assert.Equal(
                    page.Edges.GroupBy(edge => _evaluation.KeyOf(edge.Node, by)).OrderBy(group => group.Key)
                        .Select(group => (group.Key, group.Count())),
                    groups.Groups.OrderBy(group => group.Keys[0]).Select(group => (group.Keys[0], group.Count)));
            }
        }
    }

    [Fact]
    public async Task More_groups_than_asked_for_are_told_of()
    {
        var page = await random.Store.Get<CitationReader>().PageAsync(
            Listings.Of<Citation>().Within(() => "", readRows: false, countGroups: true), cancellationToken: Cancellation);
        Assert.Empty(page.Edges);
        var all = await GroupsAsync(page.Whole!, Grouped(CitationColumns.All, [CitationGroupBy.CitedSource], [], GroupOrder.Count, 1000));
        Assert.False(all.HasMore);
        var first = await GroupsAsync(page.Whole!, Grouped(CitationColumns.All, [CitationGroupBy.CitedSource], [], GroupOrder.Count, 2));
        Assert.True(first.HasMore);
        Assert.Equal(all.Groups.Take(2).Select(group => group.Keys[0]), first.Groups.Select(group => group.Keys[0]));
    }

    [Fact]
    public async Task The_lists_of_several_parents_are_not_counted_in_part()
    {
        ClaimId[] claims = [.. Graph.Claims.Select(claim => claim.Id)];
        var pages = await random.Store.Get<StatementReader>().PageByClaimAsync(
            claims, Listings.Of<Statement>().Within(() => "", readRows: false, countGroups: true), cancellationToken: Cancellation);
        var lists = pages.Values.Select(page => page.Whole!).ToList();
        Task<IReadOnlyList<RowGroups>?> ReadAsync(IEnumerable<WholeList<Statement>> some, int most) => lists[0].Rows.GroupAsync(
            [.. some.Select(list => list.Parent)],
            new([StatementColumns.All[StatementGroupBy.Source]], [], GroupOrder.Count, 1) { MostOfParents = most },
            Cancellation);
        var all = (await ReadAsync(lists, 1000))!;
        Assert.Contains(all, groups => groups.HasMore);
        Assert.Null(await ReadAsync(lists, 20));
        Assert.Equal([all[0].HasMore], (await ReadAsync(lists.Take(1), 1))!.Select(groups => groups.HasMore));
    }

    [Theory]
    [InlineData(new CitationGroupBy[0], 10, "\"groupBy\" has 0 values: 1 to 3")]
    [InlineData(new[] { CitationGroupBy.Day, CitationGroupBy.Claim, CitationGroupBy.Measure, CitationGroupBy.Month }, 10, "has 4 values")]
    [InlineData(new[] { CitationGroupBy.Day, CitationGroupBy.Day }, 10, "has a value twice")]
    [InlineData(new[] { CitationGroupBy.Day }, 0, "\"first\" is 0: 1 to 1,000")]
    [InlineData(new[] { CitationGroupBy.Day }, 1001, "\"first\" is 1001: 1 to 1,000")]
    public void A_grouping_beyond_the_limits_is_refused(CitationGroupBy[] groupBy, int first, string message)
    {
        Assert.False(Grouping.TryCreate(CitationColumns.All, groupBy, [], GroupOrder.Key, first, out _, out var error));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    private static PageRequest Counted(PageOrder order) =>
        PageRequests.First(100, order).Within(() => "", readRows: false, countGroups: true);

    private static Grouping<TRow> Grouped<TRow, TBy>(
        GroupColumns<TRow> columns, IReadOnlyList<TBy> by, IReadOnlyList<string> distinct, GroupOrder order, int first)
        where TBy : struct, Enum =>
        Grouping.TryCreate(columns, by, distinct, order, first, out var grouping, out var error)
            ? grouping
            : throw new ArgumentException(error);

    private static async Task<RowGroups> GroupsAsync<TRow>(WholeList<TRow> list, Grouping<TRow> grouping) =>
        (await list.Rows.GroupAsync([list.Parent], grouping, Cancellation))![0];

    private int Different(IEnumerable<object> rows, Enum by) =>
        rows.Select(row => _evaluation.KeyOf(row, by)).OfType<string>().Distinct().Count();

    private async Task CheckAsync<TRow, TFilter, TBy>(
        int seed,
        IReadOnlyList<TRow> rows,
        GroupColumns<TRow> columns,
        IReadOnlyList<string> distinct,
        Func<Listing<TRow>, Task<Page<TRow>>> read)
        where TRow : class
        where TFilter : FilterInput<TRow>
        where TBy : struct, Enum
    {
        var filters = new RandomFilters(seed);
        var evaluation = new FilterEvaluation(Graph);
        var values = Enum.GetValues<TBy>();
        var distinctBy = distinct.Select(name => Enum.Parse<TBy>(name, ignoreCase: true)).ToList();
        for (var i = 0; i < values.Length * 3; i++)
        {
            var where = i % 3 == 0 ? null : (TFilter)filters.Filter(typeof(TFilter), depth: 1 + (i % 4));
            TBy[] by =
            [
                .. Enumerable.Range(0, 1 + (i % 3)).Select(further => values[(i + (further * ((i / 3) + 1))) % values.Length]).Distinct(),
            ];
            random.Store.Counter.Reset();
            var page = await read(Listings.Of(where).Within(() => "", readRows: false, countGroups: true));
            var order = i % 2 == 0 ? GroupOrder.Count : GroupOrder.Key;
            var groups = await GroupsAsync(page.Whole!, Grouped(columns, by, distinct, order, 1000));

            var statement = Assert.Single(random.Store.Counter.Statements);
            var chosen = rows.Where(row => where is null || evaluation.Satisfies(row, where)).ToList();
            var expected = chosen
                .GroupBy(row => string.Join('|', by.Select(each => _evaluation.KeyOf(row, each) ?? "(none)")))
                .Select(group => (group.Key, group.Count(), string.Join(',', distinctBy.Select(each => Different(group, each)))))
                .ToHashSet();
            var found = groups.Groups
                .Select(group =>
                    (string.Join('|', group.Keys.Select(key => key ?? "(none)")), group.Count, string.Join(',', group.Distinct)))
                .ToList();
            Assert.True(expected.SetEquals(found) && expected.Count == found.Count, $"{string.Join(',', by)} {where}\n{statement}");
            var sizes = groups.Groups.Select(group => group.Count).ToList();
            if (order is GroupOrder.Count)
            {
                Assert.Equal(sizes.OrderDescending(), sizes);
            }
            else if (groups.Groups.All(group => group.Records[0] is null))
            {
                var first = groups.Groups.Select(group => group.Keys[0]).ToList();
                Assert.Equal(first.OrderBy(key => key is null).ThenBy(key => key, StringComparer.Ordinal), first);
            }
        }
    }

    private async Task CheckParentsAsync<TKey, TRow, TBy>(
        IReadOnlyDictionary<TKey, Page<TRow>> pages, GroupColumns<TRow> columns, TBy by, Func<TKey, IEnumerable<TRow>> rowsOf)
        where TKey : notnull
        where TRow : class
        where TBy : struct, Enum
    {
        if (pages.Count == 0)
        {
            return;
        }

        random.Store.Counter.Reset();
        var lists = pages.ToDictionary(page => page.Key, page => page.Value.Whole!);
        var groups = await lists.Values.First().Rows.GroupAsync(
            [.. lists.Values.Select(list => list.Parent)], Grouped(columns, [by], [], GroupOrder.Count, 1000), Cancellation);

        Assert.Single(random.Store.Counter.Statements);
        foreach (var ((key, _), found) in lists.Zip(groups!))
        {
            Assert.Equal(
                rowsOf(key).GroupBy(row => _evaluation.KeyOf(row, by)).Select(group => (group.Key, group.Count()))
                    .OrderBy(group => group.Key, StringComparer.Ordinal),
                found.Groups.Select(group => (group.Keys[0], group.Count)).OrderBy(group => group.Item1, StringComparer.Ordinal));
        }
    }
}
