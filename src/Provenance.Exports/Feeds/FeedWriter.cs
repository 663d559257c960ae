using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Provenance.Exports.Formats;

namespace Provenance.Exports.Feeds;

/// <summary>Makes feeds of what is new, for one reader.</summary>
/// <param name="api">The API, with the reader's rights.</param>
/// <param name="address">The address of the server, as readers know it.</param>
public sealed class FeedWriter(ApiCall api, Uri address)
{
    /// <summary>The most entries that a feed has of one kind: 50.</summary>
    private const int Length = 50;

    private const int DaysOfMovement = 30;

    private readonly string _base = Names.Root(address);

    /// <summary>The citations recorded last, the newest first.</summary>
    /// <param name="where">The filter, as the list of citations takes it; null for all.</param>
    /// <param name="format">Of which sort the feed is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ExportException">The API refuses.</exception>
    public async Task<byte[]> CitationsAsync(JsonObject? where, FeedFormat format, CancellationToken cancellationToken)
    {
        JsonObject variables = new() { ["where"] = where?.DeepClone(), ["last"] = Length };
        var data = await api(Operations.Text("newest-citations"), variables, cancellationToken);
        return Written(
            where is null ? "New citations" : $"New citations where {where.ToJsonString(Records.RecordJson.Options)}",
            AddressOf("citations", format, ("where", where?.ToJsonString(Records.RecordJson.Options))),
            data.GetProperty("citations").GetProperty("nodes").EnumerateArray()
                .Select(citation => CitationEntry.Of(citation, _base)),
            format);
    }

    /// <summary>The reports that go in circles, and the claims that rest on one unnamed source.</summary>
    /// <param name="question">Only those about this question, by its key; null for all.</param>
    /// <param name="format">Of which sort the feed is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ExportException">The API refuses, or there is no such question.</exception>
    public async Task<byte[]> FindingsAsync(string? question, FeedFormat format, CancellationToken cancellationToken)
    {
        JsonObject variables = new() { ["first"] = Length };
        if (question is not null)
        {
            variables["question"] = new JsonObject { ["key"] = question };
        }

        var data = await api(Operations.Text("findings"), variables, cancellationToken);
        return Written(
            question is null ? "Findings" : $"Findings about {question}",
            AddressOf("findings", format, ("question", question)),
            Entries("circularReports", report => FindingEntry.OfReport(report, _base))
                .Concat(Entries("claimsRestingOn", claim => FindingEntry.OfClaim(claim, _base))),
            format);

        IEnumerable<FeedEntry> Entries(string list, Func<JsonElement, FeedEntry> entry) =>
            data.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(entry);
    }

    /// <summary>The questions whose answers have moved since a moment, the last moved first; of many, those that moved most.</summary>
    /// <param name="since">The moment, as the API takes it; null for thirty days ago.</param>
    /// <param name="now">The time.</param>
    /// <param name="format">Of which sort the feed is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ExportException">The API refuses.</exception>
    public async Task<byte[]> QuestionsAsync(
        string? since, DateTimeOffset now, FeedFormat format, CancellationToken cancellationToken)
    {
        JsonObject variables = new()
        {
            ["since"] = since ?? now.AddDays(-DaysOfMovement).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["first"] = Length,
        };
        var data = await api(Operations.Text("moving-questions"), variables, cancellationToken);
        return Written(
            since is null ? "Questions that move" : $"Questions that have moved since {since}",
            AddressOf("questions", format, ("since", since)),
            data.GetProperty("movingQuestions").GetProperty("edges").EnumerateArray()
                .Select(moved => QuestionEntry.Of(moved, _base)),
            format);
    }

    private string AddressOf(string feed, FeedFormat format, (string Name, string? Value) filter) =>
        $"{_base}feeds/{feed}.{format.ToString().ToLowerInvariant()}"
        + (filter.Value is null ? "" : $"?{filter.Name}={Uri.EscapeDataString(filter.Value)}");

    private byte[] Written(string title, string self, IEnumerable<FeedEntry> entries, FeedFormat format)
    {
        List<FeedEntry> newestFirst = [.. entries.OrderByDescending(entry => entry.RecordedAt).ThenBy(entry => entry.Id)];
        SyndicationFeed feed = new(
            XmlContent.Valid(title),
            "Who cites whom, by which words, as it is recorded.",
            new Uri(_base),
            self,
            newestFirst.Count == 0 ? DateTimeOffset.UnixEpoch : newestFirst[0].RecordedAt,
            newestFirst.Select(ItemOf));
        feed.Authors.Add(new() { Name = "Provenance" });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(self)));
        StringBuilder text = new();
        using (var writer = XmlWriter.Create(text, new() { Indent = true, NewLineHandling = NewLineHandling.Entitize }))
        {
            SyndicationFeedFormatter formatter =
                format is FeedFormat.Atom ? new Atom10FeedFormatter(feed) : new Rss20FeedFormatter(feed);
            formatter.WriteTo(writer);
        }

        return Encoding.UTF8.GetBytes(text.Replace("encoding=\"utf-16\"", "encoding=\"utf-8\"", 0, 60).ToString());
    }

    private static SyndicationItem ItemOf(FeedEntry entry) => new(
        XmlContent.Valid(entry.Title),
        new TextSyndicationContent(XmlContent.Valid(entry.Text)),
        new Uri(entry.Link),
        entry.Id,
        entry.RecordedAt)
    {
        PublishDate = entry.RecordedAt,
    };
}
