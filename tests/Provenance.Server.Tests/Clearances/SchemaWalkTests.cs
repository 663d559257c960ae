using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Domain.Access;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Clearances;

/// <summary>Every field of the schema is asked by those who may see less, before and after something of every kind is recorded
/// that they may not see: nothing may differ, other than that something is hidden where a chain goes through it.</summary>
public sealed class SchemaWalkTests : IAsyncLifetime
{
    /// <summary>The types, and the fields of others, that tell where something comes from.</summary>
    private static readonly string[] _onOrigins =
    [
        "Bottleneck.", "BriefSentence.", "Chain.", "Claim.bottlenecks", "Claim.brief", "Claim.independence", "Claim.without",
        "Comparison.", "ComparisonRow.", "Coverage.", "Independence.", "IntRange.", "Origin.", "OriginGroup.",
        "Query.claimsRestingOn",
        "RetractionImpact.", "Statement.isOrigin", "Trace.", "TraceNode.", "VerdictChange.",
    ];

    /// <summary>Types of which only mutations and subscriptions tell.</summary>
    private static readonly string[] _unasked =
    [
        "AlikeDocument", "ChangeEvent", "ClaimChange", "ClaimEvent", "ImportProgress", "LanguageModelReading", "Mutation",
        "ProposalChange", "ReadArticle", "ReadDate", "ReadSection", "ReadingEvent", "Subscription", "TextChange",
    ];

    private AccessServer _server = null!;
    private SchemaWalk _walk = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await AccessServer.WithIssuerAsync();
        await Vault.RecordOpenAsync(_server);
        var ann = AccessServer.TokenOf("ann", "editor");
        await _server.AskAsync(AccessServer.Mutation, ann);
        await _server.AskAsync(
            """mutation { propose(input: { request: { addQuestion: { question: { text: "Is it safe?" } } } }) { errors { __typename } } }""",
            ann);
        _walk = await WalkAsync();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_is_hidden_shows_nowhere()
    {
        var reader = await _server.KeyAsync("reader", Role.Reader);
        var before = await AnswersAsync(reader);
        await Vault.RecordHiddenAsync(_server);
        var after = await AnswersAsync(reader);
        var whole = await AnswersAsync(await _server.KeyAsync("administrator", Role.Administrator));
        await Vault.RecordBehindAsync(_server);
        var behind = await AnswersAsync(reader);

        Assert.Empty(Differences(before, after));
        Assert.Empty(behind.SelectMany(answer => WalkedAnswers.Holding(answer, [Vault.Word])));

        // What rests on something hidden says so, in the fields that tell where it comes from, and nowhere else.
        Assert.Contains(Differences(after, behind), difference => difference.EndsWith("and \"NOT_SHOWN\"", StringComparison.Ordinal));
        Assert.DoesNotContain(
            FieldsOf(index => WalkedAnswers.Differences(after[index], behind[index]).Any()),
            field => !_onOrigins.Any(type => field.StartsWith(type, StringComparison.Ordinal)));

        // The walk would see what is hidden.
        var showing = FieldsOf(index => WalkedAnswers.Holding(whole[index], [Vault.Word]).Any());
        string[] places =
        [
            "BriefSentence.text", "CitationGroup.keys", "Claim.independence", "ClaimConnection.nodes", "ClaimGroup.keys",
            "Document.publisher", "DocumentConnection.nodes", "Evidence.span", "QuestionConnection.nodes", "SourceConnection.nodes",
            "Statement.source",
        ];
        Assert.Empty(places.Except(showing));
        string[] counts =
        [
            "Change.records", "CitationConnection.aggregates", "CitationConnection.totalCount", "CitationGroup.count", "Network.totalCount",
            "Query.search", "SearchEdge.cursor",
        ];
        Assert.Empty(counts.Except(FieldsOf(index => WalkedAnswers.Differences(after[index], whole[index]).Any())));
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
        Assert.Equal(_unasked, unwalked.Order(StringComparer.Ordinal));
    }

    private List<string> Differences(IReadOnlyList<JsonNode> ones, IReadOnlyList<JsonNode> others) =>
    [
        .. _walk.Queries.Index().SelectMany(query => WalkedAnswers.Differences(ones[query.Index], others[query.Index])
            .Select(difference => $"{string.Join(' ', query.Item.Fields)} {difference}")),
    ];

    private SortedSet<string> FieldsOf(Func<int, bool> isMeant) => new(
        _walk.Queries.Index().Where(query => isMeant(query.Index)).SelectMany(query => query.Item.Fields), StringComparer.Ordinal);

    private async Task<SchemaWalk> WalkAsync()
    {
        var (_, asked) = await _server.AskAsync(
            "{ sources(first: 1) { nodes { id } } proposals(first: 1) { nodes { id } } } ");
        var (_, schema) = await _server.AskAsync(SchemaWalk.Introspection);
        return new(JsonNode.Parse(schema.GetProperty("data").GetRawText())!, new Dictionary<string, string>
        {
            ["AsOf"] = """{ recorded: "2100-01-01T00:00:00Z" }""",
            ["SourceBy"] = """{ key: "hollin-herald" }""",
            ["DocumentBy"] = """{ key: "OD-1" }""",
            ["ClaimBy"] = """{ key: "OC-46" }""",
            ["QuestionBy"] = """{ key: "hollin-victims" }""",
            ["ShownBy"] = """{ claim: { key: "OC-safe" } }""",
            ["DateTime"] = "\"2020-01-01T00:00:00Z\"",
            ["PopulationBy"] = """{ key: "commuters" }""",
            ["PlaceBy"] = """{ key: "hollin" }""",
            ["ID"] = $"\"{IdIn(asked, "sources")}\"",
            ["CitationConnection.groupedAggregates(groupBy)"] = "[QUESTION, CITED_SOURCE]",
            ["ClaimConnection.groupedAggregates(groupBy)"] = "[QUESTION, MEASURE]",
            ["DocumentConnection.groupedAggregates(groupBy)"] = "[PUBLISHER, MONTH]",
            ["ProposalConnection.groupedAggregates(groupBy)"] = "[DOCUMENT, STATE]",
            ["QuestionConnection.groupedAggregates(groupBy)"] = "[SUBJECT, PLACE]",
            ["StatementConnection.groupedAggregates(groupBy)"] = "[CLAIM, DOCUMENT]",
            ["Query.chains(to)"] = """{ key: "hollin-police" }""",
            ["Query.proposal(id)"] = $"\"{IdIn(asked, "proposals")}\"",
            ["Query.measure(key)"] = "\"KILLED\"",
            ["Query.search(text)"] = "\"killed\"",
            ["Int"] = "1",
        });
    }

    private static string? IdIn(JsonElement answer, string list) =>
        answer.GetProperty("data").GetProperty(list).GetProperty("nodes")[0].GetProperty("id").GetString();

    private Task<IReadOnlyList<JsonNode>> AnswersAsync(string? credential) =>
        WalkedAnswers.OfAsync(_walk, async query => (await _server.AskAsync(query, credential)).Answer);
}
