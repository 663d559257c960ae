using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Provenance.Data.Readers.Wholes;

namespace Provenance.Server.Tests;

/// <summary>What those are told who ask for an analysis of the whole record when too many wait for theirs.</summary>
public sealed class OverloadTests() : SampleServer("kursk")
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_analysis_is_refused_at_once_and_what_is_light_is_answered()
    {
        var turns = Get<FairTurns>();
        var running = await turns.TakeAsync("other", Stop);
        List<Task> others = [.. Enumerable.Range(0, FairTurns.MostOfClient).Select(_ => TakeAsync(turns, IPAddress.Loopback))];

        using var response = await Client.PostAsJsonAsync(
            "/graphql",
            new { query = """{ claim(by: { key: "C-cas-4000" }) { proposition } mostReliedUponSources(first: 1) { edges { cursor } } }""" },
            Stop);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
        running.Dispose();
        await Task.WhenAll(others);

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("OVERLOADED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("Too many analyses of the whole record wait to be worked out. Ask again in 1 s.", error.GetProperty("message").GetString());
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        Assert.NotNull(answer.GetProperty("data").GetProperty("claim").GetProperty("proposition").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("mostReliedUponSources").ValueKind);
    }

    private static async Task TakeAsync(FairTurns turns, object client)
    {
        using var turn = await turns.TakeAsync(client, Stop);
    }
}
