using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Readers.Sources;

/// <summary>
/// Of the <see cref="GeneratedGraph"/>: outlet i is cited by each outlet before it, once for each of 50 claims, always
/// in the citing outlet's one document; S2 and S3 are parts of S1.
/// </summary>
public sealed class SourceLinkReaderTests(GeneratedStore generated) : IClassFixture<GeneratedStore>
{
    private static readonly SourceId _s1 = new(1);
    private static readonly SourceId _s3 = new(3);
    private static readonly SourceId _s5 = new(5);
    private static readonly PageRequest _ten = PageRequests.First(10, PageOrder.Citations);
    private static readonly PageRequest _three = PageRequests.First(3, PageOrder.Citations);

    [Fact]
    public async Task Counts_are_over_citations_claims_and_documents()
    {
        var pages = await ReadAsync([_s5], SourceLinkDirection.CitedBy, includeParts: false, _ten);

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
        var cites = await ReadAsync([_s1], SourceLinkDirection.Cites, includeParts: false, _ten);

        Assert.Equal([2, 3, 4, 5, 6, 7], cites[_s1].Edges.Select(edge => (int)edge.Node.SourceId.Value));
    }

    [Fact]
    public async Task A_part_is_cited_by_the_whole_and_by_no_part_of_its_own()
    {
        var citedBy = await ReadAsync([_s1, _s3], SourceLinkDirection.CitedBy, includeParts: true, _ten);

        Assert.Empty(citedBy[_s1].Edges);
        Assert.Equal([1, 2], citedBy[_s3].Edges.Select(edge => (int)edge.Node.SourceId.Value));
    }

    [Fact]
    public async Task Links_are_paged_by_count_and_then_by_source()
    {
        var first = await ReadAsync([_s1], SourceLinkDirection.Cites, includeParts: true, _three);
        var rest = await ReadAsync(
            [_s1],
            SourceLinkDirection.Cites,
            includeParts: true,
            PageRequests.First(3, PageOrder.Citations, after: first[_s1].Edges[^1].Cursor));

        Assert.True(first[_s1].HasNext);
        Assert.Equal([4, 5, 6], first[_s1].Edges.Select(edge => (int)edge.Node.SourceId.Value));
        Assert.Equal([7], rest[_s1].Edges.Select(edge => (int)edge.Node.SourceId.Value));
    }

    [Theory]
    [InlineData(SourceLinkDirection.Cites, false)]
    [InlineData(SourceLinkDirection.Cites, true)]
    [InlineData(SourceLinkDirection.CitedBy, false)]
    [InlineData(SourceLinkDirection.CitedBy, true)]
    public async Task The_citations_behind_a_link_are_those_it_counts(SourceLinkDirection direction, bool includeParts)
    {
        SourceId[] sources = [.. Enumerable.Range(1, 10).Select(outlet => new SourceId(outlet))];
        var links = await ReadAsync(sources, direction, includeParts, PageRequests.First(10, PageOrder.Citations));
        var counts =
            (from source in sources
             from other in sources
             select new SourceLinkKey(source, other, direction, includeParts))
            .ToDictionary(
                key => key,
                key => links[key.SourceId].Edges
                    .Where(edge => edge.Node.SourceId == key.OtherId)
                    .Sum(edge => edge.Node.CitationCount));

        var pages = await ReadAsync(counts.Keys, PageRequests.First(0, count: true));

        Assert.Equal(counts, pages.ToDictionary(entry => entry.Key, entry => entry.Value.TotalCount ?? -1));
        Assert.Equal(2, generated.Statements);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_citations_behind_a_link_are_paged_by_id(bool backward)
    {
        // S1, S2 and S3 cite S4 for 50 claims; of the 21 citations of a claim those are the 3rd, 8th and 12th.
        var expected = Enumerable.Range(0, 50)
            .SelectMany(claim => new long[] { 3, 8, 12 }.Select(place => (21 * claim) + place));
        SourceLinkKey link = new(_s1, new(4), SourceLinkDirection.Cites, IncludeParts: true);
        List<long> met = [];
        Page<Citation>? page = null;
        do
        {
            page = (await ReadAsync([link], backward
                ? PageRequests.Last(40, before: page?.Edges[0].Cursor)
                : PageRequests.First(40, after: page?.Edges[^1].Cursor)))[link];
            Assert.Null(page.TotalCount);
            Assert.Equal(1, generated.Statements);
            met.InsertRange(backward ? 0 : met.Count, page.Edges.Select(edge => edge.Node.Id.Value));
        }
        while (backward ? page.HasPrevious : page.HasNext);

        Assert.Equal(expected, met);
    }

    [Fact]
    public async Task Links_of_each_direction_with_and_without_parts_are_one_statement()
    {
        SourceLinkKey[] links =
        [
            new(_s1, new(4), SourceLinkDirection.Cites, IncludeParts: true),
            new(_s1, new(4), SourceLinkDirection.Cites, IncludeParts: false),
            new(_s1, _s3, SourceLinkDirection.Cites, IncludeParts: false),
            new(_s1, _s3, SourceLinkDirection.Cites, IncludeParts: false),
            new(_s3, _s1, SourceLinkDirection.CitedBy, IncludeParts: true),
            new(_s1, _s3, SourceLinkDirection.Cites, IncludeParts: true),
        ];

        var pages = await ReadAsync(links, PageRequests.First(4));

        Assert.Equal(3, generated.Statements);
        Assert.Equal([3, 8, 12, 24], Ids(0));
        Assert.Equal([3, 24, 45, 66], Ids(1));
        Assert.Equal([2, 23, 44, 65], Ids(2));
        Assert.Equal([2, 23, 44, 65], Ids(4));
        Assert.Empty(Ids(5));

        IEnumerable<long> Ids(int index) => pages[links[index]].Edges.Select(edge => edge.Node.Id.Value);
    }

    private async Task<IReadOnlyDictionary<SourceLinkKey, Page<Citation>>> ReadAsync(
        IReadOnlyCollection<SourceLinkKey> links, PageRequest page) =>
        await generated.Fresh.Get<SourceLinkReader>().PageCitationsAsync(
            links, page, TestContext.Current.CancellationToken);

    private async Task<IReadOnlyDictionary<SourceId, Page<SourceLink>>> ReadAsync(
        IReadOnlyCollection<SourceId> sources,
        SourceLinkDirection direction,
        bool includeParts,
        PageRequest page) =>
        await generated.Fresh.Get<SourceLinkReader>().PageBySourceAsync(
            sources, direction, includeParts, question: null, page, TestContext.Current.CancellationToken);
}
