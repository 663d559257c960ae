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
        var (_, answer) = await server.AskAsync(
            """
            mutation { recordCitation(input: { passage: {
              document: { new: { title: "Rain", text: "It rained, the Hollin Herald says.", publisher: { key: "hollin-gazette" } } }
              span: { text: "It rained, the Hollin Herald says." } chain: [{ source: { key: "hollin-herald" } }]
              claims: [{ claim: { new: { question: { key: "hollin-bridge" }, proposition: "It rained." } } }]
            } }) { errors { __typename } } }
            """,
            Vault.Editor);
        var told = await ReadAsync(events, text => text.Contains("It rained.", StringComparison.Ordinal));

        Assert.False(answer.TryGetProperty("errors", out _), $"{answer}");
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

    private static async Task<StreamReader> SubscribeAsync(AccessServer server)
    {
        const string Query = "subscription { citationRecorded { citing { claim { proposition } source { name } } } }";
        HttpRequestMessage request = new(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Query)}");
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
