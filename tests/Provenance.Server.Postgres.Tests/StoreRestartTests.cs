using System.Net;
using System.Text.Json;
using Provenance.Data.Tests;

namespace Provenance.Server.Tests;

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

    /// <summary>Asks at once what takes several connections.</summary>
    private static async Task AskManyAsync(RunningServer server)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.AskAsync(Query)));
        Assert.All(answers, answer => Assert.Equal(
            """{"data":{"claims":{"totalCount":85}}}""", JsonSerializer.Serialize(answer.Answer)));
    }
}
