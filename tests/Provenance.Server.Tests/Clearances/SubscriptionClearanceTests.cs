using System.Text.Json;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Clearances;

/// <summary>What those are told who follow what happens and may not see everything.</summary>
public sealed class SubscriptionClearanceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_told_of_what_is_hidden()
    {
        await using var server = await AccessServer.WithIssuerAsync();
        await Vault.RecordOpenAsync(server);
        await Vault.RecordHiddenAsync(server);
        using var events = await SubscribeAsync(server);

        await Vault.RecordBehindAsync(server);
        await RecordAsync(server, "It rained.");
        var told = await ReadAsync(events, text => text.Contains("It rained.", StringComparison.Ordinal));

        Assert.Single(told.Split('\n'), line => line.StartsWith("event: next", StringComparison.Ordinal));
        Assert.DoesNotContain(Vault.Word, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saw_everything_is_told_nothing_more_once_something_is_hidden()
    {
        await using var server = await AccessServer.WithIssuerAsync();
        await Vault.RecordOpenAsync(server);
        using var events = await SubscribeAsync(server);

        await Vault.RecordHiddenAsync(server);
        var told = await ReadAsync(events, text => text.Contains("event: complete", StringComparison.Ordinal));

        Assert.DoesNotContain("event: next", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Vault.Word, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("citationRecorded", "ID", "cursor: id citing { claim { proposition } source { name } }")]
    [InlineData("changeRecorded", "String", "cursor change { action counts { kind added } records(first: 50) { nodes { __typename ... on Claim { proposition } } } }")]
    [InlineData("claimChanged", "String", "cursor claim { proposition } events { explanation sources { name } }")]
    public async Task Who_comes_back_with_a_cursor_is_told_nothing_of_what_was_hidden_meanwhile(
        string field, string type, string selection)
    {
        var query = $"subscription ($after: {type}) {{ {field}(after: $after) {{ {selection} }} }}";
        await using var server = await AccessServer.WithIssuerAsync();
        await Vault.RecordOpenAsync(server);
        await Vault.RecordFirstAsync(server);
        string cursor;
        using (var events = await SubscribeAsync(server, query))
        {
            await RecordAsync(server, "It snowed.");
            var told = await ReadAsync(events, text => text.Contains("It snowed.", StringComparison.Ordinal));
            cursor = JsonElement.Parse(told[told.IndexOf('{')..].Split('\n')[0])
                .GetProperty("data").GetProperty(field).GetProperty("cursor").GetString()!;
        }

        await Vault.RecordHiddenAsync(server);
        await Vault.RecordBehindAsync(server);
        await RecordAsync(server, "It rained.");
        using var later = await SubscribeAsync(server, query, cursor);
        var missed = await ReadAsync(later, text => text.Contains("It rained.", StringComparison.Ordinal));

        Assert.DoesNotContain(Vault.Word, missed, StringComparison.Ordinal);
        Assert.DoesNotContain("It snowed.", missed, StringComparison.Ordinal);
        Assert.DoesNotContain("\"errors\"", missed, StringComparison.Ordinal);
    }

    /// <summary>Records a claim that everyone may see.</summary>
    private static async Task RecordAsync(AccessServer server, string proposition)
    {
        var (_, answer) = await server.AskAsync(
            $$"""
            mutation { recordCitation(input: { passage: {
              document: { new: { title: "{{proposition}}", text: "{{proposition}} The Hollin Herald says so.", publisher: { key: "hollin-gazette" } } }
              span: { text: "{{proposition}} The Hollin Herald says so." } chain: [{ source: { key: "hollin-herald" } }]
              claims: [{ claim: { new: { question: { key: "hollin-bridge" }, proposition: "{{proposition}}" } } }]
            } }) { errors { __typename } } }
            """,
            Vault.Editor);
        Assert.Equal("""{"data":{"recordCitation":{"errors":null}}}""", $"{answer}");
    }

    private static Task<StreamReader> SubscribeAsync(AccessServer server) =>
        SubscribeAsync(server, "subscription { citationRecorded { citing { claim { proposition } source { name } } } }");

    private static async Task<StreamReader> SubscribeAsync(AccessServer server, string query, string? after = null)
    {
        var variables = JsonSerializer.Serialize(after is null ? new { } : (object)new { after });
        HttpRequestMessage request = new(
            HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}&variables={Uri.EscapeDataString(variables)}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
        return new(await response.Content.ReadAsStreamAsync(Stop));
    }

    /// <summary>What comes until something has come.</summary>
    private static async Task<string> ReadAsync(StreamReader events, Func<string, bool> isEnough)
    {
        var told = "";
        while (!isEnough(told))
        {
            var line = await events.ReadLineAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Stop);
            told += $"{line ?? "event: complete"}\n";
        }

        return told;
    }
}
