using Provenance.Data.Readers;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Readers;

/// <summary>
/// Of the <see cref="GeneratedGraph"/>: outlet i is cited by each outlet before it, once for each of 50 claims, always in
/// the citing outlet's one document; S2 and S3 are parts of S1.
/// </summary>
public sealed class SourceLinkReaderTests(GeneratedStore generated) : IClassFixture<GeneratedStore>
{
    private static readonly SourceId _s1 = new(1);
    private static readonly SourceId _s3 = new(3);
    private static readonly SourceId _s5 = new(5);

    [Fact]
    public async Task Counts_are_over_citations_claims_and_documents()
    {
        var pages = await ReadAsync([_s5], SourceLinkDirection.CitedBy, includeParts: false, PageRequests.First(10, PageOrder.Citations));

        Assert.Equal(
            [new(1), new(2), new(3), new(4)], pages[_s5].Edges.Select(edge => edge.Node.SourceId));
        Assert.All(pages[_s5].Edges, edge => Assert.Equal(
            (50, 50, 1), (edge.Node.CitationCount, edge.Node.ClaimCount, edge.Node.DocumentCount)));
    }

    [Fact]
    public async Task A_whole_cites_what_its_parts_cite_and_not_its_parts()
    {
        var request = PageRequests.First(10, PageOrder.Citations, count: true);

        var cites = await ReadAsync([_s1, _s3], SourceLinkDirection.Cites, includeParts: true, request);

        // S1, S2 and S3 cite each of S4 to S7 for 50 claims, in three documents.
        Assert.Equal(
            Enumerable.Range(4, 4).Select(outlet => new SourceLink(new(outlet), 150, 50, 3)),
            cites[_s1].Edges.Select(edge => edge.Node));
        Assert.Equal([50, 50, 50, 50], cites[_s3].Edges.Select(edge => edge.Node.CitationCount));
        Assert.Equal(4, cites[_s1].TotalCount);
    }

    [Fact]
    public async Task Without_parts_a_whole_cites_its_parts_like_others()
    {
        var cites = await ReadAsync([_s1], SourceLinkDirection.Cites, includeParts: false, PageRequests.First(10, PageOrder.Citations));

        Assert.Equal([2, 3, 4, 5, 6, 7], cites[_s1].Edges.Select(edge => (int)edge.Node.SourceId.Value));
    }

    [Fact]
    public async Task A_part_is_cited_by_the_whole_and_by_no_part_of_its_own()
    {
        var citedBy = await ReadAsync([_s1, _s3], SourceLinkDirection.CitedBy, includeParts: true, PageRequests.First(10, PageOrder.Citations));

        Assert.Empty(citedBy[_s1].Edges);
        Assert.Equal([1, 2], citedBy[_s3].Edges.Select(edge => (int)edge.Node.SourceId.Value));
    }

    [Fact]
    public async Task Links_are_paged_by_count_and_then_by_source()
    {
        var first = await ReadAsync([_s1], SourceLinkDirection.Cites, includeParts: true, PageRequests.First(3, PageOrder.Citations));
        var rest = await ReadAsync(
            [_s1],
            SourceLinkDirection.Cites,
            includeParts: true,
            PageRequests.First(3, PageOrder.Citations, after: first[_s1].Edges[^1].Cursor));

        Assert.True(first[_s1].HasNext);
        Assert.Equal([4, 5, 6], first[_s1].Edges.Select(edge => (int)edge.Node.SourceId.Value));
        Assert.Equal([7], rest[_s1].Edges.Select(edge => (int)edge.Node.SourceId.Value));
    }

    private async Task<IReadOnlyDictionary<SourceId, Page<SourceLink>>> ReadAsync(
        IReadOnlyCollection<SourceId> sources,
        SourceLinkDirection direction,
        bool includeParts,
        PageRequest page) =>
        await generated.Fresh.Get<SourceLinkReader>().PageBySourceAsync(
            sources, direction, includeParts, page, TestContext.Current.CancellationToken);
}
