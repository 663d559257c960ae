using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Provenance.Data.Tests;
using Provenance.Server.Commands;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Outages.Tests;

/// <summary>Servers that reach PostgreSQL through PgBouncer.</summary>
public sealed class PoolerTests
{
    private const string Session = "session", Transaction = "transaction";

    private const string Query = "{ claims(first: 1) { totalCount } }";

    /// <summary>What a connection string must say for each mode, with PgBouncer before 1.21.</summary>
    private static readonly Dictionary<string, string> _needed = new()
    {
        [Session] = "",
        [Transaction] = ";Max Auto Prepare=0",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // Of what a server shares, transactions of six connections have to do for many more of the server's own.
    [Theory]
    [InlineData(Session, 20)]
    [InlineData(Transaction, 6)]
    public async Task Migrations_imports_mutations_queries_and_subscriptions_work(string mode, int connections)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var pooler = await StartAsync(database, mode, $"default_pool_size = {connections}");
        await using var server = await RunningServer.StartAsync(pooler.ConnectionString + _needed[mode], empty: true);
        using TirelessRecorder recorder = new() { Address = server.Client.BaseAddress };

        await recorder.AddArticleAsync();
        for (var i = 0; i < 10; i++)
        {
            Assert.True(await recorder.TryNextAsync());
        }

        await recorder.AssertWholeAsync();
        using var events = await server.FollowAsync("citationRecorded { id }");
        var before = await CountAsync(server, "citations");
        await server.ImportAsync("merrow");
        var imported = await CountAsync(server, "citations") - before;
        HashSet<string> ids = [];
        for (var i = 0; i < imported; i++)
        {
            ids.Add((await events.NextAsync()).GetProperty("citationRecorded").GetProperty("id").GetString()!);
        }

        Assert.Equal(imported, ids.Count);
        var asked = await Task.WhenAll(Enumerable.Range(0, 80).Select(_ => CountAsync(server, "claims")));
        Assert.All(asked, claims => Assert.Equal(30, claims));
        Assert.InRange(await ConnectionsAsync(database), 1, connections);
    }

    // No time passes on the follower, so that it does not poll: what reaches it was told by the database.
    [Theory]
    [InlineData(Session, false)]
    [InlineData(Transaction, true)]
    public async Task What_is_imported_through_another_server_is_told_at_once(string mode, bool listensDirectly)
    {
        await using var database = await TestDatabase.CreateMigratedAsync();
        await using var pooler = await StartAsync(database, mode);
        KeptLog log = new();
        await using var importer = await RunningServer.StartAsync(pooler.ConnectionString + _needed[mode]);
        await using var follower = await RunningServer.StartAsync(
            pooler.ConnectionString + _needed[mode],
            new FakeTimeProvider(TimeProvider.System.GetUtcNow()),
            configure: builder =>
            {
                builder.Configuration["ConnectionStrings:ProvenanceListening"] =
                    listensDirectly ? database.ConnectionString : null;
                builder.Logging.AddProvider(log);
            });
        using var events = await follower.FollowAsync("citationRecorded { id }");

        await importer.ImportAsync("merrow");

        Assert.NotEqual("", (await events.NextAsync()).GetProperty("citationRecorded").GetProperty("id").GetString());
        Assert.DoesNotContain(log.Lines, IsDeaf);
    }

    [Fact]
    public async Task In_mode_transaction_it_is_found_by_the_poll_and_the_log_says_what_would_help()
    {
        await using var database = await TestDatabase.CreateMigratedAsync();
        await using var pooler = await StartAsync(database, Transaction);
        KeptLog log = new();
        await using var importer = await RunningServer.StartAsync(pooler.ConnectionString + _needed[Transaction]);
        await using var follower = await RunningServer.StartAsync(
            pooler.ConnectionString + _needed[Transaction],
            configure: builder =>
            {
                builder.Configuration["Store:PollTimeout"] = "00:00:01";
                builder.Logging.AddProvider(log);
            });
        using var events = await follower.FollowAsync("citationRecorded { id }");

        await importer.ImportAsync("merrow");

        Assert.NotEqual("", (await events.NextAsync()).GetProperty("citationRecorded").GetProperty("id").GetString());
        while (!log.Lines.Any(IsDeaf))
        {
            await Task.Delay(50, Stop);
        }
    }

    // PgBouncer 1.18 knows nothing of prepared statements, and so sends one connection what another has prepared.
    [Fact]
    public async Task In_mode_transaction_statements_that_are_kept_prepared_fail()
    {
        await using var database = await TestDatabase.CreateMigratedAsync();
        await using var pooler = await StartAsync(database, Transaction);
        KeptLog log = new();
        await using var server = await RunningServer.StartAsync(
            pooler.ConnectionString, configure: builder => builder.Logging.AddProvider(log));

        for (var round = 0; !log.Lines.Any(OfPreparedStatement); round++)
        {
            Assert.InRange(round, 0, 100);
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.AskAsync(Query)));
        }

        static bool OfPreparedStatement(string line) =>
            line.Contains(PostgresErrorCodes.InvalidSqlStatementName, StringComparison.Ordinal)
            || line.Contains(PostgresErrorCodes.DuplicatePreparedStatement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pooler_that_lets_no_options_pass_refuses_and_the_program_says_what_it_must_be_told()
    {
        await using var database = await TestDatabase.CreateMigratedAsync();
        await using var pooler = await PgBouncer.StartAsync(database.ConnectionString, Session);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => RunningServer.StartAsync(pooler.ConnectionString));

        Assert.Equal(
            "The pooler before PostgreSQL refuses the connection, or has lost its own: 08P01: unsupported startup parameter: "
            + "options. PgBouncer must be told ignore_startup_parameters = options, and must reach PostgreSQL.",
            Assert.Single(Accident.Of(failure)!.Messages));
    }

    [Theory]
    [InlineData(Session)]
    [InlineData(Transaction)]
    public async Task While_PostgreSQL_is_away_requests_fail_with_a_code_and_afterwards_they_are_answered(string mode)
    {
        var (postgres, failure) = await PostgresServer.StartAsync();
        Assert.SkipWhen(postgres is null, failure ?? "");
        await using var _ = postgres!;
        await using var pooler = await PgBouncer.StartAsync(
            postgres!.ConnectionString, mode, PgBouncer.Options, "server_login_retry = 1", "query_wait_timeout = 1");
        await using var server = await RunningServer.StartAsync(pooler.ConnectionString + _needed[mode]);
        await AskManyAsync(server);

        await postgres.StopAsync();
        var (status, answer) = await server.AskAsync(Query);
        using var ready = await server.Client.GetAsync("/health/ready", Stop);
        await postgres.StartAgainAsync();
        JsonElement again;
        do
        {
            again = (await server.AskAsync(Query)).Answer;
        }
        while (again.TryGetProperty("errors", out var errors) && CodeOf(errors) == "STORE_UNAVAILABLE");

        Assert.Equal((200, "STORE_UNAVAILABLE"), (status, CodeOf(answer.GetProperty("errors"))));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        await AskManyAsync(server);
    }

    private static Task<PgBouncer> StartAsync(TestDatabase database, string mode, params IEnumerable<string> settings) =>
        PgBouncer.StartAsync(database.ConnectionString, mode, [PgBouncer.Options, .. settings]);

    private static bool IsDeaf(string line) => line.Contains("ConnectionStrings:ProvenanceListening", StringComparison.Ordinal);

    private static string? CodeOf(JsonElement errors) =>
        errors[0].GetProperty("extensions").GetProperty("code").GetString();

    private static async Task AskManyAsync(RunningServer server)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CountAsync(server, "claims")));
        Assert.All(answers, claims => Assert.Equal(85, claims));
    }

    private static async Task<int> CountAsync(RunningServer server, string list)
    {
        var (_, answer) = await server.AskAsync($"{{ {list}(first: 1) {{ totalCount }} }}");
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
        return answer.GetProperty("data").GetProperty(list).GetProperty("totalCount").GetInt32();
    }

    /// <summary>How many connections the database has, but for the one that asks.</summary>
    private static async Task<int> ConnectionsAsync(TestDatabase database)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync(Stop);
        await using var count = connection.CreateCommand();
        count.CommandText =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        return Convert.ToInt32(await count.ExecuteScalarAsync(Stop), CultureInfo.InvariantCulture);
    }
}
