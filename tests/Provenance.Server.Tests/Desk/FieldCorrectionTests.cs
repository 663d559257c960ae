using System.Text.Json;

namespace Provenance.Server.Tests.Desk;

/// <summary>Fields of the records of a small newsroom, put right at the desk.</summary>
public sealed class FieldCorrectionTests : IAsyncLifetime
{
    private static readonly string[] _notes = ["one", "two", "one", "two"];
    private static readonly string[] _note = ["note"];

    private readonly DeskServer _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.DoAsync("addDocument", Hollin.Article);
        await _server.DoAsync("addDocument", Hollin.Post);
        await _server.DoAsync("recordCitation", Hollin.Says());
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_claim_is_put_right_and_asking_twice_changes_nothing()
    {
        var input = new
        {
            claim = new { key = "C-closed" },
            fields = new { proposition = "The bridge is shut." },
            reason = "Its words.",
        };
        await _server.DoAsync("correctClaim", input);

        var payload = await _server.DoAsync("correctClaim", input, "claim { proposition revision }");

        Assert.Equal(
            """{"proposition":"The bridge is shut.","revision":2}""", payload.GetProperty("claim").ToString());
    }

    [Fact]
    public async Task A_field_can_become_what_it_was_and_what_it_became_again()
    {
        foreach (var note in _notes)
        {
            await _server.DoAsync(
                "correctSource", new { source = new { key = "police" }, fields = new { note }, reason = "r" });
        }

        var payload = await _server.DoAsync(
            "correctSource",
            new { source = new { key = "police" }, clear = _note, reason = "r" },
            "source { note revision history { differences { before after } } }");

        Assert.Equal(
            """
            {"note":null,"revision":6,"history":[{"differences":[]},
            {"differences":[{"before":null,"after":"one"}]},{"differences":[{"before":"one","after":"two"}]},
            {"differences":[{"before":"two","after":"one"}]},{"differences":[{"before":"one","after":"two"}]},
            {"differences":[{"before":"two","after":null}]}]}
            """.ReplaceLineEndings(""),
            payload.GetProperty("source").ToString());
    }

    [Theory]
    [InlineData("correctSource", """{ "source": { "key": "police" }, "fields": { "note": "late" }, "reason": "r" }""")]
    [InlineData("addToSource", """{ "source": { "key": "police" }, "aliases": [{ "text": "The Police" }] }""")]
    [InlineData("setAlias", """{ "source": { "key": "police" }, "alias": { "text": "The Police" } }""")]
    public async Task Who_comes_second_is_told_the_revision_and_nothing_is_done(string mutation, string json)
    {
        await _server.DoAsync(
            "correctSource", new { source = new { key = "police" }, fields = new { country = "GB" }, reason = "r" });
        var input = JsonSerializer.Deserialize<Dictionary<string, object>>(json)!;
        input["expectedRevision"] = 1;

        var data = await _server.DataAsync(
            $$"""
            mutation ($input: {{char.ToUpperInvariant(mutation[0])}}{{mutation[1..]}}Input!) { {{mutation}}(input: $input) {
              errors { __typename ... on Error { code } ... on ConflictError { path revision } } } }
            """,
            new { input });

        Assert.Equal(
            """[{"__typename":"ConflictError","code":"CONFLICT","path":"input.expectedRevision","revision":2}]""",
            data.GetProperty(mutation).GetProperty("errors").ToString());
        var source = await _server.DataAsync("{ source(by: { key: \"police\" }) { note aliases { text } revision } }");
        Assert.Equal("""{"source":{"note":null,"aliases":[],"revision":2}}""", source.ToString());
    }

    [Fact]
    public async Task Errors_have_their_places_in_the_request()
    {
        Assert.Equal(
            ["input.fields.publisher: \"bridge\" was cited or speaks in the name of its publisher; the publisher can be put right "
                + "once the passages that say so are called wrong (\"corrections\")"],
            await _server.RefusedAsync("correctDocument", new
            {
                document = new { key = "bridge" },
                fields = new { publisher = new { key = "police" } },
                reason = "r",
            }));
        Assert.Equal(
            ["input.claim: \"C-open\" is the key of no record of claims"],
            await _server.RefusedAsync(
                "correctClaim", new { claim = new { key = "C-open" }, fields = new { note = "n" }, reason = "r" }));
    }

    [Fact]
    public async Task What_is_proposed_is_put_right_when_it_is_accepted_and_the_feed_tells_it()
    {
        var proposed = await _server.DoAsync(
            "propose",
            new
            {
                request = new
                {
                    correctQuestion = new
                    {
                        question = new { key = "is-it-open" },
                        fields = new { text = "Is it open?" },
                        reason = "Shorter.",
                    },
                },
            },
            "proposal { id action }");
        var id = proposed.GetProperty("proposal").GetProperty("id").GetString();

        await _server.DoAsync("acceptProposals", new { ids = new[] { id } });

        var data = await _server.DataAsync(
            """
            { changes(last: 1) { nodes { action records { nodes { ... on Amendment {
              reason record { __typename ... on Question { text } } differences { field before after } } } } } } }
            """);
        Assert.Equal(
            """
            {"changes":{"nodes":[{"action":"CORRECT_QUESTION","records":{"nodes":[{"reason":"Shorter.",
            "record":{"__typename":"Question","text":"Is it open?"},
            "differences":[{"field":"text","before":"Is the bridge open?","after":"Is it open?"}]}]}}]}}
            """.ReplaceLineEndings(""),
            data.ToString());
    }

    [Fact]
    public async Task A_retraction_tells_beforehand_what_rests_on_it_and_nothing_is_recorded()
    {
        var data = await _server.DataAsync(
            """
            { document(by: { key: "post" }) { retractionImpact {
                documents { key } verdicts { key before after } complete } }
              changes { totalCount } }
            """);

        Assert.Equal(
            """
            {"document":{"retractionImpact":{"documents":[{"key":"bridge"}],
            "verdicts":[{"key":"C-closed","before":"SINGLE_ORIGIN","after":"NOT_SHOWN"}],"complete":true}},
            "changes":{"totalCount":3}}
            """.ReplaceLineEndings(""),
            data.ToString());
    }
}
