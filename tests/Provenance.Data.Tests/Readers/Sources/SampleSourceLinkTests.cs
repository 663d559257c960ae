using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Data.Tests.Readers.Sources;

/// <summary>Who cites the UK Ministry of Defence in the sample corpus, counted by hand from its annotation.</summary>
public sealed class SampleSourceLinkTests : IAsyncLifetime
{
    private TemporaryStore? _store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await SampleCorpus.CreateStoreAsync();

    public ValueTask DisposeAsync() => _store!.DisposeAsync();

    [Fact]
    public async Task With_its_parts_three_outlets_cite_the_ministry()
    {
        var ministry = await FindAsync("uk-mod");

        var links = await ReadAsync(ministry, includeParts: true);

        Assert.Equal(
            [("outlet-d000", 11), ("outlet-d001", 8), ("huffpost", 7)],
            links.Select(link => (link.Key, link.Citations)));
    }

    [Fact]
    public async Task Without_its_parts_two_outlets_cite_the_ministry()
    {
        var ministry = await FindAsync("uk-mod");

        var links = await ReadAsync(ministry, includeParts: false);

        Assert.Equal([("outlet-d001", 8), ("huffpost", 1)], links.Select(link => (link.Key, link.Citations)));
    }

    [Fact]
    public async Task The_citations_behind_each_link_are_one_statement()
    {
        var ministry = await FindAsync("uk-mod");
        SourceLinkKey[] keys = [.. await Task.WhenAll(KeyAsync("outlet-d000"), KeyAsync("huffpost"), KeyAsync("nis"))];
        _store!.Counter.Reset();

        var pages = await _store.Get<SourceLinkReader>().PageCitationsAsync(
            keys, PageRequests.First(8, count: true), Cancellation);

        Assert.Equal(2, _store.Counter.Count);
        Assert.Equal([11, 7, 0], keys.Select(key => pages[key].TotalCount));
        Assert.Equal([8, 7, 0], keys.Select(key => pages[key].Edges.Count));
        Assert.Equal([true, false, false], keys.Select(key => pages[key].HasNext));
        var citing = await _store.Get<StatementReader>().ByIdAsync(
            [.. pages[keys[1]].Edges.Select(edge => edge.Node.CitingId)], Cancellation);
        Assert.All(citing.Values, statement => Assert.Equal(keys[1].OtherId, statement.SourceId));

        var rest = await _store.Get<SourceLinkReader>().PageCitationsAsync(
            [keys[0]],
            PageRequests.First(8, after: pages[keys[0]].Edges[^1].Cursor),
            Cancellation);
        Assert.Equal(3, rest[keys[0]].Edges.Count);

        async Task<SourceLinkKey> KeyAsync(string other) =>
            new(ministry.Id, (await FindAsync(other)).Id, SourceLinkDirection.CitedBy, IncludeParts: true);
    }

    [Theory]
    [InlineData(SourceLinkDirection.Cites)]
    [InlineData(SourceLinkDirection.CitedBy)]
    public async Task Of_any_question_the_links_are_those_that_the_analysis_finds(SourceLinkDirection direction)
    {
        var graph = await _store!.Get<GraphReader>().ReadAsync(Cancellation);
        foreach (var question in graph.Questions)
        {
            var pages = await _store.Get<SourceLinkReader>().PageBySourceAsync(
                [.. graph.Sources.Select(source => source.Id)],
                direction,
                includeParts: true,
                question.Id,
                PageRequests.First(100, PageOrder.Citations),
                Cancellation);

            Assert.All(graph.Sources, source => Assert.Equal(
                SourceLinks.Of(graph, source.Id, direction, includeParts: true, question.Id),
                pages[source.Id].Edges.Select(edge => edge.Node)));
        }
    }

    private async Task<Source> FindAsync(string key) =>
        (await _store!.Get<SourceReader>().ByKeyAsync([key], Cancellation))[key];

    private async Task<IReadOnlyList<(string Key, int Citations)>> ReadAsync(Source source, bool includeParts)
    {
        var pages = await _store!.Get<SourceLinkReader>().PageBySourceAsync(
            [source.Id],
            SourceLinkDirection.CitedBy,
            includeParts,
            question: null,
            PageRequests.First(10, PageOrder.Citations),
            Cancellation);
        var links = pages[source.Id].Edges.Select(edge => edge.Node).ToList();
        var sources = await _store.Get<SourceReader>().ByIdAsync(
            [.. links.Select(link => link.SourceId)], Cancellation);
        return [.. links.Select(link => (sources[link.SourceId].Key, link.CitationCount))];
    }
}
