using System.Text.Json;

namespace Provenance.Server.Tests.Desk;

/// <summary>How a small newsroom puts right what it took for a document's own voice.</summary>
public sealed class OwnVoiceTests : IAsyncLifetime
{
    private readonly DeskServer _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.DoAsync("addDocument", Hollin.Article);
        await SayAsync("U1");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_passage_that_was_no_statement_counts_no_more_and_a_look_back_shows_it()
    {
        var before = TimeProvider.System.GetUtcNow();

        var payload = await _server.DoAsync(
            "correct",
            new { of = "U1", reason = "The Gazette only quotes." },
            "correction { corrected { ... on OwnVoicePassage { key statement { history { event corrections { reason } } } } } }");

        Assert.Equal(
            """
            {"corrected":[{"key":"U1","statement":{"history":[{"event":"RECORDED","corrections":[]},
            {"event":"SUPERSEDED","corrections":[{"reason":"The Gazette only quotes."}]}]}}]}
            """.ReplaceLineEndings(""),
            payload.GetProperty("correction").GetRawText());
        Assert.Empty(await VoiceAsync());
        Assert.Equal(["U1 Closed, all say."], await VoiceAsync(before));
    }

    [Fact]
    public async Task One_of_two_passages_of_a_statement_is_struck_and_the_statement_stands()
    {
        await SayAsync("U2", "The bridge is closed, police said.");

        await _server.DoAsync("correct", new { of = "U1", reason = "It is hearsay." });

        Assert.Equal(["U2 The bridge is closed, police said."], await VoiceAsync());
        var statement = (await _server.DataAsync(
            """{ statements { nodes { appearances { text } history { event differences { field before after } } } } }"""))
            .GetProperty("statements").GetProperty("nodes")[0];
        Assert.Equal("""[{"text":"The bridge is closed, police said."}]""", statement.GetProperty("appearances").GetRawText());
        Assert.Equal(
            """{"event":"COMPLETED","differences":[{"field":"appearances","before":"Closed, all say.","after":null}]}""",
            statement.GetProperty("history")[2].GetRawText());
    }

    [Fact]
    public async Task Another_passage_takes_its_place()
    {
        await SayAsync("U2", "The bridge is closed, police said.", new { key = "U1", reason = "These are the words." });

        Assert.Equal(["U2 The bridge is closed, police said."], await VoiceAsync());
        Assert.Contains(
            "of attributions",
            Assert.Single(await _server.RefusedAsync("correct", new { of = "bridge", reason = "It is a document." })),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_taken_back()
    {
        await SayAsync("U2", "The bridge is closed, police said.");

        await _server.DoAsync("undo", new { reason = "A slip." });
        Assert.Equal(["U1 Closed, all say."], await VoiceAsync());
        var undone = await _server.DoAsync(
            "undo", new { reason = "Another." }, "change { effects { explanation } undoes { action } }");

        Assert.Empty(await VoiceAsync());
        Assert.Equal(
            """{"effects":{"explanation":"1 statement was called wrong."},"undoes":{"action":"RECORD_STATEMENT"}}""",
            undone.GetProperty("change").GetRawText());
    }

    private Task<JsonElement> SayAsync(string key, string words = "Closed, all say.", object? replaces = null) => _server.DoAsync(
        "recordStatement",
        new
        {
            passage = new
            {
                key,
                document = new { key = "bridge" },
                span = new { text = words },
                claim = new
                {
                    @new = new
                    {
                        key = "C-closed",
                        proposition = "The bridge is closed.",
                        question = new { @new = new { key = "is-it-open", text = "Is the bridge open?" } },
                    },
                },
            },
            replaces,
        });

    /// <summary>What the article says in its own voice.</summary>
    private async Task<IEnumerable<string>> VoiceAsync(DateTimeOffset? moment = null)
    {
        var data = await _server.DataAsync(
            """query ($asOf: AsOf) { document(by: { key: "bridge" }) { ownVoice(asOf: $asOf) { key span { text } } } }""",
            new { asOf = moment is null ? null : new { recorded = moment } });
        return data.GetProperty("document").GetProperty("ownVoice").EnumerateArray().Select(passage =>
            $"{passage.GetProperty("key").GetString()} {passage.GetProperty("span").GetProperty("text").GetString()}");
    }
}
