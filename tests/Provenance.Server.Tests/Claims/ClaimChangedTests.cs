using System.Text.Json;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests.Claims;

/// <summary>What <c>claimChanged</c> tells, worked out by hand for the newsroom in Hollin.</summary>
public sealed class ClaimChangedTests : IAsyncLifetime
{
    private const string Feed =
        """
        subscription ($after: String, $claim: ClaimBy, $question: QuestionBy, $source: SourceBy) {
          claimChanged(after: $after, claim: $claim, question: $question, source: $source) {
            cursor
            claim { key }
            change { id action }
            before { verdict }
            after { verdict }
            events { kind sources { key } claims { key } explanation }
          }
        }
        """;

    private static readonly object _closed = new { key = "C-closed" };
    private static readonly string[] _value = ["VALUE"];

    private readonly DeskServer _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.DoAsync("addDocument", Hollin.Article);
        await _server.DoAsync("addDocument", Hollin.Post);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_new_claim_comes_with_its_outlet_and_its_origin()
    {
        using var events = await SentEvents.OpenAsync(_server, Feed);

        await _server.DoAsync("recordCitation", Hollin.Says());

        var told = await NextAsync(events);
        Assert.Equal("C-closed", told.GetProperty("claim").GetProperty("key").GetString());
        Assert.Equal("RECORD_CITATION", told.GetProperty("change").GetProperty("action").GetString());
        Assert.Equal(JsonValueKind.Null, told.GetProperty("before").ValueKind);
        Assert.Equal("SINGLE_ORIGIN", told.GetProperty("after").GetProperty("verdict").GetString());
        Assert.Equal(
            ["NEW_OUTLET gazette: Hollin Gazette reported it.", "NEW_ORIGIN police: It comes from Hollin Police."], Told(told));
    }

    [Fact]
    public async Task A_second_outlet_with_its_own_source_changes_the_verdict()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        using var events = await SentEvents.OpenAsync(_server, Feed);

        await HeraldSaysAsync();

        var told = await NextAsync(events);
        Assert.Equal(
            [
                "NEW_OUTLET herald: Hollin Herald reported it.",
                "NEW_ORIGIN mayor: It comes from The mayor.",
                "VERDICT_CHANGED : SINGLE_ORIGIN became INDEPENDENT: " + await ExplanationAsync(),
            ],
            Told(told));
    }

    [Fact]
    public async Task What_was_corrected_is_lost()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        await HeraldSaysAsync();
        using var events = await SentEvents.OpenAsync(_server, Feed);

        await _server.DoAsync("correct", new { of = "P1", reason = "They said no such thing." });

        Assert.Equal(
            [
                "LOST_OUTLET gazette: Hollin Gazette no longer counts as reporting it.",
                "LOST_ORIGIN police: It no longer comes from Hollin Police.",
                "VERDICT_CHANGED : INDEPENDENT became SINGLE_ORIGIN: " + await ExplanationAsync(),
            ],
            Told(await NextAsync(events)));
    }

    [Fact]
    public async Task A_link_between_passages_changes_the_verdict_and_its_correction_changes_it_back()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        var passage = await HeraldSaysAsync();
        using var events = await SentEvents.OpenAsync(_server, Feed);

        await _server.DoAsync("linkPassages", new { from = passage, link = new { key = "M1", kind = "SAME_STATEMENT", to = "P1" } });
        var linked = await ExplanationAsync();
        await _server.DoAsync("correct", new { of = "M1", reason = "The mayor is not with the police." });

        Assert.Equal(
            [$"VERDICT_CHANGED : INDEPENDENT became SINGLE_ORIGIN: {linked}"], Told(await NextAsync(events)));
        Assert.Equal(
            [$"VERDICT_CHANGED : SINGLE_ORIGIN became INDEPENDENT: {await ExplanationAsync()}"], Told(await NextAsync(events)));
    }

    [Fact]
    public async Task A_denial_and_a_contradicting_claim_are_told_and_a_second_mention_is_not()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        await _server.DoAsync("addClaim", new
        {
            claim = new { key = "C-open", question = new { key = "is-it-open" }, proposition = "The bridge is open." },
        });
        using var events = await SentEvents.OpenAsync(_server, Feed, new { claim = _closed });

        await _server.DoAsync("recordCitation", Hollin.Says("Closed, all say.", key: "P2"));
        await HeraldSaysAsync(stance: "DENIES");
        await _server.DoAsync("linkClaims", new
        {
            from = new { key = "C-open" },
            to = _closed,
            kind = "CONTRADICTS",
            dimensions = _value,
            rationale = "Open is not closed.",
        });

        Assert.Equal(["CONTRADICTED mayor: The mayor denied it."], Told(await NextAsync(events)));
        Assert.Equal(
            ["CONTRADICTED C-open: It contradicts \u201cThe bridge is open\u201d."], Told(await NextAsync(events)));
    }

    [Fact]
    public async Task Who_takes_it_back_is_told_once()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        using var events = await SentEvents.OpenAsync(_server, Feed);

        await _server.DoAsync("retractDocument", new
        {
            document = new { key = "bridge" },
            notice = new
            {
                document = new
                {
                    @new = new
                    {
                        key = "notice",
                        title = "Correction",
                        text = "We take back our report on the bridge.",
                        publisher = new { key = "gazette" },
                        publishedAt = new { on = "2025-03-02" },
                    },
                },
                span = new { text = "We take back our report on the bridge." },
            },
        });

        Assert.Equal(
            [
                "LOST_OUTLET gazette: Hollin Gazette no longer counts as reporting it.",
                "LOST_ORIGIN police: It no longer comes from Hollin Police.",
                "RETRACTED gazette: Hollin Gazette took it back.",
                "VERDICT_CHANGED : SINGLE_ORIGIN became NOT_SHOWN: " + await ExplanationAsync(),
            ],
            Told(await NextAsync(events)));
    }

    [Fact]
    public async Task Two_sources_that_are_one_change_the_verdict_and_a_merge_taken_back_changes_it_again()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        await HeraldSaysAsync(type: "AGENCY");
        using var events = await SentEvents.OpenAsync(_server, Feed);

        await _server.DoAsync("mergeSources", new
        {
            absorbed = new { key = "mayor" },
            kept = new { key = "police" },
            reason = "One and the same.",
        });
        await _server.DoAsync("unmergeSources", new { absorbed = "mayor", reason = "They are two." });

        var (merged, apart) = (await NextAsync(events), await NextAsync(events));
        Assert.Equal(
            ["LOST_ORIGIN", "VERDICT_CHANGED"],
            merged.GetProperty("events").EnumerateArray().Select(told => told.GetProperty("kind").GetString()));
        Assert.Equal("INDEPENDENT", merged.GetProperty("before").GetProperty("verdict").GetString());
        Assert.Equal("SINGLE_ORIGIN", merged.GetProperty("after").GetProperty("verdict").GetString());
        Assert.Equal("INDEPENDENT", apart.GetProperty("after").GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Two_claims_that_are_one_bring_their_outlets_together_and_a_merge_taken_back_parts_them()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        await _server.DoAsync("addClaim", new
        {
            claim = new { key = "C-shut", question = new { key = "is-it-open" }, proposition = "The bridge is shut." },
        });
        await HeraldSaysAsync(claim: "C-shut");
        using var events = await SentEvents.OpenAsync(_server, Feed);

        await _server.DoAsync("mergeClaims", new { absorbed = new { key = "C-shut" }, kept = _closed, reason = "One claim." });
        await _server.DoAsync("unmergeClaims", new { absorbed = "C-shut", reason = "They are two." });

        List<string> told = [];
        for (var count = 0; count < 3; count++)
        {
            var one = await NextAsync(events);
            var key = one.GetProperty("claim").GetProperty("key").GetString();
            told.AddRange(Told(one).Select(text => $"{key} {text.Split(": One ")[0].Split(": Two ")[0]}"));
        }

        Assert.Equal(
            [
                "C-closed NEW_OUTLET herald: Hollin Herald reported it.",
                "C-closed NEW_ORIGIN mayor: It comes from The mayor.",
                "C-closed VERDICT_CHANGED : SINGLE_ORIGIN became INDEPENDENT",
                "C-closed LOST_OUTLET herald: Hollin Herald no longer counts as reporting it.",
                "C-closed LOST_ORIGIN mayor: It no longer comes from The mayor.",
                "C-closed VERDICT_CHANGED : INDEPENDENT became SINGLE_ORIGIN",
                "C-shut NEW_OUTLET herald: Hollin Herald reported it.",
                "C-shut NEW_ORIGIN mayor: It comes from The mayor.",
            ],
            told);
    }

    [Fact]
    public async Task It_goes_on_after_a_broken_connection_in_the_midst_of_a_change_without_a_gap_or_a_double()
    {
        using var whole = await SentEvents.OpenAsync(_server, Feed);
        await _server.DoAsync("importCorpus", new { corpus = Bridges(120) });
        await _server.DoAsync("recordCitation", Hollin.Says());
        List<JsonElement> told = [];
        for (var count = 0; count < 121; count++)
        {
            told.Add(await NextAsync(whole));
        }

        using var rest = await SentEvents.OpenAsync(_server, Feed, new { after = Cursor(told[69]) });
        List<string?> again = [];
        for (var count = 70; count < 121; count++)
        {
            again.Add(Cursor(await NextAsync(rest)));
        }

        Assert.Equal(
            [.. Enumerable.Range(1, 120).Select(number => $"C{number:000}"), "C-closed"],
            told.Select(one => one.GetProperty("claim").GetProperty("key").GetString()));
        Assert.Equal(told.Skip(70).Select(Cursor), again);

        static string? Cursor(JsonElement told) => told.GetProperty("cursor").GetString();
    }

    [Fact]
    public async Task Those_who_follow_the_same_claims_share_the_work_of_which_a_page_takes_the_same_however_many_it_has()
    {
        using var one = await SentEvents.OpenAsync(_server, Feed);
        using var other = await SentEvents.OpenAsync(_server, Feed);
        _server.Statements.Reset();

        // Pages of 50, 50 and 20 claims.
        await _server.DoAsync("importCorpus", new { corpus = Bridges(120) });
        for (var count = 0; count < 120; count++)
        {
            await NextAsync(one);
            await NextAsync(other);
        }

        var statements = _server.Statements.Statements;
        Assert.Equal(3, statements.Count(text => text.Contains("AS touched", StringComparison.Ordinal)));

        // Each page reads joint statements once for what was before, which is nothing, and once for what is after.
        Assert.InRange(statements.Count(text => text.Contains("joint_statement", StringComparison.Ordinal)), 3, 6);
    }

    [Fact]
    public async Task Each_batch_of_a_long_import_is_told_of_with_what_it_adds()
    {
        string[] lines =
        [
            """{"record":"meta","meta":{"key":"papers","title":"Papers"}}""",
            """{"record":"question","id":"q","text":"Is it closed?"}""",
            """{"record":"claim","id":"c","question":"q","proposition":"It is closed."}""",
            .. Enumerable.Range(1, 2).SelectMany(number => new[]
            {
                $$"""{"record":"source","id":"p{{number}}","type":"ORGANISATION","kind":"OUTLET","name":"Paper {{number}}"}""",
                $$"""{"record":"document","id":"d{{number}}","kind":"ARTICLE","held":true,"publisher":"p{{number}}","text":"It is closed."}""",
                $$"""{"record":"unattributed","id":"u{{number}}","document":"d{{number}}","span":{"text":"It is closed."},"claim":"c"}""",
            }),
        ];
        using var events = await SentEvents.OpenAsync(_server, Feed);

        await _server.ImportLinesAsync(lines, recordsInBatch: 3);

        var (first, second) = (await NextAsync(events), await NextAsync(events));
        Assert.Equal(
            ["NEW_OUTLET p1: Paper 1 reported it.", "NEW_ORIGIN p1: It comes from Paper 1."], Told(first).Take(2));
        Assert.Equal(
            ["NEW_OUTLET p2: Paper 2 reported it.", "NEW_ORIGIN p2: It comes from Paper 2."], Told(second).Take(2));
        Assert.Equal(first.GetProperty("change").ToString(), second.GetProperty("change").ToString());
        Assert.Equal(1, (await _server.DataAsync("{ changes(where: { action: { eq: IMPORT_CORPUS } }) { totalCount } }"))
            .GetProperty("changes").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Only_what_is_followed_is_told()
    {
        await _server.DoAsync("addQuestion", new { question = new { key = "Q2", text = "Which bridges are closed, Q2?" } });
        using var ofQuestion = await SentEvents.OpenAsync(_server, Feed, new { question = new { key = "Q2" } });
        using var ofSource = await SentEvents.OpenAsync(_server, Feed, new { source = new { key = "gazette" } });

        await _server.DoAsync("importCorpus", new { corpus = Bridges(60) });
        await _server.DoAsync("recordCitation", Hollin.Says());
        await _server.DoAsync("importCorpus", new { corpus = Bridges(1, question: "Q2", key: "D") });

        Assert.Equal("D001", (await NextAsync(ofQuestion)).GetProperty("claim").GetProperty("key").GetString());
        Assert.Equal("C-closed", (await NextAsync(ofSource)).GetProperty("claim").GetProperty("key").GetString());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Q2xhaW1DaGFuZ2U6OTk6MQ")] // ClaimChange:99:1
    public async Task A_cursor_that_no_event_had_is_refused(string after)
    {
        using var events = await SentEvents.OpenAsync(_server, Feed, new { after });

        var error = (await events.NextResponseAsync()).GetProperty("errors")[0];

        Assert.StartsWith($"Argument \"after\" is \"{after}\"", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    /// <summary>A corpus in which a paper says of so many bridges that each is closed.</summary>
    private static string Bridges(int count, string question = "Q", string key = "C") => JsonSerializer.Serialize(new
    {
        meta = new { key = $"bridges-{question}", title = "Bridges" },
        sources = new[] { new { id = $"paper-{question}", type = "ORGANISATION", kind = "OUTLET", name = $"Paper {question}" } },
        documents = new[]
        {
            new
            {
                id = $"list-{question}",
                kind = "ARTICLE",
                held = true,
                publisher = $"paper-{question}",
                title = "Closed bridges",
                text = string.Join(' ', Enumerable.Range(1, count).Select(number => $"Bridge {number:000} is closed.")),
            },
        },
        questions = new[] { new { id = question, text = $"Which bridges are closed, {question}?" } },
        claims = Enumerable.Range(1, count).Select(number => new
        {
            id = $"{key}{number:000}",
            question,
            proposition = $"Bridge {number:000} is closed.",
        }),
        unattributed = Enumerable.Range(1, count).Select(number => new
        {
            id = $"{key}P{number:000}",
            document = $"list-{question}",
            span = new { text = $"Bridge {number:000} is closed." },
            claim = $"{key}{number:000}",
        }),
    });

    /// <summary>Has the Herald cite the mayor, and gives the key of the passage.</summary>
    private async Task<string?> HeraldSaysAsync(
        string stance = "ASSERTS", string type = "OFFICIAL", string claim = "C-closed") => (await _server.DoAsync(
        "recordCitation",
        new
        {
            passage = new
            {
                document = new
                {
                    @new = new
                    {
                        key = "herald-bridge",
                        title = "The bridge",
                        text = "The mayor told the Herald about the bridge.",
                        publisher = new { @new = new { key = "herald", type = "OUTLET", name = "Hollin Herald" } },
                        publishedAt = new { on = "2025-03-02" },
                    },
                },
                span = new { text = "The mayor told the Herald about the bridge." },
                chain = new[]
                {
                    new
                    {
                        source = new
                        {
                            @new = new
                            {
                                key = "mayor",
                                type,
                                name = "The mayor",
                                agencyKind = type == "AGENCY" ? "POLICE" : null,
                            },
                        },
                    },
                },
                stance,
                claims = new[] { new { claim = new { key = claim } } },
            },
        },
        "passage")).GetProperty("passage").GetString();

    private async Task<string> ExplanationAsync() =>
        (await _server.DataAsync("""{ claim(by: { key: "C-closed" }) { independence { explanation } } }"""))
            .GetProperty("claim").GetProperty("independence").GetProperty("explanation").GetString()!;

    private static Task<JsonElement> NextAsync(SentEvents events) => events.NextAsync("claimChanged");

    /// <summary>Each event as "kind keys: explanation".</summary>
    private static IEnumerable<string> Told(JsonElement told) => told.GetProperty("events").EnumerateArray().Select(one =>
        $"{one.GetProperty("kind")} {string.Join(' ', one.GetProperty("sources").EnumerateArray()
            .Concat(one.GetProperty("claims").EnumerateArray()).Select(record => record.GetProperty("key")))}: "
        + one.GetProperty("explanation"));
}
