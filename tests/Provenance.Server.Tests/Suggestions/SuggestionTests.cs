using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests.Suggestions;

/// <summary>Who and what a suggestion means, and what people decide about it.</summary>
public sealed class SuggestionTests : IAsyncLifetime
{
    private const string Text =
        "HUR said that 34 soldiers were lost near Kursk. Volodymyr Zelenskyy said that the bridge is closed. "
        + "Zelenskyy added that the road is open.";

    private const string Meant =
        "suggestion { sources { mention name isOpen candidates { source { key } reasons { kind } } } }";

    private static readonly string[] _all = ["PRESELECTED", "OFFERED", "QUESTION"];

    private readonly DeskServer _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.DoAsync("addSource", new
        {
            source = new
            {
                key = "hur",
                type = "AGENCY",
                agencyKind = "INTELLIGENCE_AGENCY",
                name = "Main Intelligence Directorate",
                aliases = new[] { new { text = "HUR", kind = "ABBREVIATION" } },
            },
        });
        await _server.DoAsync(
            "addSource", new { source = new { key = "zelensky", type = "PERSON", name = "Volodymyr Zelenskiy" } });
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task One_source_that_has_the_name_is_meant_and_one_that_resembles_it_is_offered_with_the_reason()
    {
        await _server.ReadAsync(Ferry.New(Text, "kursk"));
        var suggestions = await _server.SuggestionsAsync("kursk", Meant);

        Assert.Equal(
            [
                """[{"mention":"HUR","name":null,"isOpen":false,"candidates":[{"source":{"key":"hur"},"reasons":[{"kind":"SHARED_ALIAS"}]}]}]""",
                """[{"mention":"Volodymyr Zelenskyy","name":null,"isOpen":true,"candidates":[{"source":{"key":"zelensky"},"reasons":[{"kind":"TRANSLITERATION"}]}]}]""",
                """[{"mention":"Zelenskyy","name":"Volodymyr Zelenskyy","isOpen":true,"candidates":[{"source":{"key":"zelensky"},"reasons":[{"kind":"TRANSLITERATION"}]}]}]""",
            ],
            suggestions.Select(each => each.GetProperty("suggestion").GetProperty("sources").ToString()));
    }

    [Fact]
    public async Task As_long_as_nobody_decided_who_is_meant_it_is_not_accepted_and_the_error_names_the_candidates()
    {
        await _server.ReadAsync(Ferry.New(Text, "kursk"));
        var open = (await _server.SuggestionsAsync("kursk", "state"))[1].Id();

        var refused = Assert.Single(await _server.RefusedAsync("acceptSuggestion", new { id = open }));
        Assert.Equal(
            "input.passage.chain[0].source: nobody has decided who \"Volodymyr Zelenskyy\" is: Volodymyr Zelenskiy "
            + "(key \"zelensky\"), since \"Volodymyr Zelenskyy\" and \"Volodymyr Zelenskiy\" may be one name in two "
            + "transliterations; one of these keys would be accepted, or a new source",
            refused);
        Assert.Equal(
            $"input.ids[0].passage{refused["input.passage".Length..]}",
            Assert.Single(await _server.RefusedAsync("acceptProposals", new { ids = new[] { open } })));
    }

    [Fact]
    public async Task What_is_decided_about_a_name_holds_for_the_other_passages_of_the_document()
    {
        await _server.ReadAsync(Ferry.New(Text, "kursk"));
        var open = (await _server.SuggestionsAsync("kursk", "state"))[1].Id();
        var payload = await _server.DoAsync(
            "acceptSuggestion",
            new { id = open, sources = new[] { new { place = 0, source = new { key = "zelensky" } } } },
            "proposal { state events { kind by } } amended { id }");
        var rest = await _server.DoAsync(
            "acceptSuggestions",
            new { document = new { key = "kursk" }, tiers = _all },
            "proposals { id } open { id }");

        Assert.Equal(
            """{"state":"ACCEPTED","events":[{"kind":"PROPOSED","by":"suggester"},{"kind":"AMENDED","by":"local"},{"kind":"ACCEPTED","by":"local"}]}""",
            payload.GetProperty("proposal").ToString());
        Assert.Equal(1, payload.GetProperty("amended").GetArrayLength());
        Assert.Equal(2, rest.GetProperty("proposals").GetArrayLength());
        Assert.Equal(
            2,
            (await _server.DataAsync("""{ source(by: { key: "zelensky" }) { statements { totalCount } } }"""))
                .GetProperty("source").GetProperty("statements").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task What_was_accepted_before_is_not_decided_again()
    {
        await _server.ReadAsync(Ferry.New(Text, "kursk"));
        var open = (await _server.SuggestionsAsync("kursk", "state"))[1].Id();
        await _server.DoAsync(
            "acceptSuggestion", new { id = open, sources = new[] { new { place = 0, everywhere = false } } });

        var again = await _server.DoAsync(
            "acceptSuggestion", new { id = open, sources = new[] { new { place = 99 } } }, "proposal { state } amended { id }");

        Assert.Equal("""{"state":"ACCEPTED"}""", again.GetProperty("proposal").ToString());
        Assert.Equal(0, again.GetProperty("amended").GetArrayLength());
    }

    [Fact]
    public async Task Someone_may_be_a_new_source_after_all()
    {
        await _server.ReadAsync(Ferry.New(Text, "kursk"));
        var open = (await _server.SuggestionsAsync("kursk", "state"))[1].Id();

        await _server.DoAsync("acceptSuggestion", new { id = open, sources = new[] { new { place = 0 } } });

        Assert.Equal(
            """{"source":{"__typename":"Person","statements":{"totalCount":1}}}""",
            (await _server.DataAsync(
                """{ source(by: { name: "Volodymyr Zelenskyy" }) { __typename statements { totalCount } } }""")).ToString());
    }

    [Fact]
    public async Task Two_sources_of_one_name_are_offered_and_neither_is_chosen()
    {
        await _server.DoAsync("addSource", new { source = new { key = "other-hur", type = "ORGANIZATION", name = "HUR" } });
        await _server.ReadAsync(Ferry.New(Text, "kursk"));

        var source = (await _server.SuggestionsAsync("kursk", Meant))[0].GetProperty("suggestion").GetProperty("sources")[0];

        Assert.True(source.GetProperty("isOpen").GetBoolean());
        Assert.Equal(
            ["other-hur", "hur"],
            source.GetProperty("candidates").EnumerateArray().Select(candidate =>
                candidate.GetProperty("source").GetProperty("key").GetString()));
    }

    [Fact]
    public async Task A_claim_in_the_same_words_is_meant_and_one_with_the_same_figure_has_to_be_decided()
    {
        await _server.DoAsync("addClaim", Claim("C-bridge", "The bridge is closed."));
        await _server.DoAsync("addClaim", Claim("C-lost", "34 soldiers were lost in Kursk."));
        await _server.ReadAsync(Ferry.New(Text, "kursk"));

        var claims = (await _server.SuggestionsAsync(
                "kursk", "request suggestion { claims { isOpen candidates { claim { key } reasons { kind } } } }"))
            .Select(each => (
                Shown: each.GetProperty("suggestion").GetProperty("claims").ToString(),
                Request: each.GetProperty("request").GetString()!)).ToList();

        Assert.Equal(
            """[{"isOpen":true,"candidates":[{"claim":{"key":"C-lost"},"reasons":[{"kind":"SAME_FIGURE"},{"kind":"NEAR_WORDS"}]}]}]""",
            claims[0].Shown);
        Assert.Contains("\"claims\":[{\"claim\":{}}]", claims[0].Request, StringComparison.Ordinal);
        Assert.Equal(
            """[{"isOpen":false,"candidates":[{"claim":{"key":"C-bridge"},"reasons":[{"kind":"SAME_WORDS"}]}]}]""",
            claims[1].Shown);
        Assert.Contains("\"claims\":[{\"claim\":{\"key\":\"C-bridge\"}}]", claims[1].Request, StringComparison.Ordinal);
        Assert.StartsWith(
            "input.passage.claims[0].claim: nobody has decided which claim \"34 soldiers were lost near Kursk.\" is: "
            + "\"34 soldiers were lost in Kursk.\" (key \"C-lost\"), since both have 34; ",
            Assert.Single(await _server.RefusedAsync(
                "acceptSuggestion", new { id = (await _server.SuggestionsAsync("kursk", "state"))[0].Id() })),
            StringComparison.Ordinal);

        object Claim(string key, string proposition) => new
        {
            claim = new { key, proposition, question = new { @new = new { text = $"Is it so: {proposition}" } } },
        };
    }

    [Fact]
    public async Task A_new_claim_near_one_on_record_answers_its_question()
    {
        await _server.DoAsync("addClaim", new
        {
            claim = new
            {
                key = "C-lost",
                proposition = "34 soldiers were lost in Kursk.",
                question = new { @new = new { key = "losses", text = "How many soldiers were lost?" } },
            },
        });
        await _server.ReadAsync(Ferry.New(Text, "kursk"));

        await _server.DoAsync("acceptSuggestion", new
        {
            id = (await _server.SuggestionsAsync("kursk", "state"))[0].Id(),
            claims = new[] { new { place = 0 } },
        });

        Assert.Equal(
            """{"question":{"claims":{"totalCount":2}}}""",
            (await _server.DataAsync("""{ question(by: { key: "losses" }) { claims { totalCount } } }""")).ToString());
    }

    [Fact]
    public async Task What_someone_mends_is_recorded_and_the_suggestion_stays_as_it_was_made()
    {
        await _server.ReadAsync(Ferry.New(key: "ferry"));
        var suggestion = (await _server.SuggestionsAsync("ferry", "request"))[3];
        var accepted = await _server.DoAsync(
            "acceptSuggestion",
            new
            {
                id = suggestion.Id(),
                claims = new[]
                {
                    new
                    {
                        place = 0,
                        claim = new
                        {
                            @new = new
                            {
                                proposition = "34 jobs at the ferry are safe.",
                                question = new { @new = new { text = "How many jobs are safe?" } },
                            },
                        },
                    },
                },
            },
            "proposal { suggestion { claims { proposition } } events { kind requestBefore } }");

        Assert.Equal(
            """{"claims":[{"proposition":"34 jobs are safe."}]}""",
            accepted.GetProperty("proposal").GetProperty("suggestion").ToString());
        Assert.Equal(
            suggestion.GetProperty("request").GetString(),
            accepted.GetProperty("proposal").GetProperty("events")[1].GetProperty("requestBefore").GetString());
        Assert.Equal(
            """{"claims":{"nodes":[{"proposition":"34 jobs at the ferry are safe."}]}}""",
            (await _server.DataAsync("{ claims { nodes { proposition } } }")).ToString());
    }

    [Fact]
    public async Task A_question_in_the_same_words_is_the_one_on_record_whatever_its_letters()
    {
        await _server.ReadAsync(Ferry.New("Ann Low said that boats are late. Ben Orr said that trains are late.", "late"));
        var suggestions = await _server.SuggestionsAsync("late", "state");
        await _server.DoAsync("acceptSuggestion", new { id = suggestions[0].Id() });

        var claim = new
        {
            @new = new
            {
                proposition = "Boats are late.",
                question = new { @new = new { text = "Is it so that Boats are late?" } },
            },
        };
        await _server.DoAsync(
            "acceptSuggestion", new { id = suggestions[1].Id(), claims = new[] { new { place = 0, claim } } });

        Assert.Equal(
            """{"claims":{"totalCount":1},"questions":{"totalCount":1}}""",
            (await _server.DataAsync("{ claims { totalCount } questions { totalCount } }")).ToString());
    }

    [Fact]
    public async Task What_is_denied_is_recorded_as_denied()
    {
        await _server.ReadAsync(Ferry.New("The mayor, Dora Quill, denied that anyone would sell the ferry.", "denied"));
        var denial = (await _server.SuggestionsAsync("denied", "state"))[0].Id();

        await _server.DoAsync("acceptSuggestion", new { id = denial });

        Assert.Equal(
            """
            [{"source":{"name":"Hollin Gazette"},"claim":{"question":{"text":"Is it so that anyone would sell the ferry?"}}},
            {"source":{"name":"Dora Quill"},"claim":{"question":{"text":"Is it so that anyone would sell the ferry?"}}}]
            """.ReplaceLineEndings(""),
            (await _server.DataAsync(
                "{ statements(where: { stance: { eq: DENIES } }) { nodes { source { name } claim { question { text } } } } }"))
                .GetProperty("statements").GetProperty("nodes").ToString());
    }

    [Fact]
    public async Task What_is_not_denied_is_recorded_as_asserted()
    {
        await _server.ReadAsync(Ferry.New("The mayor, Dora Quill, didn’t deny that anyone would sell the ferry.", "denied"));
        var suggestion = (await _server.SuggestionsAsync("denied", "state"))[0].Id();

        await _server.DoAsync("acceptSuggestion", new { id = suggestion });

        Assert.Equal(
            0,
            (await _server.DataAsync("{ statements(where: { stance: { eq: DENIES } }) { totalCount } }"))
                .GetProperty("statements").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_decision_that_cannot_be_recorded_leaves_the_suggestion_as_it_was()
    {
        await _server.ReadAsync(Ferry.New(key: "ferry"));
        var suggestion = (await _server.SuggestionsAsync("ferry", "request"))[3];

        Assert.Equal(
            "input.sources[0].place: 7 is no place of the suggestion; 0 to 0 would be accepted",
            Assert.Single(await _server.RefusedAsync(
                "acceptSuggestion", new { id = suggestion.Id(), sources = new[] { new { place = 7 } } })));
        Assert.Contains(
            "\"nobody\"",
            Assert.Single(await _server.RefusedAsync(
                "acceptSuggestion",
                new { id = suggestion.Id(), sources = new[] { new { place = 0, source = new { key = "nobody" } } } })),
            StringComparison.Ordinal);
        Assert.Equal(
            suggestion.ToString(), (await _server.SuggestionsAsync("ferry", "request"))[3].ToString());
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_and_what_is_decided_stays_decided()
    {
        await _server.ReadAsync(Ferry.New(key: "ferry"));
        var id = (await _server.SuggestionsAsync("ferry", "state"))[0].Id();

        Assert.Equal(
            "input.reason: a rejection needs a reason; a sentence would be accepted",
            Assert.Single(await _server.RefusedAsync("rejectSuggestion", new { id, reason = " " })));
        await _server.DoAsync("rejectSuggestion", new { id, reason = "A headline." });
        Assert.Equal(
            "input: local has rejected this proposal; one that is pending would be accepted",
            Assert.Single(await _server.RefusedAsync("acceptSuggestion", new { id })));
        Assert.Equal(
            "input.id: there is no suggestion of the id \"x\"; one that `suggestions` gives would be accepted",
            Assert.Single(await _server.RefusedAsync("acceptSuggestion", new { id = "x" })));
    }

    [Fact]
    public async Task Those_marked_for_it_are_accepted_at_once_and_the_open_ones_stay_with_their_errors()
    {
        await _server.ReadAsync(Ferry.New(Text, "kursk"));
        var payload = await _server.MutateAsync(
            "acceptSuggestions", new { document = new { key = "kursk" } }, "proposals { id } open { id }");
        var marked = await _server.SuggestionsAsync("kursk", "state", "{ tier: { eq: PRESELECTED } }");
        var pending = marked.Where(each => each.GetProperty("state").GetString() == "PENDING").Select(each => each.Id()).ToList();

        Assert.Equal(
            pending, payload.GetProperty("open").EnumerateArray().Select(each => each.Id()));
        Assert.Equal(marked.Count, pending.Count + payload.GetProperty("proposals").GetArrayLength());
        Assert.NotEmpty(pending);
        Assert.Equal(
            pending.Select(id => $"{id}.passage.chain[0].source"),
            payload.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task Suggestions_are_proposals_that_are_found_by_document_and_tier()
    {
        await _server.ReadAsync(Ferry.New(key: "ferry"));
        await _server.DoAsync("propose", new { request = new { addQuestion = new { question = new { text = "Who pays?" } } } });

        Assert.Equal(
            """
            {"all":{"totalCount":6},"suggested":{"totalCount":5},"offered":{"totalCount":1},
            "people":{"nodes":[{"suggestion":null}]}}
            """.ReplaceLineEndings(""),
            (await _server.DataAsync(
                """
                {
                  all: proposals { totalCount }
                  suggested: proposals(where: { suggested: { eq: true }, document: { key: { eq: "ferry" } } }) { totalCount }
                  offered: proposals(where: { tier: { eq: OFFERED } }) { totalCount }
                  people: proposals(where: { suggested: { eq: false } }) { nodes { suggestion { tier } } }
                }
                """)).ToString());
    }
}
