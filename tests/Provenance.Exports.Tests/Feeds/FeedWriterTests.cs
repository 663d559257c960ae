using System.Text.Json;
using Provenance.Exports.Feeds;
using Provenance.Exports.Records;

namespace Provenance.Exports.Tests.Feeds;

/// <summary>Feeds, read by feedparser.</summary>
public sealed class FeedWriterTests
{
    [Theory]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Rss)]
    public async Task Citations_come_with_passage_link_and_a_lasting_id(FeedFormat format)
    {
        FeedWriter feeds = new(
            (_, _, _) => Task.FromResult(JsonSerializer.SerializeToElement(
                new { citations = new { nodes = new[] { Invented.Citation("a \"b\" & 'c' ]]> \u202Ed 😀\u0001") } } },
                RecordJson.Options)),
            new("https://news.example.org"));

        var feed = await feeds.CitationsAsync(null, format, TestContext.Current.CancellationToken);
        var entry = Assert.Single((await OtherReaders.ReadAsync("feed", feed)).EnumerateArray());

        var text = "a \"b\" & 'c' ]]> \u202Ed 😀\uFFFD";
        Assert.StartsWith("https://news.example.org/citations/id%20a", entry[0].GetString(), StringComparison.Ordinal);
        Assert.Equal($"{text}citing quotes {text}cited: {text}citing", entry[1].GetString());
        Assert.Equal($"{text}1\n\n{text}2", entry[2].GetString());
        Assert.StartsWith("https://news.example.org/claims/C%20citing", entry[3].GetString(), StringComparison.Ordinal);
        Assert.Contains("2025", entry[4].GetString(), StringComparison.Ordinal);
    }
}
