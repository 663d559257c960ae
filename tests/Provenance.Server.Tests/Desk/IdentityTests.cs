using Provenance.Server.Tests.Independence;

namespace Provenance.Server.Tests.Desk;

/// <summary>Who is who: merges, marks, names and candidates at the desk.</summary>
public sealed class IdentityTests : IAsyncLifetime
{
    private static readonly object _claims = new
    {
        absorbed = new { key = "C-oblast" },
        kept = new { key = "C-kursk" },
        reason = "One claim.",
    };

    private readonly DeskServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_rests_on_two_origins_rests_on_one_once_they_are_merged_and_on_two_again()
    {
        var story = new Story("mg").Outlet("Post").Outlet("Herald").Person("Mate").Person("Pilot")
            .Article("Post", "Mate").Article("Herald", "Pilot");
        await ImportAsync(story);
        var before = await VerdictAsync(story.Claim);
        Assert.StartsWith("INDEPENDENT", before, StringComparison.Ordinal);

        var merged = await _server.DoAsync(
            "mergeSources",
            new { absorbed = new { key = "mg-PILOT" }, kept = new { key = "mg-MATE" }, reason = "One man under two names." },
            "source { key name aliases { text } absorbed { key name reason recordedBy } statements { totalCount } }");

        var source = merged.GetProperty("source");
        Assert.Equal(
            """{"key":"mg-MATE","name":"Mate","aliases":[{"text":"Pilot"}],"absorbed":[{"key":"mg-PILOT","name":"Pilot","reason":"One man under two names.","recordedBy":"local"}],"statements":{"totalCount":2}}""",
            source.GetRawText());
        Assert.StartsWith("SINGLE_ORIGIN", await VerdictAsync(story.Claim), StringComparison.Ordinal);
        Assert.StartsWith("SINGLE_ORIGIN", await VerdictAsync(story.Claim, includeParts: false), StringComparison.Ordinal);
        Assert.Equal("mg-MATE", await KeyAsync("{ key: \"mg-PILOT\" }"));
        Assert.Equal("mg-MATE", await KeyAsync("{ name: \"Pilot\" }"));
        Assert.DoesNotContain("mg-PILOT", await KeysAsync());
        await _server.DoAsync(
            "correctSource",
            new { source = new { key = "mg-MATE" }, fields = new { name = "First Mate" }, reason = "His rank." });
        Assert.Equal("mg-MATE", await KeyAsync("{ name: \"First Mate\" }"));
        Assert.Equal("mg-MATE", await KeyAsync("{ name: \"Pilot\" }"));

        await _server.DoAsync("unmergeSources", new { absorbed = "mg-PILOT", reason = "Two men after all." }, "source { key }");

        Assert.Equal(before.Replace("Mate", "First Mate", StringComparison.Ordinal), await VerdictAsync(story.Claim));
        Assert.Equal("mg-PILOT", await KeyAsync("{ key: \"mg-PILOT\" }"));
        Assert.Equal("mg-PILOT", await KeyAsync("{ name: \"Pilot\" }"));
    }

    [Fact]
    public async Task A_mark_settles_a_doubt_and_taking_it_back_raises_it_again()
    {
        var story = new Story("mk").Outlet("Post").Outlet("Herald").Person("Mate").Person("Pilot", "Mate")
            .Article("Post", "Mate").Article("Herald", "Pilot");
        await ImportAsync(story);
        Assert.StartsWith("NOT_SHOWN", await VerdictAsync(story.Claim), StringComparison.Ordinal);
        Assert.Equal(["mk-MATE mk-PILOT POSSIBLY_SAME_AS"], await CandidatesAsync());
        object sources = new { one = new { key = "mk-MATE" }, other = new { key = "mk-PILOT" } };
        object pair = new { pair = new { sources }, reason = "Seen together." };

        var first = await _server.DoAsync("markNotTheSame", pair, "decision");
        var again = await _server.DoAsync("markNotTheSame", pair, "decision");

        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.StartsWith("INDEPENDENT", await VerdictAsync(story.Claim), StringComparison.Ordinal);
        Assert.Empty(await CandidatesAsync());
        var marked = await _server.DataAsync("{ source(by: { key: \"mk-PILOT\" }) { notTheSameAs { reason other { key } } } }");
        Assert.Contains("Seen together.", marked.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(
            "take the mark",
            Assert.Single(await _server.RefusedAsync(
                "mergeSources",
                new { absorbed = new { key = "mk-PILOT" }, kept = new { key = "mk-MATE" }, reason = "r" })),
            StringComparison.Ordinal);

        await _server.DoAsync(
            "unmarkNotTheSame",
            new { pair = new { sources }, reason = "It was dark." },
            "decision");
        Assert.StartsWith("NOT_SHOWN", await VerdictAsync(story.Claim), StringComparison.Ordinal);
        Assert.Equal(["mk-MATE mk-PILOT POSSIBLY_SAME_AS"], await CandidatesAsync());
    }

    [Fact]
    public async Task Asking_twice_merges_once_and_what_was_taken_back_may_be_merged_anew()
    {
        await AddAsync("a", "Ann Example");
        await AddAsync("b", "Bea Example");
        object merge = new { absorbed = new { key = "a" }, kept = new { key = "b" }, reason = "One woman." };
        await _server.DoAsync("mergeSources", merge);

        // By its key, which leads to the kept one only for readers.
        await _server.DoAsync("mergeSources", merge);

        object end = new { absorbed = "a", reason = "Two women." };
        await _server.DoAsync("unmergeSources", end);
        Assert.Contains(
            "no source of the key \"a\" is merged into another",
            Assert.Single(await _server.RefusedAsync("unmergeSources", end)),
            StringComparison.Ordinal);
        await _server.DoAsync("mergeSources", merge);
        Assert.Equal("b", await KeyAsync("{ key: \"a\" }"));
    }

    [Fact]
    public async Task Candidates_come_with_reasons_and_nobody_unnamed_by_name()
    {
        await AddAsync("nis-1", "National Intelligence Service", "AGENCY");
        await AddAsync("nis-2", "NIS", "AGENCY");
        await AddAsync("petrov", "Ivan Petrov");
        await AddAsync("petrov-ru", "Иван Петров");
        await AddAsync("lodz", "Łódź Gazette", "OUTLET");
        await AddAsync("lodz-2", "LODZ GAZETTE", "OUTLET");
        foreach (var key in new[] { "o-1", "o-2" })
        {
            await _server.DoAsync(
                "addSource", new { source = new { key, type = "ANONYMOUS", name = "officials", anonymousRole = "OFFICIALS" } });
        }

        Assert.Equal(
            ["lodz lodz-2 SAME_NAME", "petrov petrov-ru TRANSLITERATION", "nis-1 nis-2 ACRONYM"], await CandidatesAsync());
        Assert.Equal(["lodz lodz-2 SAME_NAME"], await CandidatesAsync("minScore: 0.8"));
        Assert.Equal(["nis-1 nis-2 ACRONYM"], await CandidatesAsync("key: \"nis-2\""));
        await _server.DoAsync(
            "mergeSources", new { absorbed = new { key = "lodz-2" }, kept = new { key = "lodz" }, reason = "One paper." });
        Assert.Equal(["petrov petrov-ru TRANSLITERATION", "nis-1 nis-2 ACRONYM"], await CandidatesAsync());
    }

    [Fact]
    public async Task Who_someone_unnamed_is_cannot_be_recorded_by_a_merge()
    {
        await AddAsync("a", "Ann Example");
        await _server.DoAsync(
            "addSource", new { source = new { key = "o-1", type = "ANONYMOUS", name = "an official", anonymousRole = "OFFICIALS" } });
        foreach (var (absorbed, kept) in new[] { ("a", "o-1"), ("o-1", "a") })
        {
            Assert.Contains(
                "who an anonymous source is has no place in the record",
                Assert.Single(await _server.RefusedAsync(
                    "mergeSources", new { absorbed = new { key = absorbed }, kept = new { key = kept }, reason = "r" })),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_further_name_finds_a_source()
    {
        await AddAsync("nis", "National Intelligence Service", "AGENCY");
        var set = await _server.DoAsync(
            "setAlias",
            new { source = new { key = "nis" }, alias = new { text = "NIS", kind = "ABBREVIATION" } },
            "source { key aliases { text kind } }");
        Assert.Equal(
            """{"key":"nis","aliases":[{"text":"NIS","kind":"ABBREVIATION"}]}""", set.GetProperty("source").GetRawText());
        await _server.DoAsync("setAlias", new { source = new { key = "nis" }, alias = new { text = "NIS", kind = "ABBREVIATION" } });
        Assert.Equal("nis", await KeyAsync("{ name: \"nis\" }"));
    }

    [Fact]
    public async Task Claims_that_are_one_are_offered_merged_and_taken_apart_and_the_history_tells()
    {
        var (first, second) = (
            new Story("one").Outlet("Post").Person("Mate").Article("Post", "Mate"),
            new Story("two").Outlet("Herald").Person("Pilot").Article("Herald", "Pilot"));
        await ImportAsync(first);
        await ImportAsync(second);
        await _server.DoAsync("correctClaim", new
        {
            claim = new { key = second.Claim },
            fields = new { question = new { key = await QuestionAsync(first.Claim) } },
            reason = "It answers the same.",
        });
        var before = await VerdictAsync(first.Claim);
        Assert.StartsWith("SINGLE_ORIGIN", before, StringComparison.Ordinal);

        var merged = await _server.DoAsync(
            "mergeClaims",
            new
            {
                absorbed = new { key = second.Claim },
                kept = new { key = first.Claim },
                reason = "One claim.",
                expectedRevision = 2,
                expectedKeptRevision = 1,
            },
            "claim { key revision statements { totalCount } absorbed { key reason revision } "
            + "history { event reason recordedBy differences { field after } } }");

        var claim = merged.GetProperty("claim");
        Assert.Equal(4, claim.GetProperty("statements").GetProperty("totalCount").GetInt32());
        Assert.Equal(2, claim.GetProperty("revision").GetInt32());
        Assert.Equal(
            $$"""[{"key":"{{second.Claim}}","reason":"One claim.","revision":3}]""", claim.GetProperty("absorbed").GetRawText());
        Assert.Contains(
            $$"""{"event":"MERGED","reason":"One claim.","recordedBy":"local","differences":[{"field":"absorbed","after":"{{second.Claim}}"}]}""",
            claim.GetProperty("history").GetRawText(),
            StringComparison.Ordinal);
        Assert.StartsWith("INDEPENDENT", await VerdictAsync(second.Claim), StringComparison.Ordinal);
        Assert.StartsWith("INDEPENDENT", await VerdictAsync(first.Claim, includeParts: false), StringComparison.Ordinal);

        await _server.DoAsync(
            "unmergeClaims",
            new { absorbed = second.Claim, reason = "Two claims.", expectedRevision = 3 },
            "claim { key }");
        Assert.Equal(before, await VerdictAsync(first.Claim));
    }

    [Fact]
    public async Task Of_two_editors_who_merge_at_once_the_second_gets_a_conflict()
    {
        await AddAsync("a", "Ann Example");
        await AddAsync("b", "Bea Example");
        await AddAsync("c", "Cora Example");
        await _server.DoAsync("mergeSources", Merge("a", "b"));

        var payload = await _server.MutateAsync("mergeSources", Merge("b", "c"));

        var error = payload.GetProperty("errors")[0];
        Assert.Equal("ConflictError", error.GetProperty("__typename").GetString());
        Assert.Contains("\"b\" has revision", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("b", await KeyAsync("{ key: \"b\" }"));

        static object Merge(string absorbed, string kept) => new
        {
            absorbed = new { key = absorbed },
            kept = new { key = kept },
            reason = "One woman.",
            expectedRevision = 1,
            expectedKeptRevision = 1,
        };
    }

    [Fact]
    public async Task Figures_of_places_that_are_one_can_be_compared()
    {
        await _server.DoAsync("importCorpus", new
        {
            corpus =
                """
                {
                  "meta": { "key": "places", "title": "Places" },
                  "sources": [
                    { "id": "post", "type": "ORGANISATION", "kind": "OUTLET", "name": "Post" },
                    { "id": "herald", "type": "ORGANISATION", "kind": "OUTLET", "name": "Herald" }],
                  "documents": [
                    { "id": "D-1", "kind": "ARTICLE", "held": true, "text": "4,000 were killed.", "publisher": "post" },
                    { "id": "D-2", "kind": "ARTICLE", "held": true, "text": "4,000 died there.", "publisher": "herald" }],
                  "places": [{ "id": "kursk", "name": "Kursk" }, { "id": "oblast", "name": "Kurskaya oblast" }],
                  "questions": [{ "id": "losses", "text": "How many were lost?" }],
                  "claims": [
                    { "id": "C-kursk", "question": "losses", "proposition": "4,000 were killed in Kursk.", "quantity": {
                      "measure": "KILLED", "value": 4000, "modifier": "UNMODIFIED", "unit": "PERSONS", "population": "soldiers",
                      "place": "Kursk", "verbatim": "4,000" } },
                    { "id": "C-oblast", "question": "losses", "proposition": "4,000 were killed in the oblast.", "quantity": {
                      "measure": "KILLED", "value": 4000, "modifier": "UNMODIFIED", "unit": "PERSONS", "population": "soldiers",
                      "place": "Kurskaya oblast", "verbatim": "4,000" } }],
                  "unattributed": [
                    { "id": "U-1", "document": "D-1", "span": { "text": "4,000 were killed." }, "claim": "C-kursk" },
                    { "id": "U-2", "document": "D-2", "span": { "text": "4,000 died there." }, "claim": "C-oblast" }]
                }
                """,
        });

        Assert.Contains(
            "do not count in one place",
            Assert.Single(await _server.RefusedAsync("mergeClaims", _claims)),
            StringComparison.Ordinal);
        Assert.Contains("INCOMPARABLE", await ComparedAsync(), StringComparison.Ordinal);

        await _server.DoAsync("mergePlaces", new { absorbed = "oblast", kept = "kursk", reason = "One region." }, "place { key aliases }");
        Assert.Contains("AGREES", await ComparedAsync(), StringComparison.Ordinal);
        await _server.DoAsync("mergeClaims", _claims, "claim { statements { totalCount } }");
        await _server.DoAsync("unmergeClaims", new { absorbed = "C-oblast", reason = "Two." });
        await _server.DoAsync("unmergePlaces", new { absorbed = "oblast", reason = "Two." }, "place { key aliases }");
        Assert.Contains("INCOMPARABLE", await ComparedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_place_becomes_a_part_of_itself_through_a_merge()
    {
        foreach (var (key, partOf) in new[] { ("one", null), ("two", null), ("third", "two") })
        {
            await _server.DoAsync("addPlace", new { place = new { key, name = $"Place {key}", partOf } });
        }

        await _server.DoAsync("mergePlaces", new { absorbed = "one", kept = "two", reason = "One place." });

        Assert.Contains("would be a part of itself", await WhyNotAsync("one", "third"), StringComparison.Ordinal);
        Assert.Contains("would be a part of itself", await WhyNotAsync("two", "one"), StringComparison.Ordinal);

        async Task<string> WhyNotAsync(string place, string partOf) => Assert.Single(await _server.RefusedAsync(
            "correctPlace", new { place, fields = new { partOf }, reason = "It lies there." }));
    }

    private async Task<string> ComparedAsync() => (await _server.DataAsync(
        "{ compare(question: { key: \"losses\" }, sources: [{ key: \"post\" }, { key: \"herald\" }]) { cells { relation } } }"))
        .GetRawText();

    private async Task<string?> QuestionAsync(string claim) => (await _server.DataAsync(
        $"{{ claim(by: {{ key: \"{claim}\" }}) {{ question {{ key }} }} }}"))
        .GetProperty("claim").GetProperty("question").GetProperty("key").GetString();

    private async Task ImportAsync(Story story) => await _server.DoAsync(
        "importCorpus", new { corpus = story.Corpus.ToJsonString() });

    private async Task AddAsync(string key, string name, string type = "PERSON") => await _server.DoAsync(
        "addSource",
        new { source = new { key, type, name, agencyKind = type == "AGENCY" ? "INTELLIGENCE_AGENCY" : null } });

    private async Task<string> VerdictAsync(string claim, bool includeParts = true)
    {
        var data = await _server.DataAsync(
            "query ($key: String!, $parts: Boolean!) { claim(by: { key: $key }) { independence(options: { includeParts: $parts }) "
            + "{ verdict explanation } } }",
            new { key = claim, parts = includeParts });
        var found = data.GetProperty("claim").GetProperty("independence");
        return $"{found.GetProperty("verdict").GetString()}: {found.GetProperty("explanation").GetString()}";
    }

    private async Task<string?> KeyAsync(string by) =>
        (await _server.DataAsync($"{{ source(by: {by}) {{ key }} }}")).GetProperty("source").GetProperty("key").GetString();

    private async Task<string> KeysAsync() => (await _server.DataAsync("{ sources { nodes { key } } }")).GetRawText();

    private async Task<IEnumerable<string>> CandidatesAsync(string arguments = "minScore: 0")
    {
        var data = await _server.DataAsync(
            $"{{ identityCandidates({arguments}) {{ totalCount nodes {{ one {{ key }} other {{ key }} score reasons {{ kind }} }} }} }}");
        var found = data.GetProperty("identityCandidates");
        var nodes = found.GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(nodes.Count, found.GetProperty("totalCount").GetInt32());
        Assert.All(nodes, node => Assert.InRange(node.GetProperty("score").GetDouble(), 0.001, 0.999));
        return nodes.Select(node => string.Join(
            ' ',
            node.GetProperty("one").GetProperty("key").GetString(),
            node.GetProperty("other").GetProperty("key").GetString(),
            string.Join(',', node.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("kind").GetString()))));
    }
}
