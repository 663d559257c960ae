using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sorting;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Tests.Readers.Filtering;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Readers.Sorting;

public sealed class SortingTests(RandomStore random) : IClassFixture<RandomStore>
{
    private const int OrdersPerKind = 15;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RandomGraph Graph => random.Graph;

    [Fact]
    public Task Sources_are_met_in_any_order_once_and_back() => CheckAsync<Source, SourceSortInput>(
        1, Graph.Sources, listing => random.Store.Get<SourceReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public Task Documents_are_met_in_any_order_once_and_back() => CheckAsync<Document, DocumentSortInput>(
        2, Graph.Documents, listing => random.Store.Get<DocumentReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public Task Claims_are_met_in_any_order_once_and_back() => CheckAsync<Claim, ClaimSortInput>(
        3, Graph.Claims, listing => random.Store.Get<ClaimReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public Task Statements_are_met_in_any_order_once_and_back() => CheckAsync<Statement, StatementSortInput>(
        4, Graph.Statements, listing => random.Store.Get<StatementReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public Task Citations_are_met_in_any_order_once_and_back() => CheckAsync<Citation, CitationSortInput>(
        5, Graph.Citations, listing => random.Store.Get<CitationReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public async Task Each_parent_has_its_own_page_in_the_order()
    {
        var reader = random.Store.Get<StatementReader>();
        SourceId[] sources = [.. Graph.Sources.Select(source => source.Id)];
        StatementSortInput[] order = [new() { StatedAt = new() { Latest = SortEnumType.Desc } }];
        foreach (var source in sources)
        {
            List<StatementId> met = [];
            Page<Statement>? page = null;
            do
            {
                page = (await reader.PageBySourceAsync(
                    [source], Listings.Of<Statement>(null, order, first: 2, after: page?.Edges[^1].Cursor), cancellationToken: Cancellation))[source];
                met.AddRange(page.Edges.Select(edge => edge.Node.Id));
            }
            while (page.HasNext);

            var expected = Graph.Statements
                .Where(statement => statement.SourceId == source)
                .OrderBy(statement => statement.StatedAt?.Latest is null)
                .ThenByDescending(statement => statement.StatedAt?.Latest)
                .ThenBy(statement => statement.Id.Value);
            Assert.Equal(expected.Select(statement => statement.Id), met);
        }
    }

    [Fact]
    public void More_columns_than_eight_are_refused()
    {
        var nine = Enumerable.Repeat(new SourceSortInput { Name = SortEnumType.Asc }, 9).ToArray();
        Assert.False(Listing.TryCreate(null, nine, 1, null, null, null, false, out _, out var error));
        Assert.Equal("Argument \"order\" has 9 columns: at most 8 are sorted by.", error);
    }

    private async Task CheckAsync<TRow, TOrder>(
        int seed, IReadOnlyList<TRow> rows, Func<Listing<TRow>, Task<Page<TRow>>> read)
        where TRow : class
        where TOrder : SortInput<TRow>
    {
        var orders = new RandomFilters(seed);
        var evaluation = new FilterEvaluation(Graph);
        for (var i = 0; i < OrdersPerKind; i++)
        {
            TOrder[] order = [.. Enumerable.Range(0, 1 + (i % 3)).Select(_ => (TOrder)orders.Order(typeof(TOrder)))];
            var expected = Sort(rows, order, evaluation).ToList();

            Assert.Equal(expected, await MeetAsync(order, read, backward: false));
            Assert.Equal(expected, await MeetAsync(order, read, backward: true));
        }
    }

    private async Task<List<object>> MeetAsync<TRow>(
        SortInput<TRow>[] order, Func<Listing<TRow>, Task<Page<TRow>>> read, bool backward)
        where TRow : class
    {
        List<object> met = [];
        string? cursor = null;
        bool more;
        do
        {
            random.Store.Counter.Reset();
            var page = await read(backward
                ? Listings.Of(null, order, last: 7, before: cursor)
                : Listings.Of(null, order, first: 7, after: cursor));
            Assert.Single(random.Store.Counter.Statements);
            met.InsertRange(backward ? 0 : met.Count, page.Edges.Select(edge => Id(edge.Node)));
            cursor = page.Edges[backward ? 0 : ^1].Cursor;
            more = backward ? page.HasPrevious : page.HasNext;
        }
        while (more);
        return met;
    }

    private static IEnumerable<object> Sort<TRow>(
        IReadOnlyList<TRow> rows, IReadOnlyList<SortInput<TRow>> order, FilterEvaluation evaluation)
        where TRow : class
    {
        // Rows come by id, and LINQ sorts keep what is equal as it was.
        var sorted = rows.OrderBy(_ => 0);
        foreach (var column in order)
        {
            var descending = evaluation.SortKey(rows[0], column).Descending;
            sorted = sorted.ThenBy(row => evaluation.SortKey(row, column).Value is null);
            sorted = descending
                ? sorted.ThenByDescending(row => evaluation.SortKey(row, column).Value, _comparer)
                : sorted.ThenBy(row => evaluation.SortKey(row, column).Value, _comparer);
        }

        return sorted.Select(Id);
    }

    // SQLite compares texts by their bytes.
    private static readonly Comparer<IComparable?> _comparer = Comparer<IComparable?>.Create((left, right) =>
        left is string text ? string.CompareOrdinal(text, (string?)right) : Comparer<IComparable?>.Default.Compare(left, right));

    private static object Id<TRow>(TRow row) => typeof(TRow).GetProperty("Id")!.GetValue(row)!;
}
