using System.ServiceModel.Syndication;
using System.Xml;

namespace Provenance.Server.Tests.Exports;

/// <summary>Feeds of the sample.</summary>
public sealed class FeedEndpointsTests(KurskServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/feeds/citations.atom", "application/atom+xml")]
    [InlineData("/feeds/citations.rss", "application/rss+xml")]
    [InlineData("/feeds/citations.atom?where={\"relation\":{\"eq\":\"QUOTES\"}}", "application/atom+xml")]
    [InlineData("/feeds/findings.atom", "application/atom+xml")]
    [InlineData("/feeds/findings.rss?question=dprk-losses-kursk", "application/rss+xml")]
    public async Task Is_read_and_names_its_entries_the_same_each_time(string path, string contentType)
    {
        var (first, type) = await ReadAsync(path);
        var (second, _) = await ReadAsync(path);

        Assert.Equal(contentType, type);
        Assert.NotEmpty(first.Items);
        Assert.Equal(first.Items.Select(item => item.Id), second.Items.Select(item => item.Id));
        Assert.Equal(first.Items.Count(), first.Items.Select(item => item.Id).Distinct().Count());
    }

    [Fact]
    public async Task Entries_keep_their_ids_whatever_the_filter()
    {
        var all = (await ReadAsync("/feeds/citations.atom")).Feed.Items.Select(item => item.Id).ToHashSet();
        var some = (await ReadAsync("/feeds/citations.atom?where={\"relation\":{\"eq\":\"REPORTS\"}}")).Feed.Items;

        Assert.Contains(some, item => all.Contains(item.Id));
    }

    [Theory]
    [InlineData("/feeds/citations.atom?where=x", 400)]
    [InlineData("/feeds/citations.atom?question=x", 400)]
    [InlineData("/feeds/findings.atom?question=nope", 400)]
    public async Task What_is_wrong_is_told(string path, int status)
    {
        using var response = await server.Client.GetAsync(path, Stop);
        Assert.Equal(status, (int)response.StatusCode);
    }

    private async Task<(SyndicationFeed Feed, string? Type)> ReadAsync(string path)
    {
        using var response = await server.Client.GetAsync(path, Stop);
        var body = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.IsSuccessStatusCode, body);
        using var reader = XmlReader.Create(new StringReader(body));
        return (SyndicationFeed.Load(reader), response.Content.Headers.ContentType?.MediaType);
    }
}
