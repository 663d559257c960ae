using System.Text.Json;

namespace Provenance.Server.Tests.Desk;

/// <summary>What people record at the desk, what is refused, and in which words.</summary>
public sealed class MutationTests : IAsyncLifetime
{
    private const string Text = "The bridge is closed, police said. “It may reopen,” the mayor told the Gazette. It may reopen.";

    private static readonly object _gazette = new { key = "gazette" };
    private static readonly object _article = new { key = "bridge" };

    private static readonly string[] _wording = ["WORDING"];

    private readonly DeskServer _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.DoAsync("addDocument", new
        {
            document = new
            {
                key = "bridge",
                text = Text,
                title = "Bridge closed",
                publishedAt = new { on = "2025-03-01" },
                publisher = new { @new = new { key = "gazette", type = "OUTLET", name = "Łódź Gazette" } },
            },
        });
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task One_request_records_a_passage_with_everything_new_that_it_names()
    {
        var payload = await _server.DoAsync(
            "recordCitation",
            Passage("The bridge is closed, police said."),
            "statements { source { name } claim { proposition question { text } } } "
            + "citations { relation citing { source { key } } cited { source { key } } } evidence { span { start end } cue }");

        var statements = payload.GetProperty("statements").EnumerateArray().ToList();
        Assert.Equal(["Łódź Gazette", "Łódź Police"], statements.Select(statement =>
            statement.GetProperty("source").GetProperty("name").GetString()));
        Assert.All(statements, statement => Assert.Equal(
            ("The bridge is closed.", "Is the bridge open?"),
            (statement.GetProperty("claim").GetProperty("proposition").GetString(),
                statement.GetProperty("claim").GetProperty("question").GetProperty("text").GetString())));
        var citation = Assert.Single(payload.GetProperty("citations").EnumerateArray());
        Assert.Equal("REPORTS", citation.GetProperty("relation").GetString());
        Assert.Equal("gazette", citation.GetProperty("citing").GetProperty("source").GetProperty("key").GetString());
        var evidence = Assert.Single(payload.GetProperty("evidence").EnumerateArray());
        Assert.Equal((0, 34, "said"), (
            evidence.GetProperty("span").GetProperty("start").GetInt32(),
            evidence.GetProperty("span").GetProperty("end").GetInt32(),
            evidence.GetProperty("cue").GetString()));
        var traced = await _server.DataAsync("{ claims { nodes { upstream { origins { class source { name } } } } } }");
        Assert.Contains("Police", traced.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_request_twice_changes_nothing()
    {
        var first = await _server.DoAsync("recordCitation", Passage("The bridge is closed, police said."), "passage");
        var before = await CountsAsync();

        var second = await _server.DoAsync("recordCitation", Passage("The bridge is closed, police said."), "passage");

        Assert.Equal(first.GetProperty("passage").GetString(), second.GetProperty("passage").GetString());
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_with_its_place_and_nothing_is_recorded()
    {
        var before = await CountsAsync();

        var errors = await _server.RefusedAsync("recordCitation", new
        {
            passage = new
            {
                document = _article,
                span = new { text = "The bridge is closed, policemen said." },
                chain = new object[]
                {
                    new { source = new { key = "police" }, statedAt = new { on = "2025-02-30" } },
                    new { source = new { name = "the mayor" } },
                    new { source = new { @new = new { type = "AGENCY", name = "Harbour" } } },
                },
                claims = new object[] { new { claim = new { key = "C-1" } } },
            },
        });

        Assert.Collection(
            errors.Order(),
            error => Assert.StartsWith(
                "input.passage.chain[0].source: \"police\" is the key of no record of sources", error,
                StringComparison.Ordinal),
            error => Assert.StartsWith(
                "input.passage.chain[0].statedAt.earliest: \"2025-02-30\" is not a date", error, StringComparison.Ordinal),
            error => Assert.StartsWith(
                "input.passage.chain[1].source: no source has the name \"the mayor\"", error, StringComparison.Ordinal),
            error => Assert.StartsWith(
                "input.passage.chain[2].source.new.agencyKind: an agency needs its kind", error, StringComparison.Ordinal),
            error => Assert.StartsWith(
                "input.passage.claims[0].claim: \"C-1\" is the key of no record of claims", error, StringComparison.Ordinal),
            error => Assert.StartsWith("input.passage.span", error, StringComparison.Ordinal));
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task Words_that_occur_twice_need_their_place()
    {
        var error = Assert.Single(await _server.RefusedAsync("recordStatement", new
        {
            passage = new { document = _article, span = new { text = "It may reopen" } },
        }));

        Assert.StartsWith("input.passage.span", error, StringComparison.Ordinal);
        Assert.Contains("36", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_taken_by_other_content_is_refused()
    {
        await _server.DoAsync("addSource", new { source = new { type = "OUTLET", name = "Evening News" } });
        var payload = await _server.MutateAsync(
            "addSource", new { source = new { type = "OUTLET", name = "Evening News", country = "GB" } });

        var error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal("AlreadyRecordedError", error.GetProperty("__typename").GetString());
        Assert.Equal("ALREADY_RECORDED", error.GetProperty("code").GetString());
        Assert.Contains("country", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idempotency_key_makes_a_retry_safe_and_refuses_another_request()
    {
        object first = new { question = new { text = "Who pays?" }, idempotencyKey = "k1" };
        object other = new { question = new { text = "Who pays for it?" }, idempotencyKey = "k1" };
        await _server.DoAsync("addQuestion", first, "question { key }");

        var retry = await _server.DoAsync("addQuestion", first, "question { key }");
        var reused = await _server.MutateAsync("addQuestion", other);

        Assert.Equal("who-pays", retry.GetProperty("question").GetProperty("key").GetString());
        Assert.Equal(
            "IDEMPOTENCY_KEY_REUSED",
            Assert.Single(reused.GetProperty("errors").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(1, (await _server.DataAsync("{ questions { totalCount } }"))
            .GetProperty("questions").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_passage_that_was_wrong_is_replaced_in_one_request_and_a_look_back_shows_it()
    {
        var wrong = await _server.DoAsync("recordCitation", Passage("The bridge is closed, police said."), "passage");
        var before = TimeProvider.System.GetUtcNow();
        await _server.DoAsync("recordCitation", new
        {
            passage = new
            {
                document = _article,
                span = new { text = "“It may reopen,” the mayor told the Gazette." },
                chain = new[] { new { source = new { @new = new { type = "OFFICIAL", name = "The mayor" } }, cue = "told" } },
                claims = new[]
                {
                    new
                    {
                        claim = new
                        {
                            @new = new { question = new { key = "is-the-bridge-open" }, proposition = "The bridge may reopen." },
                        },
                    },
                },
                mode = "DIRECT",
            },
            replaces = new { key = wrong.GetProperty("passage").GetString(), reason = "The passage before was misread." },
        });

        const string Cited = "query ($asOf: AsOf) { citations(asOf: $asOf) { nodes { cited { source { name } } } } }";
        var now = await _server.DataAsync(Cited);
        var then = await _server.DataAsync(Cited, new { asOf = new { recorded = before } });

        Assert.DoesNotContain("Police", now.ToString(), StringComparison.Ordinal);
        Assert.Contains("The mayor", now.ToString(), StringComparison.Ordinal);
        Assert.Contains("Police", then.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_passage_with_another_hedge_completes_the_statement_of_the_first()
    {
        await _server.DoAsync("addDocument", Hollin.Post);
        await _server.DoAsync("recordCitation", Hollin.Says(likelihood: "ALMOST_CERTAIN"));
        await _server.DoAsync(
            "recordCitation", Hollin.Says("“It may reopen,” the mayor told the Gazette.", "LIKELY", key: "P2"));

        var statements = await _server.DataAsync(
            """{ statements(where: { source: { key: { eq: "police" } } }) { nodes { likelihood } } }""");

        Assert.Equal(
            JsonValueKind.Null,
            Assert.Single(statements.GetProperty("statements").GetProperty("nodes").EnumerateArray())
                .GetProperty("likelihood").ValueKind);
    }

    [Fact]
    public async Task What_only_a_wrong_passage_told_of_a_statement_is_told_no_more_when_it_is_called_wrong()
    {
        await _server.DoAsync("addDocument", Hollin.Post);
        await _server.DoAsync("recordCitation", Hollin.Says(likelihood: "ALMOST_CERTAIN"));
        await _server.DoAsync(
            "recordCitation", Hollin.Says("“It may reopen,” the mayor told the Gazette.", "LIKELY", key: "P2"));
        var before = TimeProvider.System.GetUtcNow();

        await _server.DoAsync("correct", new { of = "P2", reason = "It is the mayor who says so." });

        Assert.Equal("ALMOST_CERTAIN", await LikelihoodAsync(null));
        Assert.Null(await LikelihoodAsync(before));
    }

    private async Task<string?> LikelihoodAsync(DateTimeOffset? moment)
    {
        var data = await _server.DataAsync(
            """query ($asOf: AsOf) { statements(where: { source: { key: { eq: "police" } } }, asOf: $asOf) { nodes { likelihood } } }""",
            new { asOf = moment is null ? null : new { recorded = moment } });
        return Assert.Single(data.GetProperty("statements").GetProperty("nodes").EnumerateArray())
            .GetProperty("likelihood").GetString();
    }

    [Fact]
    public async Task A_rating_names_its_assessor_and_a_link_relates_two_claims()
    {
        await _server.DoAsync("recordCitation", Passage("The bridge is closed, police said."));
        var rated = await _server.DoAsync(
            "assess",
            new { source = _gazette, reliability = "B", assessor = "A. Editor" },
            "assessment { assessor reliability of { __typename } }");
        var linked = await _server.DoAsync(
            "linkClaims",
            new
            {
                from = new { @new = new { question = new { key = "is-the-bridge-open" }, proposition = "The bridge is shut." } },
                to = new { @new = new { question = new { key = "is-the-bridge-open" }, proposition = "No bridge is open." } },
                kind = "SAME_AS",
                dimensions = _wording,
                rationale = "One word for the other.",
            },
            "claimLink { kind from { proposition } }");

        Assert.Equal("A. Editor", rated.GetProperty("assessment").GetProperty("assessor").GetString());
        Assert.Equal("SAME_AS", linked.GetProperty("claimLink").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_corpus_is_imported_by_text_as_a_file_would_be()
    {
        const string Corpus = """
            { "meta": { "key": "one", "title": "One" },
              "sources": [{ "id": "herald", "type": "ORGANISATION", "kind": "OUTLET", "name": "Herald" }] }
            """;
        var imported = await _server.DoAsync("importCorpus", new { corpus = Corpus }, "records { kind added }");
        var refused = await _server.RefusedAsync("importCorpus", new { corpus = "{ \"meta\": {}" });

        Assert.Contains("""{"kind":"sources","added":1}""", imported.ToString().Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.StartsWith("$: malformed JSON", Assert.Single(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_out_later_is_added_and_nothing_is_changed()
    {
        await _server.DoAsync("addDocument", new { document = new { key = "post", kind = "SOCIAL_POST", publisher = _gazette } });
        var source = await _server.DoAsync(
            "addToSource",
            new
            {
                source = _gazette,
                aliases = new[] { new { text = "the Gazette" } },
                owners = new[] { new { owner = new { @new = new { type = "ORGANIZATION", name = "Łódź Press" } } } },
            },
            "source { aliases { text } owners { owner { name } } additions { recordedBy } }");
        var document = await _server.DoAsync(
            "addToDocument", new { document = new { key = "post" }, text = "Closed." }, "document { held text }");
        var refused = await _server.RefusedAsync("addToDocument", new { document = _article, title = "Bridge open" });

        var added = source.GetProperty("source");
        Assert.Equal("the Gazette", added.GetProperty("aliases")[0].GetProperty("text").GetString());
        Assert.Equal("Łódź Press", added.GetProperty("owners")[0].GetProperty("owner").GetProperty("name").GetString());
        Assert.Equal("local", added.GetProperty("additions")[0].GetProperty("recordedBy").GetString());
        Assert.Equal("Closed.", document.GetProperty("document").GetProperty("text").GetString());
        Assert.Contains("title", Assert.Single(refused), StringComparison.Ordinal);
        Assert.Contains(
            "gazette",
            (await _server.DataAsync("""{ source(by: { name: "the gazette" }) { key } }""")).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_was_taken_back_supports_nothing_any_more()
    {
        await _server.DoAsync("recordCitation", Passage("The bridge is closed, police said."));
        var retracted = await _server.DoAsync(
            "retractDocument",
            new
            {
                document = _article,
                notice = new
                {
                    document = new { @new = new { key = "notice", text = "We withdraw our report on the bridge.", publisher = _gazette } },
                    span = new { text = "We withdraw our report on the bridge." },
                    cue = "We withdraw",
                },
            },
            "withdrawn { source { key } document { key } withdrawnBy { document { key } } }");
        var nobody = await _server.RefusedAsync("retractDocument", new
        {
            document = new { key = "notice-2" },
            notice = new { document = _article, span = new { text = "The bridge is closed" } },
        });

        var other = await _server.RefusedAsync("retractDocument", new
        {
            document = _article,
            notice = new
            {
                document = new { @new = new { text = "The Gazette is wrong.", publisher = new { @new = new { type = "OUTLET", name = "Herald" } } } },
                span = new { text = "The Gazette is wrong." },
            },
        });
        Assert.StartsWith("input.notice.document: ", Assert.Single(other), StringComparison.Ordinal);
        var withdrawn = Assert.Single(retracted.GetProperty("withdrawn").EnumerateArray());
        Assert.Equal("bridge", withdrawn.GetProperty("document").GetProperty("key").GetString());
        Assert.Equal("notice", withdrawn.GetProperty("withdrawnBy")[0].GetProperty("document").GetProperty("key").GetString());
        Assert.StartsWith("input.document: ", Assert.Single(nobody), StringComparison.Ordinal);
    }

    private static object Passage(string words) => new
    {
        passage = new
        {
            document = _article,
            span = new { text = words },
            chain = new[]
            {
                new
                {
                    source = new { @new = new { type = "AGENCY", agencyKind = "POLICE", name = "Łódź Police" } },
                    cue = "said",
                },
            },
            claims = new[]
            {
                new
                {
                    claim = new
                    {
                        @new = new
                        {
                            proposition = "The bridge is closed.",
                            question = new { @new = new { key = "is-the-bridge-open", text = "Is the bridge open?" } },
                        },
                    },
                },
            },
        },
    };

    private async Task<string> CountsAsync() => (await _server.DataAsync(
        "{ sources { totalCount } documents { totalCount } claims { totalCount } statements { totalCount } "
        + "citations { totalCount } questions { totalCount } }")).ToString();
}
