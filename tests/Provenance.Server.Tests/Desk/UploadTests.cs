using System.Text;
using System.Text.Json;

namespace Provenance.Server.Tests.Desk;

/// <summary>Corpora that are sent as files, and how far their imports are.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private const string Json =
        """{ "meta": { "key": "dam", "title": "The dam" }, "questions": [{ "id": "dam-safe", "text": "Is the dam safe?" }] }""";

    private static readonly string[] _lines =
    [
        """{"record":"meta","meta":{"key":"dam","title":"The dam"}}""",
        """{"record":"question","id":"dam-safe","text":"Is the dam safe?"}""",
        """{"record":"claim","id":"C-safe","question":"dam-safe","proposition":"The dam is safe."}""",
    ];

    private readonly DeskServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("dam.json", 0)]
    [InlineData("dam.JSONL", 3)]
    public async Task A_file_is_imported_in_the_name_of_who_sent_it(string name, int lines)
    {
        var payload = await ImportAsync(name, lines == 0 ? Json : string.Join('\n', _lines));

        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        Assert.Equal(lines, payload.GetProperty("lines").GetInt32());
        Assert.Equal(1, Added(payload, "questions"));
        Assert.Equal(
            """{"nodes":[{"action":"IMPORT_CORPUS","recordedBy":"local"}]}""",
            (await _server.DataAsync("{ changes { nodes { action recordedBy } } }")).GetProperty("changes").ToString());
    }

    [Fact]
    public async Task A_file_sent_again_changes_nothing_and_a_longer_one_goes_on_where_it_ended()
    {
        var first = await ImportAsync("dam.jsonl", string.Join('\n', _lines[..2]) + "\n");
        var again = await ImportAsync("other.jsonl", string.Join('\n', _lines[..2]) + "\n");
        var longer = await ImportAsync("dam.jsonl", string.Join('\n', _lines));

        Assert.Equal((2, 1), (first.GetProperty("lines").GetInt32(), Added(first, "questions")));
        Assert.Equal((2, 0), (again.GetProperty("lines").GetInt32(), Added(again, "questions")));
        Assert.Equal((3, 0, 1), (longer.GetProperty("lines").GetInt32(), Added(longer, "questions"), Added(longer, "claims")));
    }

    [Fact]
    public async Task What_is_wrong_with_a_line_is_told_with_its_number_and_nothing_of_its_batch_stays()
    {
        var payload = await ImportAsync("dam.jsonl", string.Join('\n', [.. _lines, """{"record":"claim","id":"C"}"""]));

        var error = payload.GetProperty("errors")[0];
        Assert.StartsWith("line 4: ", error.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("/", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, payload.GetProperty("lines").GetInt32());
        Assert.Equal(0, (await _server.DataAsync("{ questions { totalCount } }"))
            .GetProperty("questions").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        var error = (await ImportAsync("dam.jsonl", "")).GetProperty("errors")[0];

        Assert.NotEqual("", error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_file_that_names_a_file_of_the_server_does_not_bring_it_in()
    {
        const string Reaching =
            """
            { "meta": { "key": "dam", "title": "The dam" },
              "sources": [{ "id": "paper", "type": "ORGANISATION", "kind": "OUTLET", "name": "Paper" }],
              "documents": [{ "id": "d", "kind": "ARTICLE", "held": true, "publisher": "paper", "file": "/etc/hostname" }] }
            """;

        var error = (await ImportAsync("dam.json", Reaching)).GetProperty("errors")[0];

        Assert.Equal("$.documents[0].file", error.GetProperty("path").GetString());
    }

    [Fact]
    public async Task A_file_whose_name_does_not_say_what_it_is_is_refused()
    {
        var error = (await ImportAsync("dam.csv", Json)).GetProperty("errors")[0];

        Assert.Equal("input.file", error.GetProperty("path").GetString());
        Assert.Contains("\"dam.csv\"", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains(".json or .jsonl", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_text_nor_file_is_refused_and_so_is_a_proposed_file()
    {
        Assert.Equal(
            ["input: exactly one of \"corpus\" and \"file\" would be accepted"],
            await _server.RefusedAsync("importCorpus", new { idempotencyKey = "one" }));

        var proposed = await _server.UploadAsync(
            """mutation ($file: Upload!) { propose(input: { request: { importCorpus: { file: $file } } }) { errors { ... on InvalidInputError { path } } } }""",
            "dam.json",
            Encoding.UTF8.GetBytes(Json));
        Assert.Equal(
            "input.request.importCorpus",
            proposed.GetProperty("propose").GetProperty("errors")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task Who_follows_an_import_is_told_when_it_has_ended()
    {
        using var followed = await SentEvents.OpenAsync(
            _server, """subscription { importProgressed(idempotencyKey: "dam-1") { lines records bytes size done } }""");
        var text = string.Join('\n', _lines);

        await ImportAsync("dam.jsonl", text, key: "dam-1");

        JsonElement state;
        do
        {
            state = await followed.NextAsync("importProgressed");
            Assert.Equal(text.Length, state.GetProperty("size").GetInt32());
        }
        while (!state.GetProperty("done").GetBoolean());

        Assert.Equal(3, state.GetProperty("lines").GetInt32());
        Assert.Equal(text.Length, state.GetProperty("bytes").GetInt32());
        Assert.Equal(3, state.GetProperty("records").GetInt32());
    }

    [Fact]
    public async Task Of_many_who_send_one_file_at_once_each_imports_it_finds_it_imported_or_is_told_of_another()
    {
        var text = string.Join('\n', _lines);

        var payloads = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => ImportAsync("dam.jsonl", text)));

        Assert.Equal(1, payloads.Sum(payload => Added(payload, "claims")));
        Assert.All(payloads, payload => Assert.Equal(
            payload.GetProperty("lines").GetInt32() == _lines.Length ? null : "IMPORT_UNDER_WAY",
            payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors
                ? errors[0].GetProperty("code").GetString() : null));
        var again = await ImportAsync("dam.jsonl", text);
        Assert.Equal((JsonValueKind.Null, 3), (again.GetProperty("errors").ValueKind, again.GetProperty("lines").GetInt32()));
    }

    private static int Added(JsonElement payload, string kind) => payload.GetProperty("records").EnumerateArray()
        .Where(count => count.GetProperty("kind").GetString() == kind).Sum(count => count.GetProperty("added").GetInt32());

    private async Task<JsonElement> ImportAsync(string name, string text, string? key = null) => (await _server.UploadAsync(
        """
        mutation ($file: Upload!, $key: String) {
          importCorpus(input: { file: $file, idempotencyKey: $key }) {
            lines records { kind added } errors { ... on Error { code message } ... on InvalidInputError { path } }
          }
        }
        """,
        name,
        Encoding.UTF8.GetBytes(text),
        new { file = (string?)null, key })).GetProperty("importCorpus");
}
