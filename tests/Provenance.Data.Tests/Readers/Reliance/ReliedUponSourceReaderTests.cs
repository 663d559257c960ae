using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Reliance;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Reliance;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Readers.Reliance;

/// <summary>Pages of analyses of the whole corpus, from the store and from memory.</summary>
public sealed class ReliedUponSourceReaderTests : IAsyncLifetime
{
    private static readonly RelianceQuestion _anything = new(true, ClaimEquality.Exact, null, null);

    private TemporaryStore? _store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ReliedUponSourceReader Reader => _store!.Get<ReliedUponSourceReader>();

    public async ValueTask InitializeAsync() => _store = await SampleCorpus.CreateStoreAsync();

    public ValueTask DisposeAsync() => _store!.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_forward_and_backward_are_together_the_whole_list(bool inMemory)
    {
        await LoadAsync(inMemory);
        var all = await PageAsync(PageRequests.First(100, PageOrder.Reliance, count: true));
        Assert.Equal(46, all.TotalCount);
        List<ReliedUponSource> forward = [];
        string? cursor = null;
        for (var more = true; more;)
        {
            var page = await PageAsync(PageRequests.First(7, PageOrder.Reliance, after: cursor));
            forward.AddRange(page.Edges.Select(edge => edge.Node));
            (more, cursor) = (page.HasNext, page.Edges[^1].Cursor);
        }

        List<ReliedUponSource> backward = [];
        cursor = null;
        for (var more = true; more;)
        {
            var page = await PageAsync(PageRequests.Last(7, PageOrder.Reliance, before: cursor));
            backward.InsertRange(0, page.Edges.Select(edge => edge.Node));
            (more, cursor) = (page.HasPrevious, page.Edges[0].Cursor);
        }

        Assert.Equal(all.Edges.Select(edge => edge.Node), forward);
        Assert.Equal(all.Edges.Select(edge => edge.Node), backward);
    }

    [Theory]
    [InlineData(false, ClaimEquality.Exact)]
    [InlineData(true, ClaimEquality.Exact)]
    [InlineData(true, ClaimEquality.SameAs)]
    public async Task As_many_claims_are_counted_as_are_listed(bool inMemory, ClaimEquality equate)
    {
        await LoadAsync(inMemory);
        var asked = _anything with { Equate = equate };
        var (page, _) = await Reader.PageAsync(asked, null, PageRequests.First(100, PageOrder.Reliance), Cancellation);
        var claims = await Reader.PageClaimsAsync(
            [.. page.Edges.Select(edge => new RelianceKey(edge.Node.SourceId, asked))],
            PageRequests.First(100, count: true),
            Cancellation);
        Assert.All(page.Edges, edge =>
        {
            var found = claims[new(edge.Node.SourceId, asked)];
            Assert.Equal(edge.Node.Claims, found.TotalCount);
            Assert.Equal(edge.Node.Claims, found.Edges.Count);
        });
    }

    [Fact]
    public async Task Only_sources_of_the_classes_asked_for_are_listed()
    {
        var (page, _) = await Reader.PageAsync(
            _anything, [OriginClass.Anonymous], PageRequests.First(100, PageOrder.Reliance), Cancellation);
        var sources = await _store!.Get<SourceReader>().ByIdAsync(
            [.. page.Edges.Select(edge => edge.Node.SourceId)], Cancellation);
        Assert.NotEmpty(sources);
        Assert.All(sources.Values, source => Assert.IsType<AnonymousSource>(source));
    }

    [Fact]
    public async Task A_second_page_reads_no_graph_while_it_is_held_in_memory()
    {
        await LoadAsync(inMemory: true);
        var first = await PageAsync(PageRequests.First(7, PageOrder.Reliance));
        _store!.Counter.Reset();
        await PageAsync(PageRequests.First(7, PageOrder.Reliance, after: first.Edges[^1].Cursor));

        // The one statement reads which statements are one, which is part of what is asked.
        Assert.Equal(1, _store.Counter.Count);
    }

    private async Task LoadAsync(bool inMemory)
    {
        if (inMemory)
        {
            await _store!.Get<CitationIndex>().LoadAsync(Cancellation);
        }
    }

    private async Task<Page<ReliedUponSource>> PageAsync(PageRequest request) =>
        (await Reader.PageAsync(_anything, null, request, Cancellation)).Page;
}
