using System.Text.Json;
using Provenance.Domain.Access;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Clearances;

/// <summary>Who may see what is restricted, and what those can do who may not.</summary>
public sealed class ClearanceTests : IAsyncLifetime
{
    private const string Errors = "errors { __typename ... on Error { message } ... on InvalidInputError { path } }";

    private AccessServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await AccessServer.WithIssuerAsync();
        await Vault.RecordOpenAsync(_server);
        await Vault.RecordHiddenAsync(_server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("reader", "vault", true)]
    [InlineData("editor", "other", false)]
    [InlineData("administrator", null, true)]
    [InlineData("contributor", null, false)]
    public async Task It_is_shown_to_the_group_and_to_administrators(string role, string? group, bool isShown)
    {
        var token = AccessServer.Token([("name", "bob"), ("role", role), .. group is null ? [] : new[] { ("groups", (object)group) }]);
        var answer = await AskAsync("""{ document(by: { key: "ZD-1" }) { restrictedTo text } viewer { groups } }""", token);

        Assert.Equal(isShown, answer.GetProperty("document").ValueKind is JsonValueKind.Object);
        Assert.Equal(isShown ? ["vault"] : [], Strings(answer, "document", "restrictedTo"));
        Assert.Equal(group is null ? [] : [group], Strings(answer, "viewer", "groups"));
    }

    [Fact]
    public async Task What_is_hidden_is_answered_as_what_does_not_exist()
    {
        var id = (await AskAsync("""{ source(by: { key: "zanzibar-police" }) { id } }""", Vault.Editor)).GetProperty("source").GetProperty("id");
        const string Query =
            """
            query { node(id: ID) { id } source(by: { key: "KEY" }) { name } document(by: { key: "KEY" }) { title }
              search(text: "Zanzibra") { totalCount didYouMean } claim(by: { key: "KEY" }) { proposition }
              chains(from: { key: "KEY" }, to: { key: "hollin-herald" }) { chains { firstHandHops } }
              suggestions(document: { key: "KEY" }) { totalCount } }
            """;
        var hidden = await AnswerAsync(Query.Replace("ID", $"\"{id}\"").Replace("KEY", "ZD-1"));
        var unknown = await AnswerAsync(Query.Replace("ID", "\"U291cmNlOjk5OTk5\"").Replace("KEY", "XX-1"));
        Assert.Equal($"{unknown}".Replace("XX-1", "ZD-1"), $"{hidden}");
    }

    [Fact]
    public async Task Who_sees_less_records_beside_what_is_hidden_without_learning_of_it()
    {
        var bob = AccessServer.TokenOf("bob", "editor");
        var recorded = await AskAsync(
            $$"""
            mutation { recordCitation(input: { passage: {
              document: { new: { title: "Rain", text: "It rained, the Hollin Herald says.", publisher: { key: "hollin-gazette" } } }
              span: { text: "It rained, the Hollin Herald says." } chain: [{ source: { key: "hollin-herald" } }]
              claims: [{ claim: { new: { question: { key: "hollin-bridge" }, proposition: "It rained." } } }]
            } }) { citations { cited { source { name } } } {{Errors}} } }
            """,
            bob);
        var inHidden = await AskAsync(
            $$"""
            mutation { recordStatement(input: { passage: {
              document: { key: "ZD-2" } span: { text: "The Zanzibar dam is shut for good." } claim: { key: "OC-safe" } } }) { {{Errors}} } }
            """,
            bob);
        var inNone = await AskAsync(
            $$"""
            mutation { recordStatement(input: { passage: {
              document: { key: "ZD-9" } span: { text: "The Zanzibar dam is shut for good." } claim: { key: "OC-safe" } } }) { {{Errors}} } }
            """,
            bob);
        var taken = await AskAsync(
            $$"""mutation { addSource(input: { source: { key: "zed", type: PERSON, personRole: WITNESS, name: "Zed" } }) { source { key } {{Errors}} } }""", bob);

        Assert.Equal("Hollin Herald", recorded.GetProperty("recordCitation").GetProperty("citations")[0]
            .GetProperty("cited").GetProperty("source").GetProperty("name").GetString());
        Assert.Equal($"{inNone}".Replace("ZD-9", "ZD-2"), $"{inHidden}");
        Assert.Equal(
            """{"addSource":{"source":null,"errors":[{"__typename":"AlreadyRecordedError","message":"this cannot be recorded beside what is on record; another key would be accepted"}]}}""",
            $"{taken}");
    }

    [Fact]
    public async Task Proposals_about_what_is_hidden_are_not_there()
    {
        var all = await AskAsync("{ proposals(first: 1) { totalCount nodes { id } } }", Vault.Editor);
        var id = all.GetProperty("proposals").GetProperty("nodes")[0].GetProperty("id").GetString();
        var bob = AccessServer.TokenOf("bob", "editor");
        var seen = await AskAsync("{ proposals { totalCount } }", bob);
        var rejected = await AskAsync(
            $$"""mutation { rejectProposals(input: { ids: ["{{id}}"], reason: "no" }) { proposals { note } {{Errors}} } }""", bob);

        Assert.True(all.GetProperty("proposals").GetProperty("totalCount").GetInt32() > 0);
        Assert.Equal(0, seen.GetProperty("proposals").GetProperty("totalCount").GetInt32());
        Assert.StartsWith("there is no proposal", rejected.GetProperty("rejectProposals").GetProperty("errors")[0]
            .GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_becomes_restricted_is_hidden_from_the_next_request_on_and_what_is_opened_is_shown()
    {
        const string Query = """{ document(by: { key: "OD-1" }) { title } search(text: "Hollin bridge") { totalCount } statements { totalCount } typo: search(text: "Quibblestome") { didYouMean } }""";
        Assert.Equal("Hollin bridge", (await AskAsync(Query)).GetProperty("document").GetProperty("title").GetString());
        var before = await AnswerAsync(Query);

        await CorrectAsync("OD-1", """fields: { restrictedTo: ["vault"] }""");
        var hidden = await AskAsync(Query);
        await CorrectAsync("OD-1", """clear: ["restrictedTo"]""");

        Assert.Equal(JsonValueKind.Null, hidden.GetProperty("document").ValueKind);
        Assert.Equal(0, hidden.GetProperty("search").GetProperty("totalCount").GetInt32());
        Assert.Equal(JsonValueKind.Null, hidden.GetProperty("typo").GetProperty("didYouMean").ValueKind);
        Assert.Equal($"{before}", $"{await AnswerAsync(Query)}");
    }

    [Fact]
    public async Task Nobody_restricts_what_they_could_not_see_afterwards()
    {
        const string Restrict =
            $$"""mutation { correctDocument(input: { document: { key: "OD-1" }, fields: { restrictedTo: ["other"] }, reason: "It is." }) { {{Errors}} } }""";
        var refused = await AskAsync(Restrict, Vault.Editor);
        var done = await AskAsync(Restrict, await _server.KeyAsync("administrator", Role.Administrator));

        Assert.StartsWith("you are in no group among \"other\"", refused.GetProperty("correctDocument").GetProperty("errors")[0]
            .GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, done.GetProperty("correctDocument").GetProperty("errors").ValueKind);
    }

    [Fact]
    public async Task Nor_does_anybody_accept_that_it_is_restricted()
    {
        var proposed = await AskAsync(
            $$"""mutation { propose(input: { request: { correctDocument: { document: { key: "OD-1" }, fields: { restrictedTo: ["other"] }, reason: "It is." } } }) { proposal { id } {{Errors}} } }""",
            AccessServer.TokenOf("carl", "contributor"));
        var id = proposed.GetProperty("propose").GetProperty("proposal").GetProperty("id").GetString();

        var refused = await AskAsync(
            $$"""mutation { acceptProposals(input: { ids: ["{{id}}"] }) { proposals { id } {{Errors}} } }""", Vault.Editor);

        Assert.StartsWith("you are in no group among \"other\"", refused.GetProperty("acceptProposals").GetProperty("errors")[0]
            .GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("Hollin bridge", (await AskAsync("""{ document(by: { key: "OD-1" }) { title } }"""))
            .GetProperty("document").GetProperty("title").GetString());
    }

    private async Task CorrectAsync(string document, string change)
    {
        var answer = await AskAsync(
            $$"""mutation { correctDocument(input: { document: { key: "{{document}}" }, {{change}}, reason: "It is." }) { {{Errors}} } }""",
            Vault.Editor);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("correctDocument").GetProperty("errors").ValueKind);
    }

    private async Task<JsonElement> AskAsync(string query, string? credential = null)
    {
        var (_, answer) = await _server.AskAsync(query, credential);
        Assert.False(answer.TryGetProperty("errors", out _), $"{answer}");
        return answer.GetProperty("data");
    }

    private async Task<JsonElement> AnswerAsync(string query) => (await _server.AskAsync(query)).Answer;

    private static IEnumerable<string?> Strings(JsonElement answer, string record, string list) =>
        answer.GetProperty(record) is { ValueKind: JsonValueKind.Object } found
            ? found.GetProperty(list).EnumerateArray().Select(text => text.GetString())
            : [];
}
