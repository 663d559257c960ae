using System.Text.Json;

namespace Provenance.Server.Tests.Desk;

/// <summary>How a small newsroom links two passages of an article, puts the link right and takes it back.</summary>
public sealed class PassageLinkTests : IAsyncLifetime
{
    private readonly DeskServer _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.DoAsync("addDocument", Hollin.Article);
        await _server.DoAsync("addDocument", Hollin.Post);
        await _server.DoAsync("recordCitation", Hollin.Says());
        await _server.DoAsync("recordCitation", new
        {
            passage = new
            {
                key = "P2",
                document = new { key = "bridge" },
                span = new { text = "Closed, all say." },
                chain = new[] { new { source = new { @new = new { type = "ANONYMOUS", name = "all" } } } },
                claims = new[] { new { claim = new { key = "C-closed" } } },
            },
        });
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_link_is_a_record_that_both_passages_show()
    {
        var payload = await LinkAsync(
            "M1", selection: "passageLink { id key kind rationale from { passage } to { passage } history { event change { action } } }");

        var link = payload.GetProperty("passageLink");
        var id = link.GetProperty("id").GetString();
        Assert.Equal(
            $$$"""
            {"id":"{{{id}}}","key":"M1","kind":"SAME_STATEMENT","rationale":"One announcement.","from":{"passage":"P2"},
            "to":{"passage":"P1"},"history":[{"event":"RECORDED","change":{"action":"LINK_PASSAGES"}}]}
            """.ReplaceLineEndings(""),
            link.GetRawText());
        Assert.Equal(["M1", "M1"], await LinksAsync());
        Assert.Equal(
            """{"node":{"__typename":"PassageLink","key":"M1"}}""",
            (await _server.DataAsync("query ($id: ID!) { node(id: $id) { __typename ... on PassageLink { key } } }", new { id })).GetRawText());
    }

    [Fact]
    public async Task Two_statements_are_one_until_the_link_is_called_wrong_and_a_look_back_shows_it()
    {
        await LinkAsync("M1");
        var before = TimeProvider.System.GetUtcNow();
        Assert.Equal(1, await OriginsAsync());

        var corrected = await _server.DoAsync("correct", new { of = "M1", reason = "Two announcements." }, Corrected);

        Assert.Equal(2, await OriginsAsync());
        Assert.Equal(1, await OriginsAsync(before));
        Assert.Empty(await LinksAsync());
        Assert.Equal(["M1", "M1"], await LinksAsync(before));
        Assert.Equal(
            """
            {"corrected":[{"key":"M1","correction":{"reason":"Two announcements."},"history":[{"event":"RECORDED","corrections":[]},
            {"event":"SUPERSEDED","corrections":[{"reason":"Two announcements."}]}]}],"replacement":[]}
            """.ReplaceLineEndings(""),
            corrected.GetProperty("correction").GetRawText());
    }

    [Fact]
    public async Task Another_link_takes_the_place_of_a_wrong_one()
    {
        await LinkAsync("M1");

        await LinkAsync("M2", "SAME_SOURCE_PASSAGE", replaces: new { key = "M1", reason = "The police were misheard." });

        Assert.Equal(["M2", "M2"], await LinksAsync());
        Assert.Equal(2, await OriginsAsync());
        Assert.Equal(
            """{"corrections":{"nodes":[{"replacement":[{"key":"M2"}]}]}}""",
            (await _server.DataAsync("{ corrections { nodes { replacement { ... on PassageLink { key } } } } }")).GetRawText());
    }

    [Fact]
    public async Task A_slip_is_taken_back()
    {
        await LinkAsync("M1");

        var undone = await _server.DoAsync(
            "undo", new { reason = "A slip." }, "change { undoes { action } effects { explanation nodes { kind record { __typename } } } }");

        Assert.Equal(
            """
            {"undoes":{"action":"LINK_PASSAGES"},"effects":{"explanation":"1 passage link was called wrong.",
            "nodes":[{"kind":"SUPERSEDED","record":{"__typename":"PassageLink"}}]}}
            """.ReplaceLineEndings(""),
            undone.GetProperty("change").GetRawText());
        Assert.Equal(2, await OriginsAsync());
    }

    [Fact]
    public async Task What_is_neither_passage_nor_link_is_refused() => Assert.Equal(
        ["input.of: \"C-closed\" is the key of no record of attributions, unattributed, claimLinks or attributionLinks; what is corrected stays in the corpus"],
        await _server.RefusedAsync("correct", new { of = "C-closed", reason = "It is a claim." }));

    private const string Corrected =
        """
        correction {
          corrected { ... on PassageLink { key correction { reason } history { event corrections { reason } } } }
          replacement { __typename }
        }
        """;

    private Task<JsonElement> LinkAsync(
        string key, string kind = "SAME_STATEMENT", object? replaces = null, string selection = "__typename") =>
        _server.DoAsync(
            "linkPassages",
            new { from = "P2", link = new { key, kind, to = "P1", rationale = "One announcement." }, replaces },
            selection);

    /// <summary>How many origins the claim has; those that make one statement are one.</summary>
    private async Task<int> OriginsAsync(DateTimeOffset? moment = null)
    {
        var data = await _server.DataAsync(
            """query ($asOf: AsOf) { claim(by: { key: "C-closed" }) { independence(options: { asOf: $asOf }) { groups { __typename } } } }""",
            new { asOf = moment is null ? null : new { recorded = moment } });
        return data.GetProperty("claim").GetProperty("independence").GetProperty("groups").GetArrayLength();
    }

    /// <summary>The links of each passage of the article.</summary>
    private async Task<IEnumerable<string?>> LinksAsync(DateTimeOffset? moment = null)
    {
        var data = await _server.DataAsync(
            """query ($asOf: AsOf) { document(by: { key: "bridge" }) { evidence { nodes { links(asOf: $asOf) { key } } } } }""",
            new { asOf = moment is null ? null : new { recorded = moment } });
        return data.GetProperty("document").GetProperty("evidence").GetProperty("nodes").EnumerateArray()
            .SelectMany(item => item.GetProperty("links").EnumerateArray()).Select(link => link.GetProperty("key").GetString());
    }
}
