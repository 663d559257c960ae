using System.Text.Json;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Clearances;

/// <summary>What an editor is told who may not see everything, when what they ask for meets something hidden.</summary>
public sealed class LesserEditorTests : IAsyncLifetime
{
    private const string Errors =
        "errors { __typename ... on Error { message } ... on InvalidInputError { path } ... on ConflictError { revision } }";

    private static readonly string _bob = AccessServer.TokenOf("bob", "editor");

    private AccessServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await AccessServer.WithIssuerAsync();
        await Vault.RecordOpenAsync(_server);
        await Vault.RecordFirstAsync(_server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_name_of_someone_hidden_in_a_text_about_someone_unnamed_is_not_told()
    {
        await Vault.RecordHiddenAsync(_server);
        const string Add =
            $$"""mutation { addSource(input: { source: { key: "KEY", type: ANONYMOUS, anonymousRole: SOURCES, name: "a friend", note: "NAME knows them." } }) { source { note } {{Errors}} } }""";

        var hidden = await AskAsync(Add.Replace("KEY", "friend-1").Replace("NAME", "Zed Zanzibar"));
        var seen = await AskAsync(Add.Replace("KEY", "friend-2").Replace("NAME", "Radio Hollin"));

        Assert.Equal("Zed Zanzibar knows them.", hidden.GetProperty("source").GetProperty("note").GetString());
        Assert.Contains("Radio Hollin", $"{Assert.Single(seen.GetProperty("errors").EnumerateArray())}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revisions_count_what_can_be_seen()
    {
        await Vault.RecordHiddenAsync(_server);
        const string Correct =
            $$"""mutation { correctSource(input: { source: { key: "hollin-radio" }, fields: { country: "NL" }, reason: "It is.", expectedRevision: REVISION }) { source { revision country } {{Errors}} } }""";

        var outdated = await AskAsync(Correct.Replace("REVISION", "2"));
        var done = await AskAsync(Correct.Replace("REVISION", "1"));

        Assert.Equal(1, Assert.Single(outdated.GetProperty("errors").EnumerateArray()).GetProperty("revision").GetInt32());
        Assert.Equal(2, done.GetProperty("source").GetProperty("revision").GetInt32());
    }

    [Fact]
    public async Task A_change_of_which_something_was_hidden_since_is_not_taken_back()
    {
        var added = await AskAsync(
            $$"""
            mutation { recordCitation(input: { passage: {
              document: { key: "OD-1" } span: { text: "It opens in May, Quibblestone hopes." }
              chain: [{ source: { key: "hollin-herald" } }, { source: { new: { key: "quibblestone", type: PERSON, personRole: WITNESS, name: "Quibblestone" } } }]
              claims: [{ claim: { key: "OC-may" } }]
            } }) { {{Errors}} } }
            """);
        await _server.AskAsync(
            """mutation { correctSource(input: { source: { key: "quibblestone" }, fields: { restrictedTo: ["vault"] }, reason: "It is." }) { errors { __typename } } }""",
            Vault.Editor);
        var (_, changes) = await _server.AskAsync("{ changes(first: 50) { nodes { id recordedBy } } }", _bob);
        Assert.Contains("bob", $"{changes}", StringComparison.Ordinal);

        var undone = await AskAsync($$"""mutation { undo(input: { reason: "no" }) { change { id } {{Errors}} } }""");

        Assert.Equal(JsonValueKind.Null, added.GetProperty("errors").ValueKind);
        Assert.Equal(
            """{"__typename":"InvalidInputError","message":"this change cannot be taken back beside what is on record; a correction of what you made would be accepted","path":"input"}""",
            $"{Assert.Single(undone.GetProperty("errors").EnumerateArray())}");
    }

    [Theory]
    [InlineData("""addClaim(input: { claim: { key: "ZC-rain", question: { key: "hollin-bridge" }, proposition: "Rain." } })""")]
    [InlineData("""addSource(input: { source: { key: "zed", type: PERSON, personRole: SCIENTIST, name: "Zed" } })""")]
    [InlineData("""addQuestion(input: { question: { key: "zanzibar-dam", text: "Is the Zanzibar dam shut?", place: "Zanzibar" } })""")]
    [InlineData("""mergeSources(input: { absorbed: { key: "hollin-radio" }, kept: { key: "hollin-trust" }, reason: "one" })""")]
    public async Task What_is_at_odds_with_something_hidden_is_refused_without_a_word_of_it(string mutation)
    {
        await Vault.RecordHiddenAsync(_server);

        var answer = await AskAsync($$"""mutation { {{mutation}} { {{Errors}} } }""");

        Assert.Equal(
            """{"__typename":"AlreadyRecordedError","message":"this cannot be recorded beside what is on record; another key would be accepted"}""",
            $"{Assert.Single(answer.GetProperty("errors").EnumerateArray())}");
    }

    [Fact]
    public async Task A_corpus_that_names_something_hidden_is_refused_as_one_that_names_nothing()
    {
        await Vault.RecordHiddenAsync(_server);
        const string Corpus =
            """{ "meta": { "key": "bobs", "title": "Bob's" }, "claimLinks": [{ "id": "L", "from": "NAME", "to": "OC-46", "kind": "CONTRADICTS", "rationale": "It does." }], "attributions": [{ "id": "A", "document": "NAME", "span": { "text": "No." }, "chain": [{ "source": "NAME" }], "claims": [{ "claim": "NAME" }] }] }""";
        var hidden = await ImportAsync("ZC-70");
        var none = await ImportAsync("XX-70");

        Assert.Equal($"{none}".Replace("XX-70", "ZC-70"), $"{hidden}");

        async Task<JsonElement> ImportAsync(string name) => await AskAsync(
            $$"""mutation { importCorpus(input: { corpus: {{JsonSerializer.Serialize(Corpus.Replace("NAME", name))}} }) { {{Errors}} } }""");
    }

    [Fact]
    public async Task A_text_that_names_someone_hidden_is_read_as_if_they_were_not_on_record()
    {
        const string Read =
            $$"""
            mutation { readDocument(input: { document: { new: { key: "bobs-text", title: "Memo", publisher: { key: "hollin-herald" },
              text: "\"The dam is shut,\" Zed Zanzibar told Radio Hollin. Zanzibar police said that 46 were killed." } } confirmed: true }) { {{Errors}} } }
            """;
        const string Ask =
            """{ suggestions(document: { key: "bobs-text" }, first: 20) { totalCount nodes { suggestion { sources { mention candidates { source { key } } } } } } }""";
        await Vault.RecordHiddenAsync(_server);
        var read = await AskAsync(Read);
        var (_, suggestions) = await _server.AskAsync(Ask, _bob);

        Assert.Equal(JsonValueKind.Null, read.GetProperty("errors").ValueKind);
        Assert.Contains("Zed Zanzibar", $"{suggestions}", StringComparison.Ordinal);
        Assert.DoesNotContain("\"zed\"", $"{suggestions}", StringComparison.Ordinal);
        Assert.DoesNotContain("zanzibar-police", $"{suggestions}", StringComparison.Ordinal);
    }

    private async Task<JsonElement> AskAsync(string mutation)
    {
        var (_, answer) = await _server.AskAsync(mutation, _bob);
        Assert.False(answer.TryGetProperty("errors", out _), $"{answer}");
        return answer.GetProperty("data").EnumerateObject().Single().Value;
    }
}
