using System.Net;
using System.Text.Json;
using Provenance.Data.Tests;

namespace Provenance.Server.Outages.Tests;

/// <summary>The server lives through a restart of its database, on a PostgreSQL server of this test's own.</summary>
public sealed class StoreRestartTests
{
    private const string Query = """{ claims(first: 1) { totalCount } }""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_store_is_away_requests_fail_with_a_code_and_afterwards_they_are_answered()
    {
        var (postgres, failure) = await PostgresServer.StartAsync();
        Assert.SkipWhen(postgres is null, failure ?? "");
        await using var _ = postgres!;
        await using var server = await RunningServer.StartAsync(postgres!.ConnectionString);
        await AskManyAsync(server);

        await postgres.StopAsync();
        var (status, answer) = await server.AskAsync(Query);
        using var live = await server.Client.GetAsync("/health/live", Stop);
        using var ready = await server.Client.GetAsync("/health/ready", Stop);
        var reason = await ready.Content.ReadAsStringAsync(Stop);
        await postgres.StartAgainAsync();
        using var readyAgain = await server.Client.GetAsync("/health/ready", Stop);
        await AskManyAsync(server);

        Assert.Equal(200, status);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            """
            {"message":"The store does not answer at the moment. Ask again.","locations":[{"line":1,"column":3}],"path":["claims"],"extensions":{"code":"STORE_UNAVAILABLE","retryAfter":1}}
            """,
            JsonSerializer.Serialize(error));
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK),
            (live.StatusCode, ready.StatusCode, readyAgain.StatusCode));
        Assert.Equal("""{"status":"Unhealthy","reasons":["The store does not answer."]}""", reason);
    }

    [Fact]
    public async Task A_restart_between_two_requests_is_noticed_by_neither()
    {
        var (postgres, failure) = await PostgresServer.StartAsync();
        Assert.SkipWhen(postgres is null, failure ?? "");
        await using var _ = postgres!;
        await using var server = await RunningServer.StartAsync(postgres!.ConnectionString);
        await AskManyAsync(server);

        await postgres.StopAsync();
        await postgres.StartAgainAsync();

        await AskManyAsync(server);
    }

    [Theory]
    [InlineData("citationRecorded", "id", "the id")]
    [InlineData("changeRecorded", "cursor", "the cursor")]
    public async Task A_restart_ends_a_subscription_with_an_error_that_says_how_to_go_on_and_then_nothing_is_missed(
        string field, string cursor, string place)
    {
        var (postgres, failure) = await PostgresServer.StartAsync();
        Assert.SkipWhen(postgres is null, failure ?? "");
        await using var _ = postgres!;
        await using var server = await RunningServer.StartAsync(postgres!.ConnectionString);
        using var events = await server.FollowAsync($"{field} {{ {cursor} }}");
        await server.ImportAsync("merrow");
        List<string> received = [await NextAsync(events)];

        await postgres.StopAsync();
        JsonElement response;
        while (!(response = await events.NextResponseAsync()).TryGetProperty("errors", out var _))
        {
            received.Add(CursorOf(response));
        }

        await postgres.StartAgainAsync();
        using var again = await server.FollowAsync($"{field}(after: \"{received[^1]}\") {{ {cursor} }}");
        await server.ImportAsync("europe");
        var next = await NextAsync(again);

        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            $"The store does not answer, so this subscription ends. Subscribe again with \"after\": {place} of the last event that "
            + "you received; then nothing is missed, and nothing comes twice.",
            error.GetProperty("message").GetString());
        Assert.Equal("STORE_UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain(next, received);

        async Task<string> NextAsync(EventStream stream) => CursorOf(await stream.NextResponseAsync());
        string CursorOf(JsonElement one) => one.GetProperty("data").GetProperty(field).GetProperty(cursor).GetString()!;
    }

    /// <summary>Asks at once what takes several connections.</summary>
    private static async Task AskManyAsync(RunningServer server)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.AskAsync(Query)));
        Assert.All(answers, answer => Assert.Equal(
            """{"data":{"claims":{"totalCount":85}}}""", JsonSerializer.Serialize(answer.Answer)));
    }
}
