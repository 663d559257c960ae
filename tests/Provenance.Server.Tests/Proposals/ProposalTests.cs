using System.Text.Json;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests.Proposals;

/// <summary>What is proposed, who sees it, and what becomes of it.</summary>
public sealed class ProposalTests : IAsyncLifetime
{
    private const string All =
        """
        {
          sources { totalCount } documents { totalCount } claims { totalCount } statements { totalCount }
          citations { totalCount } questions { totalCount } changes { totalCount } corrections { totalCount }
          search(text: "bridge closed") { totalCount }
        }
        """;

    private readonly DeskServer _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.DoAsync("addDocument", Hollin.Article);
        await _server.DoAsync("addDocument", Hollin.Post);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Nothing_of_a_proposal_is_on_record_until_it_is_accepted()
    {
        var before = (await _server.DataAsync(All)).ToString();
        var proposal = await ProposeAsync(new { recordCitation = Hollin.Says() }, "state action proposedBy decidedBy");

        Assert.Equal(before, (await _server.DataAsync(All)).ToString());
        Assert.Equal("PENDING", proposal.GetProperty("state").GetString());
        Assert.Equal("RECORD_CITATION", proposal.GetProperty("action").GetString());

        var accepted = await _server.DoAsync(
            "acceptProposals",
            new { ids = new[] { IdOf(proposal) } },
            "proposals { state decidedBy change { action recordedBy acceptedBy counts { kind added } } events { kind by } }");

        Assert.Equal(
            """
            [{"state":"ACCEPTED","decidedBy":"local","change":{"action":"RECORD_CITATION","recordedBy":"local",
            "acceptedBy":"local","counts":[{"kind":"questions","added":1},{"kind":"claims","added":1},
            {"kind":"statements","added":2},{"kind":"citations","added":1},{"kind":"pieces of evidence","added":1}]},
            "events":[{"kind":"PROPOSED","by":"local"},{"kind":"ACCEPTED","by":"local"}]}]
            """.ReplaceLineEndings(""),
            accepted.GetProperty("proposals").ToString());
        Assert.Equal(1, Count(await _server.DataAsync(All), "citations"));
    }

    [Fact]
    public async Task Proposals_and_changes_are_counted_in_groups()
    {
        var accepted = await ProposeAsync(new { recordCitation = Hollin.Says() });
        await _server.DoAsync("acceptProposals", new { ids = new[] { IdOf(accepted) } });
        await ProposeAsync(new { addQuestion = new { question = new { text = "Is the bridge closed?" } } });

        var counted = await _server.DataAsync(
            """
            {
              proposals {
                aggregates { count distinctCount { proposedBy } }
                groupedAggregates(groupBy: [STATE, DECIDED_BY], order: KEY) { groups { keys count } }
              }
              changes { groupedAggregates(groupBy: [ACTION, ACCEPTED_BY]) { groups { keys count distinctCount { recordedBy } } } }
            }
            """);

        Assert.Equal(
            """
            {"proposals":{"aggregates":{"count":2,"distinctCount":{"proposedBy":1}},"groupedAggregates":{"groups":[
            {"keys":["ACCEPTED","local"],"count":1},{"keys":["PENDING",null],"count":1}]}},
            "changes":{"groupedAggregates":{"groups":[{"keys":["ADD_DOCUMENT",null],"count":2,"distinctCount":{"recordedBy":1}},
            {"keys":["RECORD_CITATION","local"],"count":1,"distinctCount":{"recordedBy":1}}]}}}
            """.ReplaceLineEndings(""),
            counted.ToString());
    }

    [Fact]
    public async Task A_review_tells_what_would_change_and_which_verdicts_would_move()
    {
        var proposal = await ProposeAsync(
            new { recordCitation = Hollin.Says() },
            """
            records review {
              counts { kind added } chains leftOver errors { __typename }
              verdicts { key proposition claim { key } before after explanation }
            }
            """);
        var review = proposal.GetProperty("review");

        Assert.Equal(JsonValueKind.Null, review.GetProperty("errors").ValueKind);
        Assert.Equal(
            "P1: Hollin Gazette in bridge has it from Hollin Police in post: \"The bridge is closed.\" (C-closed)",
            Assert.Single(review.GetProperty("chains").EnumerateArray()).GetString());
        var verdict = Assert.Single(review.GetProperty("verdicts").EnumerateArray());
        Assert.Equal("C-closed", verdict.GetProperty("key").GetString());
        Assert.Equal(JsonValueKind.Null, verdict.GetProperty("before").ValueKind);
        Assert.Equal("SINGLE_ORIGIN", verdict.GetProperty("after").GetString());
        Assert.Equal(
            "P1",
            JsonElement.Parse(proposal.GetProperty("records").GetString()!).GetProperty("attributions")[0]
                .GetProperty("id").GetString());
        Assert.Equal(0, Count(await _server.DataAsync(All), "claims"));
    }

    [Fact]
    public async Task A_proposal_is_found_by_its_id()
    {
        var proposal = await ProposeAsync(new { recordCitation = Hollin.Says() }, "state");

        Assert.Equal(
            """{"node":{"__typename":"Proposal","state":"PENDING"}}""",
            (await _server.DataAsync(
                $$"""{ node(id: "{{IdOf(proposal)}}") { __typename ... on Proposal { state } } }""")).ToString());
    }

    [Fact]
    public async Task A_verdict_that_a_correction_would_move_is_told_before_and_after()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        var proposal = await ProposeAsync(
            new { correct = new { of = "P1", reason = "They said no such thing." } },
            "review { verdicts { claim { key } before after } }");

        Assert.Equal(
            """[{"claim":{"key":"C-closed"},"before":"SINGLE_ORIGIN","after":"NOT_SHOWN"}]""",
            proposal.GetProperty("review").GetProperty("verdicts").ToString());
        Assert.Equal(
            """{"claim":{"independence":{"verdict":"SINGLE_ORIGIN"}}}""",
            (await _server.DataAsync("""{ claim(by: { key: "C-closed" }) { independence { verdict } } }""")).ToString());
    }

    [Fact]
    public async Task What_is_wrong_with_a_proposal_is_told_at_once_as_of_a_mutation()
    {
        var errors = await _server.RefusedAsync(
            "propose",
            new
            {
                request = new
                {
                    recordCitation = new
                    {
                        passage = new
                        {
                            document = new { key = "bridge" },
                            span = new { text = "The bridge is open." },
                            chain = new[] { new { source = new { name = "Nobody" } } },
                            claims = new[] { new { claim = new { key = "C-none" } } },
                        },
                    },
                },
            });

        Assert.Contains(errors, error => error.StartsWith(
            "input.request.recordCitation.passage.chain[0].source: no source has the name", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.StartsWith(
            "input.request.recordCitation.passage.claims[0].claim: ", StringComparison.Ordinal));
        Assert.Equal(0, await ProposalsAsync("{}"));
    }

    [Fact]
    public async Task A_proposal_that_no_longer_fits_stays_pending_with_its_errors_and_others_are_accepted()
    {
        var clash = await ProposeAsync(new { addSource = new { source = new { type = "OUTLET", name = "Herald" } } });
        var other = await ProposeAsync(new { addQuestion = new { question = new { text = "Who pays?" } } });
        await _server.DoAsync("addSource", new { source = new { type = "OUTLET", name = "Herald", country = "GB" } });

        var payload = await _server.MutateAsync(
            "acceptProposals", new { ids = new[] { IdOf(clash), IdOf(other) } }, "proposals { id }");

        Assert.Equal(IdOf(other), Assert.Single(payload.GetProperty("proposals").EnumerateArray()).GetProperty("id").GetString());
        var error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal("ALREADY_RECORDED", error.GetProperty("code").GetString());
        Assert.Equal("input.ids[0].source", error.GetProperty("path").GetString());
        Assert.Equal(1, await ProposalsAsync("""{ state: { eq: PENDING } }"""));
    }

    [Fact]
    public async Task Accepting_twice_records_once_and_what_was_rejected_cannot_be_accepted()
    {
        var one = await ProposeAsync(new { addQuestion = new { question = new { text = "Who pays?" } } });
        var two = await ProposeAsync(new { addQuestion = new { question = new { text = "Who builds?" } } });
        object accept = new { ids = new[] { IdOf(one) } };
        await _server.DoAsync("acceptProposals", accept);
        await _server.DoAsync("acceptProposals", accept);
        await _server.DoAsync("rejectProposals", new { ids = new[] { IdOf(two) }, reason = "Nobody asks." });
        await _server.DoAsync("rejectProposals", new { ids = new[] { IdOf(two) }, reason = "Nobody asks." });

        Assert.Equal(1, Count(await _server.DataAsync(All), "questions"));
        Assert.Equal(3, Count(await _server.DataAsync(All), "changes"));
        Assert.Equal(
            "input.ids[0]: local has rejected this proposal; one that is pending would be accepted",
            Assert.Single(await _server.RefusedAsync("acceptProposals", new { ids = new[] { IdOf(two) } })));
        Assert.Equal(
            "input.ids[0]: local has accepted this proposal; one that is pending would be accepted",
            Assert.Single(await _server.RefusedAsync(
                "rejectProposals", new { ids = new[] { IdOf(one) }, reason = "Too late." })));
        Assert.Equal(1, await ProposalsAsync("""{ state: { eq: REJECTED }, proposedBy: { eq: "local" } }"""));
    }

    [Fact]
    public async Task An_amended_proposal_is_accepted_as_it_is_then_and_keeps_what_it_was()
    {
        var proposal = await ProposeAsync(new { addQuestion = new { question = new { text = "Who pay?" } } });
        await _server.DoAsync(
            "amendProposal",
            new { id = IdOf(proposal), request = new { addQuestion = new { question = new { text = "Who pays?" } } } });
        var accepted = await _server.DoAsync(
            "acceptProposals",
            new { ids = new[] { IdOf(proposal) } },
            "proposals { request events { kind requestBefore } change { records { nodes { ... on Question { text } } } } }");

        Assert.Equal(
            """
            [{"request":"{\"addQuestion\":{\"question\":{\"text\":\"Who pays?\"}}}","events":[
            {"kind":"PROPOSED","requestBefore":null},
            {"kind":"AMENDED","requestBefore":"{\"addQuestion\":{\"question\":{\"text\":\"Who pay?\"}}}"},
            {"kind":"ACCEPTED","requestBefore":null}],"change":{"records":{"nodes":[{"text":"Who pays?"}]}}}]
            """.ReplaceLineEndings(""),
            accepted.GetProperty("proposals").ToString());
    }

    [Fact]
    public async Task A_whole_corpus_can_be_proposed()
    {
        const string Corpus =
            """
            { "meta": { "key": "one", "title": "One" },
              "sources": [{ "id": "herald", "type": "ORGANISATION", "kind": "OUTLET", "name": "Herald" }] }
            """;
        var proposal = await ProposeAsync(new { importCorpus = new { corpus = Corpus } }, "records review { counts { kind added } }");
        await _server.DoAsync("acceptProposals", new { ids = new[] { IdOf(proposal) } });

        Assert.Equal(Corpus, proposal.GetProperty("records").GetString());
        Assert.Contains(
            """{"kind":"sources","added":1}""",
            proposal.GetProperty("review").ToString(), StringComparison.Ordinal);
        Assert.Equal(3, Count(await _server.DataAsync(All), "sources"));
    }

    [Fact]
    public async Task A_rating_that_says_no_time_has_that_of_its_proposal()
    {
        var proposal = await ProposeAsync(
            new { assess = new { source = new { key = "gazette" }, reliability = "B", assessor = "A. Editor" } },
            "proposedAt");
        await _server.DoAsync("acceptProposals", new { ids = new[] { IdOf(proposal) } });

        var assessed = await _server.DataAsync("""{ source(by: { key: "gazette" }) { assessments { at } } }""");

        Assert.Equal(
            proposal.GetProperty("proposedAt").GetDateTimeOffset(),
            assessed.GetProperty("source").GetProperty("assessments")[0].GetProperty("at").GetDateTimeOffset(),
            TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task A_retry_of_a_proposal_is_kept_once()
    {
        object question = new { addQuestion = new { question = new { text = "Who pays?" } } };
        object first = new { request = question, note = "By mail.", idempotencyKey = "k1" };
        var one = await _server.DoAsync("propose", first, "proposal { id }");
        var again = await _server.DoAsync("propose", first, "proposal { id }");
        var reused = await _server.MutateAsync("propose", new { request = question, idempotencyKey = "k1" });

        Assert.Equal(one.ToString(), again.ToString());
        Assert.Equal(1, await ProposalsAsync("{}"));
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", reused.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Whoever_follows_proposals_hears_what_becomes_of_them_and_goes_on_from_any_event()
    {
        const string Query =
            "subscription ($after: String) { proposalChanged(after: $after) { cursor event { kind } proposal { state } } }";
        using var events = await SentEvents.OpenAsync(_server, Query);
        var proposal = await ProposeAsync(new { addQuestion = new { question = new { text = "Who pays?" } } });
        var made = await events.NextAsync("proposalChanged");
        await _server.DoAsync("rejectProposals", new { ids = new[] { IdOf(proposal) }, reason = "Nobody asks." });
        var rejected = await events.NextAsync("proposalChanged");
        using var later = await SentEvents.OpenAsync(_server, Query, new { after = made.GetProperty("cursor").GetString() });

        Assert.Equal("PROPOSED", made.GetProperty("event").GetProperty("kind").GetString());
        Assert.Equal("REJECTED", rejected.GetProperty("event").GetProperty("kind").GetString());
        Assert.Equal(rejected.ToString(), (await later.NextAsync("proposalChanged")).ToString());
    }

    private async Task<JsonElement> ProposeAsync(object request, string selection = "state") =>
        (await _server.DoAsync("propose", new { request }, $"proposal {{ id {selection} }}")).GetProperty("proposal");

    private async Task<int> ProposalsAsync(string where) => Count(
        await _server.DataAsync($"{{ proposals(where: {where}) {{ totalCount }} }}"), "proposals");

    private static string IdOf(JsonElement proposal) => proposal.GetProperty("id").GetString()!;

    private static int Count(JsonElement data, string list) => data.GetProperty(list).GetProperty("totalCount").GetInt32();
}
