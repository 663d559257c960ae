using System.Text.Json;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests.Changes;

/// <summary>What the feed of changes, the histories of records and their subscription tell.</summary>
public sealed class ChangeTests : IAsyncLifetime
{
    private const string Feed = "subscription ($after: String) { changeRecorded(after: $after) { cursor change { action } } }";

    private readonly DeskServer _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.DoAsync("addDocument", Hollin.Article);
        await _server.DoAsync("addDocument", Hollin.Post);
        await _server.DoAsync("recordCitation", Hollin.Says(likelihood: "ALMOST_CERTAIN"));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_feed_tells_who_recorded_what_and_filters_and_pages_it()
    {
        var data = await _server.DataAsync(
            """
            {
              changes { totalCount nodes { action recordedBy acceptedBy counts { kind added } } }
              citing: changes(where: { action: { eq: RECORD_CITATION } }) { nodes { action } }
              nobody: changes(where: { recordedBy: { eq: "nobody" } }) { totalCount }
              early: changes(where: { recordedAt: { lt: "2000-01-01T00:00:00Z" } }) { totalCount }
              newest: changes(last: 1) { nodes { action } pageInfo { hasPreviousPage } }
            }
            """);

        Assert.Equal(
            """
            {"totalCount":3,"nodes":[
            {"action":"ADD_DOCUMENT","recordedBy":"local","acceptedBy":null,"counts":[
            {"kind":"sources","added":1},{"kind":"documents","added":1}]},
            {"action":"ADD_DOCUMENT","recordedBy":"local","acceptedBy":null,"counts":[
            {"kind":"sources","added":1},{"kind":"documents","added":1}]},
            {"action":"RECORD_CITATION","recordedBy":"local","acceptedBy":null,"counts":[
            {"kind":"questions","added":1},{"kind":"claims","added":1},{"kind":"statements","added":2},
            {"kind":"citations","added":1},{"kind":"pieces of evidence","added":1}]}]}
            """.ReplaceLineEndings(""),
            data.GetProperty("changes").ToString());
        Assert.Equal("""{"nodes":[{"action":"RECORD_CITATION"}]}""", data.GetProperty("citing").ToString());
        Assert.Equal(0, data.GetProperty("nobody").GetProperty("totalCount").GetInt32());
        Assert.Equal(0, data.GetProperty("early").GetProperty("totalCount").GetInt32());
        Assert.Equal(
            """{"nodes":[{"action":"RECORD_CITATION"}],"pageInfo":{"hasPreviousPage":true}}""",
            data.GetProperty("newest").ToString());
    }

    [Fact]
    public async Task A_change_gives_the_records_that_it_made_page_by_page()
    {
        const string Query =
            """
            query ($after: String) {
              changes(last: 1) { nodes { id records(first: 2, after: $after) {
                totalCount edges { cursor node { __typename id } } pageInfo { hasNextPage endCursor }
              } } }
            }
            """;
        List<string> found = [];
        string? after = null;
        bool more;
        do
        {
            var page = Records(await _server.DataAsync(Query, new { after }));
            Assert.Equal(6, page.GetProperty("totalCount").GetInt32());
            found.AddRange(page.GetProperty("edges").EnumerateArray()
                .Select(edge => edge.GetProperty("node").GetProperty("__typename").GetString()!));
            (more, after) = (
                page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(),
                page.GetProperty("pageInfo").GetProperty("endCursor").GetString());
        }
        while (more);

        Assert.Equal(["Question", "Claim", "Statement", "Statement", "Citation", "Evidence"], found);

        static JsonElement Records(JsonElement data) =>
            data.GetProperty("changes").GetProperty("nodes")[0].GetProperty("records");
    }

    [Fact]
    public async Task A_history_tells_how_a_statement_was_completed_and_a_look_back_shows_it_before()
    {
        var before = TimeProvider.System.GetUtcNow();
        await _server.DoAsync(
            "recordCitation",
            Hollin.Says("Closed, all say.", likelihood: "LIKELY", mode: "DIRECT", key: "P2"));
        const string Query =
            """
            query ($asOf: AsOf) {
              statements(where: { source: { key: { eq: "police" } } }, asOf: $asOf) { nodes {
                likelihood history { event recordedBy change { action } differences { field before after } }
              } }
              citations(asOf: $asOf) { nodes { relation history { event differences { field before after } } } }
            }
            """;
        var now = await _server.DataAsync(Query);
        var then = await _server.DataAsync(Query, new { asOf = new { recorded = before } });

        Assert.Equal(
            """
            {"likelihood":null,"history":[
            {"event":"RECORDED","recordedBy":"local","change":{"action":"RECORD_CITATION"},"differences":[]},
            {"event":"COMPLETED","recordedBy":"local","change":{"action":"RECORD_CITATION"},"differences":[
            {"field":"likelihood","before":"ALMOST_CERTAIN","after":null}]}]}
            """.ReplaceLineEndings(""),
            Only(now, "statements").ToString());
        Assert.Equal(
            """
            {"relation":"QUOTES","history":[{"event":"RECORDED","differences":[]},
            {"event":"COMPLETED","differences":[{"field":"relation","before":"REPORTS","after":"QUOTES"}]}]}
            """.ReplaceLineEndings(""),
            Only(now, "citations").ToString());
        Assert.Equal("ALMOST_CERTAIN", Only(then, "statements").GetProperty("likelihood").GetString());
        Assert.Equal("REPORTS", Only(then, "citations").GetProperty("relation").GetString());
    }

    [Fact]
    public async Task A_look_back_filters_by_the_values_of_the_moment()
    {
        var before = TimeProvider.System.GetUtcNow();
        await _server.DoAsync("recordCitation", Hollin.Says("Closed, all say.", likelihood: "LIKELY", key: "P2"));

        const string Query =
            """
            query ($asOf: AsOf) {
              statements(where: { likelihood: { eq: ALMOST_CERTAIN } }, asOf: $asOf) { totalCount }
            }
            """;

        Assert.Equal(0, Count(await _server.DataAsync(Query)));
        Assert.Equal(1, Count(await _server.DataAsync(Query, new { asOf = new { recorded = before } })));

        static int Count(JsonElement data) => data.GetProperty("statements").GetProperty("totalCount").GetInt32();
    }

    [Fact]
    public async Task What_a_correction_ended_names_it_in_its_history()
    {
        var id = Only(await _server.DataAsync("{ citations { nodes { id } } }"), "citations").GetProperty("id").GetString();
        await _server.DoAsync("correct", new { key = "K1", of = "P1", reason = "They said no such thing." });

        var data = await _server.DataAsync(
            """
            query ($id: ID!) {
              node(id: $id) { ... on Citation {
                history { event corrections { key } }
                cited { history { event change { action } corrections { key } } }
                evidence(asOf: { recorded: "2000-01-01T00:00:00Z" }) { id }
              } }
            }
            """,
            new { id });

        Assert.Equal(
            """
            [{"event":"RECORDED","corrections":[]},{"event":"SUPERSEDED","corrections":[{"key":"K1"}]}]
            """,
            data.GetProperty("node").GetProperty("history").ToString());
        Assert.Equal(
            """
            [{"event":"RECORDED","change":{"action":"RECORD_CITATION"},"corrections":[]},
            {"event":"SUPERSEDED","change":{"action":"CORRECT"},"corrections":[{"key":"K1"}]}]
            """.ReplaceLineEndings(""),
            data.GetProperty("node").GetProperty("cited").GetProperty("history").ToString());
    }

    [Fact]
    public async Task What_was_added_to_a_source_is_in_its_history()
    {
        const string Corpus =
            """
            { "meta": { "key": "more", "title": "More" },
              "additions": [{ "id": "AD1", "source": "police", "country": "GB", "aliases": ["HPD"] }] }
            """;
        await _server.DoAsync("importCorpus", new { corpus = Corpus });

        var data = await _server.DataAsync(
            """
            { source(by: { key: "police" }) { history {
                event change { action } differences { field before after } } } }
            """);

        Assert.Equal(
            """
            [{"event":"RECORDED","change":{"action":"ADD_DOCUMENT"},"differences":[]},
            {"event":"ADDED_TO","change":{"action":"IMPORT_CORPUS"},"differences":[
            {"field":"aliases","before":null,"after":"HPD"},{"field":"country","before":null,"after":"GB"}]}]
            """.ReplaceLineEndings(""),
            data.GetProperty("source").GetProperty("history").ToString());
    }

    [Fact]
    public async Task A_subscription_goes_on_after_a_broken_connection_without_a_gap_or_a_double()
    {
        string? cursor;
        using (var first = await SentEvents.OpenAsync(_server, Feed))
        {
            await _server.DoAsync("addQuestion", new { question = new { text = "Who pays?" } });
            var one = await first.NextAsync("changeRecorded");
            Assert.Equal("ADD_QUESTION", one.GetProperty("change").GetProperty("action").GetString());
            cursor = one.GetProperty("cursor").GetString();
        }

        await _server.DoAsync("addPlace", new { place = new { name = "Hollin" } });
        await _server.DoAsync("addPopulation", new { population = new { name = "Drivers" } });
        using var second = await SentEvents.OpenAsync(_server, Feed, new { after = cursor });
        List<string?> actions = [await ActionAsync(second), await ActionAsync(second)];
        await _server.DoAsync("correct", new { of = "P1", reason = "They said no such thing." });
        actions.Add(await ActionAsync(second));

        Assert.Equal(["ADD_PLACE", "ADD_POPULATION", "CORRECT"], actions);

        static async Task<string?> ActionAsync(SentEvents events) =>
            (await events.NextAsync("changeRecorded")).GetProperty("change").GetProperty("action").GetString();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Q2hhbmdlRXZlbnQ6OTk")] // ChangeEvent:99
    public async Task A_cursor_of_another_feed_is_refused(string after)
    {
        using var events = await SentEvents.OpenAsync(_server, Feed, new { after });

        var error = (await events.NextResponseAsync()).GetProperty("errors")[0];

        Assert.StartsWith($"Argument \"after\" is \"{after}\"", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static JsonElement Only(JsonElement data, string list) =>
        Assert.Single(data.GetProperty(list).GetProperty("nodes").EnumerateArray());
}
