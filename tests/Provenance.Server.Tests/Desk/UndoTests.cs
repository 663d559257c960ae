using System.Text.Json;
using Provenance.Corpora;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Writers;
using Provenance.Domain.Changes;

namespace Provenance.Server.Tests.Desk;

/// <summary>What people take back of what they did in a small newsroom.</summary>
public sealed class UndoTests : IAsyncLifetime
{
    private readonly DeskServer _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.DoAsync("addDocument", Hollin.Article);
        await _server.DoAsync("addDocument", Hollin.Post);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_passage_that_was_recorded_does_not_count_any_more_and_the_history_has_both_changes()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());

        var undone = await UndoAsync();

        Assert.Equal("RECORD_CITATION", undone.GetProperty("undoes").GetProperty("action").GetString());
        Assert.Equal(0, await CountAsync("statements"));
        Assert.Equal(0, await CountAsync("citations"));
        var feed = (await _server.DataAsync("{ changes { nodes { action undoneBy { action } } } }")).GetProperty("changes")
            .GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(
            ["RECORD_CITATION UNDO", "UNDO "],
            feed.TakeLast(2).Select(change => $"{change.GetProperty("action").GetString()} "
                + (change.GetProperty("undoneBy") is { ValueKind: JsonValueKind.Object } by ? by.GetProperty("action").GetString() : "")));
        Assert.Equal("The bridge is closed.", (await ClaimAsync()).GetProperty("proposition").GetString());
    }

    [Fact]
    public async Task Fields_that_were_put_right_get_their_values_back_one_change_after_the_other()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        await CorrectAsync("The bridge is shut.");
        await CorrectAsync("The bridge is barred.");

        await UndoAsync();
        Assert.Equal("The bridge is shut.", (await ClaimAsync()).GetProperty("proposition").GetString());
        await UndoAsync();
        Assert.Equal("The bridge is closed.", (await ClaimAsync()).GetProperty("proposition").GetString());
        Assert.Equal(
            ["RECORDED", "CORRECTED", "CORRECTED", "CORRECTED", "CORRECTED"],
            (await ClaimAsync()).GetProperty("history").EnumerateArray().Select(entry => entry.GetProperty("event").GetString()));
    }

    [Fact]
    public async Task A_merge_and_its_end_and_a_name_that_was_added_are_taken_back()
    {
        await _server.DoAsync("addSource", new { source = new { key = "guard", type = "AGENCY", agencyKind = "POLICE", name = "The Guard" } });
        await _server.DoAsync("setAlias", new { source = new { key = "guard" }, alias = new { text = "Guards" } });
        await UndoAsync();
        Assert.Equal("[]", (await SourceAsync("guard")).GetProperty("aliases").GetRawText());

        await _server.DoAsync(
            "mergeSources", new { absorbed = new { key = "guard" }, kept = new { key = "police" }, reason = "One." });
        await UndoAsync();
        Assert.Equal("guard", (await SourceAsync("guard")).GetProperty("key").GetString());

        await _server.DoAsync(
            "mergeSources", new { absorbed = new { key = "guard" }, kept = new { key = "police" }, reason = "One." });
        await _server.DoAsync("unmergeSources", new { absorbed = "guard", reason = "Two." });
        await UndoAsync();
        Assert.Equal("police", (await SourceAsync("guard")).GetProperty("key").GetString());
        await UndoAsync();
        Assert.Equal("guard", (await SourceAsync("guard")).GetProperty("key").GetString());
    }

    [Fact]
    public async Task What_was_built_upon_stays_and_the_error_names_the_change()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        await CorrectAsync("The bridge is shut.");
        var first = await LastAsync();
        await CorrectAsync("The bridge is barred.");

        var error = await RefusedAsync(first);

        Assert.Equal("BUILT_UPON", error.GetProperty("obstacle").GetString());
        Assert.Equal("CORRECT_CLAIM", error.GetProperty("by").GetProperty("action").GetString());
        Assert.Contains("\"C-closed\" was put right since, by local", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("The bridge is barred.", (await ClaimAsync()).GetProperty("proposition").GetString());
    }

    [Fact]
    public async Task A_passage_that_was_called_wrong_since_is_not_taken_back()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        var recorded = await LastAsync();
        await _server.DoAsync("correct", new { of = "P1", reason = "Misread." });

        var error = await RefusedAsync(recorded);

        Assert.Equal("BUILT_UPON", error.GetProperty("obstacle").GetString());
        Assert.Equal("CORRECT", error.GetProperty("by").GetProperty("action").GetString());
        Assert.Equal("NOT_REVERSIBLE", (await RefusedAsync(await LastAsync())).GetProperty("obstacle").GetString());
    }

    [Fact]
    public async Task What_is_built_upon_while_it_is_found_out_how_it_is_taken_back_stays()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        var cancellation = TestContext.Current.CancellationToken;
        var recorded = (await _server.Get<ChangeReader>().LastOfAsync("local", cancellation))!;
        var reversal = await _server.Get<ReversalReader>().OfAsync(recorded, cancellation);
        await _server.DoAsync("correct", new { of = "P1", reason = "Misread." });

        await Assert.ThrowsAsync<ReversalOutdatedException>(() => _server.Get<CorpusImporter>().UndoAsync(
            CorpusReader.ReadRecords("input", """{ "questions": [{ "id": "Q", "text": "Whose?" }] }"""u8.ToArray()),
            recorded,
            reversal,
            "local",
            request: null,
            cancellation));

        Assert.Equal(ChangeAction.Correct, (await _server.Get<ChangeReader>().LastOfAsync("local", cancellation))!.Action);
    }

    [Fact]
    public async Task What_others_did_what_was_taken_back_and_what_only_adds_is_refused()
    {
        Assert.Equal("NOT_REVERSIBLE", (await RefusedAsync(await LastAsync())).GetProperty("obstacle").GetString());
        await _server.DoAsync("recordCitation", Hollin.Says());
        var recorded = await LastAsync();
        await UndoAsync();
        var again = await RefusedAsync(recorded);
        Assert.Equal("ALREADY_UNDONE", again.GetProperty("obstacle").GetString());
        Assert.Equal("UNDO", again.GetProperty("by").GetProperty("action").GetString());
        Assert.Contains(
            "an undo is not taken back",
            (await RefusedAsync(await LastAsync())).GetProperty("message").GetString(),
            StringComparison.Ordinal);

        await _server.RecordAsAsync("ann", """{ "questions": [{ "id": "Q-ann", "text": "Whose?" }] }""");
        var others = await RefusedAsync(await LastAsync());
        Assert.Equal("NOT_YOURS", others.GetProperty("obstacle").GetString());
        Assert.Contains("ann made this change", others.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "there is no change of the id",
            Assert.Single(await _server.RefusedAsync("undo", new { change = "nonsense", reason = "r" })),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retry_with_a_key_takes_nothing_more_back()
    {
        await _server.DoAsync("recordCitation", Hollin.Says());
        await CorrectAsync("The bridge is shut.");
        object undo = new { reason = "A slip.", idempotencyKey = "u-1" };

        var first = await _server.DoAsync("undo", undo, "change { id }");
        var second = await _server.DoAsync("undo", undo, "change { id }");

        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.Contains(
            "u-1",
            Assert.Single(await _server.RefusedAsync("undo", new { reason = "Another.", idempotencyKey = "u-1" })),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "input.idempotencyKey: ",
            Assert.Single(await _server.RefusedAsync("undo", new { reason = "A slip.", idempotencyKey = "\0" })),
            StringComparison.Ordinal);
        Assert.Equal("The bridge is closed.", (await ClaimAsync()).GetProperty("proposition").GetString());
        Assert.Equal(2, await CountAsync("statements"));
    }

    private Task<JsonElement> CorrectAsync(string proposition) => _server.DoAsync(
        "correctClaim", new { claim = new { key = "C-closed" }, fields = new { proposition }, reason = "Its words." });

    private async Task<JsonElement> UndoAsync() =>
        (await _server.DoAsync("undo", new { reason = "A slip." }, "change { id undoes { action } }")).GetProperty("change");

    private async Task<JsonElement> RefusedAsync(string? change)
    {
        var data = await _server.DataAsync(
            """
            mutation ($input: UndoInput!) {
              undo(input: $input) { errors { ... on CannotUndoError { message code path obstacle by { action recordedBy } } } }
            }
            """,
            new { input = new { change, reason = "A slip." } });
        var error = Assert.Single(data.GetProperty("undo").GetProperty("errors").EnumerateArray());
        Assert.Equal("CANNOT_UNDO input.change", $"{error.GetProperty("code").GetString()} {error.GetProperty("path").GetString()}");
        return error;
    }

    private async Task<string?> LastAsync() => (await _server.DataAsync("{ changes(last: 1) { nodes { id } } }"))
        .GetProperty("changes").GetProperty("nodes")[0].GetProperty("id").GetString();

    private async Task<int> CountAsync(string list) =>
        (await _server.DataAsync($"{{ {list} {{ totalCount }} }}")).GetProperty(list).GetProperty("totalCount").GetInt32();

    private async Task<JsonElement> ClaimAsync() => (await _server.DataAsync(
        "{ claim(by: { key: \"C-closed\" }) { proposition history { event } } }")).GetProperty("claim");

    private async Task<JsonElement> SourceAsync(string key) => (await _server.DataAsync(
        $"{{ source(by: {{ key: \"{key}\" }}) {{ key aliases {{ text }} }} }}")).GetProperty("source");
}
