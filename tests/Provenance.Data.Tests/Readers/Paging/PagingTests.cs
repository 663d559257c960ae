using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Data.Tests.Readers.Paging;

public sealed class PagingTests(GeneratedStore generated) : IClassFixture<GeneratedStore>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ClaimReader Claims => generated.Fresh.Get<ClaimReader>();

    [Theory]
    [InlineData(null, 20)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(100, 50)]
    public async Task A_first_page_has_the_first_rows(int? first, int expected)
    {
        var page = await Claims.PageAsync(PageRequests.First(first), cancellationToken: Cancellation);

        Assert.Equal(Enumerable.Range(1, expected).Select(GeneratedGraph.Claim), Ids(page));
        Assert.Equal(expected < 50, page.HasNext);
        Assert.False(page.HasPrevious);
        Assert.Null(page.TotalCount);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(50)]
    public async Task Going_forward_meets_every_row_once(int size)
    {
        List<ClaimId> met = [];
        Page<Claim>? page = null;
        do
        {
            page = await Claims.PageAsync(PageRequests.First(size, after: page?.Edges[^1].Cursor), cancellationToken: Cancellation);
            Assert.Equal(met.Count > 0, page.HasPrevious);
            met.AddRange(Ids(page));
        }
        while (page.HasNext);

        Assert.Equal(Enumerable.Range(1, 50).Select(GeneratedGraph.Claim), met);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(50)]
    public async Task Going_backward_meets_every_row_once(int size)
    {
        List<ClaimId> met = [];
        Page<Claim>? page = null;
        do
        {
            page = await Claims.PageAsync(PageRequests.Last(size, before: page?.Edges[0].Cursor), cancellationToken: Cancellation);
            Assert.Equal(met.Count > 0, page.HasNext);
            met.InsertRange(0, Ids(page));
        }
        while (page.HasPrevious);

        Assert.Equal(Enumerable.Range(1, 50).Select(GeneratedGraph.Claim), met);
    }

    [Fact]
    public async Task A_page_may_lie_between_two_cursors()
    {
        var all = await Claims.PageAsync(PageRequests.First(100), cancellationToken: Cancellation);
        var request = PageRequests.Create(
            first: 10, after: all.Edges[9].Cursor, before: all.Edges[13].Cursor);

        Assert.Equal([11, 12, 13], Ids(await Claims.PageAsync(request, cancellationToken: Cancellation)).Select(id => id.Value));
    }

    [Fact]
    public async Task Counting_costs_a_second_statement_and_counts_all_pages()
    {
        var store = generated.Fresh;
        var page = await store.Get<ClaimReader>().PageAsync(PageRequests.First(3, count: true), cancellationToken: Cancellation);

        Assert.Equal(50, page.TotalCount);
        Assert.Equal(2, store.Counter.Count);
    }

    [Fact]
    public async Task Each_parent_has_its_own_page_in_one_statement()
    {
        var store = generated.Fresh;
        ClaimId[] claims = [new(2), new(9), new(99)];

        var pages = await store.Get<StatementReader>().PageByClaimAsync(claims, PageRequests.First(3), cancellationToken: Cancellation);

        Assert.Single(store.Counter.Statements);
        Assert.Equal(claims, pages.Keys);
        Assert.All(claims[..2], claim => Assert.Equal(
            [1, 2, 3], pages[claim].Edges.Select(edge => (int)edge.Node.SourceId.Value)));
        Assert.True(pages[new(2)].HasNext);
        Assert.Empty(pages[new(99)].Edges);
        Assert.False(pages[new(99)].HasNext);
    }

    [Fact]
    public async Task Each_parent_has_its_own_last_page()
    {
        var store = generated.Fresh;

        var pages = await store.Get<StatementReader>().PageByClaimAsync(
            [new(2), new(9), new(99)], PageRequests.Last(2, count: true), cancellationToken: Cancellation);

        Assert.Equal(2, store.Counter.Count);
        Assert.Equal([6, 7], pages[new(9)].Edges.Select(edge => (int)edge.Node.SourceId.Value));
        Assert.True(pages[new(9)].HasPrevious);
        Assert.Equal([7, 7, 0], pages.Values.Select(page => page.TotalCount));
    }

    [Fact]
    public async Task A_cursor_of_one_parent_leads_on_within_it()
    {
        var reader = generated.Fresh.Get<StatementReader>();
        var first = await reader.PageByClaimAsync([new(2)], PageRequests.First(5), cancellationToken: Cancellation);

        var rest = await reader.PageByClaimAsync(
            [new(2)], PageRequests.First(5, after: first[new(2)].Edges[^1].Cursor), cancellationToken: Cancellation);

        Assert.Equal([6, 7], rest[new(2)].Edges.Select(edge => (int)edge.Node.SourceId.Value));
        Assert.False(rest[new(2)].HasNext);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Evidence_is_paged_in_the_order_of_the_text(bool backward)
    {
        var reader = generated.Fresh.Get<EvidenceReader>();
        DocumentId document = new(1);
        List<(int Start, long Id)> met = [];
        string? cursor = null;
        bool more;
        do
        {
            var request = backward
                ? PageRequests.Last(97, PageOrder.Text, cursor)
                : PageRequests.First(97, PageOrder.Text, cursor);
            var page = (await reader.PageByDocumentAsync([document], request, Cancellation))[document];
            var places = page.Edges.Select(edge => (edge.Node.Span.Start, edge.Node.Id.Value));
            met.InsertRange(backward ? 0 : met.Count, places);
            cursor = page.Edges[backward ? 0 : ^1].Cursor;
            more = backward ? page.HasPrevious : page.HasNext;
        }
        while (more);

        Assert.Equal(GeneratedGraph.CitationCount, met.Count);
        Assert.Equal(met.Distinct().OrderBy(place => place), met);
    }

    [Fact]
    public async Task The_next_page_reads_an_index_from_the_cursor_on()
    {
        var store = generated.Fresh;
        var first = await store.Get<ClaimReader>().PageAsync(PageRequests.First(5), cancellationToken: Cancellation);
        await store.Get<ClaimReader>().PageAsync(PageRequests.First(5, after: first.Edges[^1].Cursor), cancellationToken: Cancellation);

        Assert.EndsWith(
            " FROM claim AS row WHERE row.id > $1 AND row.merged_into_id IS NULL ORDER BY row.id LIMIT $2",
            store.Counter.Statements[^1],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_order_is_a_mistake_of_the_caller() =>
        await Assert.ThrowsAsync<ArgumentException>(
            () => Claims.PageAsync(PageRequests.First(5, PageOrder.Text), cancellationToken: Cancellation));

    private static IEnumerable<ClaimId> Ids(Page<Claim> page) => page.Edges.Select(edge => edge.Node.Id);
}
