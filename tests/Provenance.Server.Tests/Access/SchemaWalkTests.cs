using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Domain.Access;

namespace Provenance.Server.Tests.Access;

/// <summary>Every field of the schema is asked as two readers; what one may see and the other may not would differ.</summary>
public sealed class SchemaWalkTests : IAsyncLifetime
{
    private AccessServer _server = null!;
    private SchemaWalk _walk = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await AccessServer.WithIssuerAsync();
        await _server.ImportAsync("merrow");
        var ann = AccessServer.TokenOf("ann", "editor");
        await _server.AskAsync(AccessServer.Mutation, ann);
        await _server.AskAsync(
            """mutation { propose(input: { request: { addQuestion: { question: { text: "Is it safe?" } } } }) { errors { __typename } } }""",
            ann);
        _walk = await WalkAsync(_server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_reader_who_does_not_sign_in_and_an_administrator_of_a_group_differ_in_who_they_are_alone()
    {
        var administrator = await _server.KeyAsync("cleared", Role.Administrator, groups: ["investigations"]);

        var ones = await AnswersAsync(_server, _walk, null);
        var others = await AnswersAsync(_server, _walk, administrator);

        Assert.Empty(others.Select(answer => answer["errors"]?.ToJsonString()).OfType<string>());
        Assert.Equal(
            ["Query.viewer", "Viewer.groups", "Viewer.name", "Viewer.role"],
            FieldsOf(_walk, index => WalkedAnswers.Differences(ones[index], others[index]).Any()));
    }

    [Fact]
    public async Task What_is_recorded_shows_in_every_place_where_it_would_have_to_be_hidden()
    {
        await using var server = await AccessServer.WithIssuerAsync();
        var walk = await WalkAsync(server);
        var before = await AnswersAsync(server, walk, null);
        await RecordAsync(server, "Zanzibar");
        var after = await AnswersAsync(server, walk, null);

        Assert.DoesNotContain(before, answer => WalkedAnswers.Holding(answer, ["Zanzibar"]).Any());
        var showing = FieldsOf(walk, index => WalkedAnswers.Holding(after[index], ["Zanzibar"]).Any());
        string[] places =
        [
            "BriefSentence.text", "Citation.evidence", "Claim.independence", "Claim.minimumRefutation",
            "ClaimConnection.nodes", "Comparison.question", "Document.publisher", "DocumentConnection.nodes", "Evidence.span",
            "QuestionConnection.nodes", "ReliedUponSourceConnection.nodes", "SourceConnection.nodes", "Statement.source",
        ];
        Assert.Empty(places.Except(showing));
        string[] counts = ["Change.records", "CitationConnection.totalCount", "Query.search", "Statement.upstream"];
        Assert.Empty(counts.Except(FieldsOf(
            walk, index => WalkedAnswers.Differences(before[index], after[index]).Any())));
    }

    [Fact]
    public async Task Every_type_that_a_query_can_reach_is_walked()
    {
        var (_, schema) = await _server.AskAsync(SchemaWalk.Introspection);
        var unwalked = schema.GetProperty("data").GetProperty("__schema").GetProperty("types").EnumerateArray()
            .Where(type => type.GetProperty("kind").GetString() == "OBJECT")
            .Select(type => type.GetProperty("name").GetString()!)
            .Where(name => !name.StartsWith("__", StringComparison.Ordinal)
                && !name.EndsWith("Payload", StringComparison.Ordinal)
                && !_walk.Types.Contains(name));
        Assert.Equal(["ChangeEvent", "Mutation", "ProposalChange", "Subscription"], unwalked.Order(StringComparer.Ordinal));
    }

    private static SortedSet<string> FieldsOf(SchemaWalk walk, Func<int, bool> isMeant) => new(
        walk.Queries.Index().Where(query => isMeant(query.Index)).SelectMany(query => query.Item.Fields), StringComparer.Ordinal);

    private static async Task RecordAsync(AccessServer server, string word)
    {
        var (_, answer) = await server.AskAsync(
            $$"""
            mutation {
              recordCitation(input: {
                passage: {
                  document: { new: {
                    title: "{{word}} closed"
                    text: "The {{word}} dam is closed, police said."
                    publisher: { new: { type: OUTLET, name: "{{word}} Gazette" } }
                    publishedAt: { on: "2025-03-01" }
                  } }
                  span: { text: "The {{word}} dam is closed, police said." }
                  chain: [{ source: { new: { type: AGENCY, agencyKind: POLICE, name: "{{word}} Police" } }, cue: "said" }]
                  claims: [{ claim: { new: {
                    question: { new: { text: "Is the {{word}} dam open?" } }
                    proposition: "The {{word}} dam is closed."
                  } } }]
                }
              }) { passage errors { __typename } }
            }
            """,
            AccessServer.TokenOf("ann", "editor"));
        Assert.False(answer.TryGetProperty("errors", out _), $"{answer}");
    }

    private static async Task<SchemaWalk> WalkAsync(AccessServer server)
    {
        var (_, asked) = await server.AskAsync(
            "{ sources(first: 1) { nodes { id } } proposals(first: 1) { nodes { id } } } ");
        var (_, schema) = await server.AskAsync(SchemaWalk.Introspection);
        return new(JsonNode.Parse(schema.GetProperty("data").GetRawText())!, new Dictionary<string, string>
        {
            ["AsOf"] = """{ recorded: "2100-01-01T00:00:00Z" }""",
            ["SourceBy"] = """{ key: "callis-herald" }""",
            ["DocumentBy"] = """{ key: "MD-01" }""",
            ["ClaimBy"] = """{ key: "MC-killed-46" }""",
            ["QuestionBy"] = """{ key: "merrow-victims" }""",
            ["PopulationBy"] = """{ key: "miners" }""",
            ["PlaceBy"] = """{ key: "upper-sarn" }""",
            ["ID"] = $"\"{IdIn(asked, "sources")}\"",
            ["Query.chains(to)"] = """{ key: "ostry-beacon" }""",
            ["Query.proposal(id)"] = $"\"{IdIn(asked, "proposals")}\"",
            ["Query.measure(key)"] = "\"killed\"",
            ["Query.search(text)"] = "\"dam\"",
            ["Int"] = "1",
        });
    }

    private static string? IdIn(JsonElement answer, string list) =>
        answer.GetProperty("data").GetProperty(list).GetProperty("nodes") is var nodes && nodes.GetArrayLength() > 0
            ? nodes[0].GetProperty("id").GetString()
            : "none";

    private static Task<IReadOnlyList<JsonNode>> AnswersAsync(AccessServer server, SchemaWalk walk, string? credential) =>
        WalkedAnswers.OfAsync(walk, async query => (await server.AskAsync(query, credential)).Answer);
}
