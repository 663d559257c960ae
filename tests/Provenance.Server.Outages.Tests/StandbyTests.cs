using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Data.Migrations;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Tests;
using Provenance.Data.Writers;
using Provenance.Server.Hosting;

namespace Provenance.Server.Outages.Tests;

/// <summary>Servers with a primary and standbys, all of them PostgreSQL servers of the test's own.</summary>
public sealed class StandbyTests
{
    private const string Query = "{ claims(first: 1) { totalCount } }";

    /// <summary>How the logs show that a server was asked this.</summary>
    private const string Read = "FROM claim";

    /// <summary>Claims of the sample that every store begins with, and of the other one.</summary>
    private const int Kursk = 85, Merrow = 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Timeout = 240_000)]
    public async Task Reads_go_to_the_standby_and_writes_to_the_primary()
    {
        await using var postgres = await PostgresServers.StartAsync();
        await using var server = await RunningServer.StartAsync(postgres.ConnectionString);
        await UntilReadAsync(server, postgres.Standbys[0]);

        // A standby that a busy machine keeps from following is not read until it has caught up: three attempts at ten in a row.
        var (atPrimary, atStandby) = (-1, 0);
        for (var attempt = 0; attempt < 3 && atPrimary != postgres.Primary.Logged(Read); attempt++)
        {
            (atPrimary, atStandby) = (postgres.Primary.Logged(Read), postgres.Standbys[0].Logged(Read));
            for (var i = 0; i < 10; i++)
            {
                Assert.Equal(Kursk, await CountAsync(server));
            }
        }

        Assert.Equal(atPrimary, postgres.Primary.Logged(Read));
        Assert.True(atStandby + 10 <= postgres.Standbys[0].Logged(Read));
        Assert.NotEqual(0, postgres.Primary.Logged("COPY claim"));
        Assert.Equal(0, postgres.Standbys[0].Logged("COPY claim"));
    }

    [Fact(Timeout = 240_000)]
    public async Task What_is_imported_while_the_standby_lags_is_read_from_the_primary_until_it_has_caught_up()
    {
        await using var postgres = await PostgresServers.StartAsync();
        var standby = postgres.Standbys[0];
        await using var server = await RunningServer.StartAsync(postgres.ConnectionString);
        await UntilReadAsync(server, standby);
        await standby.ExecuteAsync("SELECT pg_wal_replay_pause()");

        await server.ImportAsync("merrow");
        var atPrimary = postgres.Primary.Logged(Read);
        var after = await CountAsync(server);

        Assert.Equal(Kursk + Merrow, after);
        Assert.True(atPrimary < postgres.Primary.Logged(Read));
        await standby.ExecuteAsync("SELECT pg_wal_replay_resume()");
        await UntilReadAsync(server, standby);
        Assert.Equal(Kursk + Merrow, await CountAsync(server));
    }

    // In a process that does not listen for what it imports itself, as a command does not.
    [Fact(Timeout = 240_000)]
    public async Task What_a_process_has_imported_is_in_what_it_exports_next_though_the_standby_lags()
    {
        await using var postgres = await PostgresServers.StartAsync();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Provenance", postgres.ConnectionString)])
            .Build();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddProvenance(configuration)
            .BuildServiceProvider();
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(Stop);
        var import = services.GetRequiredService<CorpusImporter>();
        var export = services.GetRequiredService<GraphReader>();
        await import.RunAsync(SampleCorpus.FileOf("kursk"), null, Stop);
        await UntilAsync(async () =>
            (await export.ReadAsync(Stop)).Claims.Count == Kursk && postgres.Standbys[0].Logged(Read) > 0);
        await postgres.Standbys[0].ExecuteAsync("SELECT pg_wal_replay_pause()");

        await import.RunAsync(SampleCorpus.FileOf("merrow"), null, Stop);

        Assert.Equal(Kursk + Merrow, (await export.ReadAsync(Stop)).Claims.Count);
    }

    [Fact(Timeout = 240_000)]
    public async Task What_is_imported_through_another_node_is_seen_at_once_too_though_the_standby_lags()
    {
        await using var postgres = await PostgresServers.StartAsync();
        await using var importer = await RunningServer.StartAsync(postgres.ConnectionString);
        await using var follower = await RunningServer.StartAsync(postgres.ConnectionString);
        await UntilReadAsync(follower, postgres.Standbys[0]);
        using var events = await follower.FollowAsync("citationRecorded { citing { claim { key } } }");
        await postgres.Standbys[0].ExecuteAsync("SELECT pg_wal_replay_pause()");

        await importer.ImportAsync("merrow");
        var told = await events.NextAsync();

        Assert.StartsWith(
            "MC-",
            told.GetProperty("citationRecorded").GetProperty("citing").GetProperty("claim").GetProperty("key")
                .GetString(),
            StringComparison.Ordinal);
        Assert.Equal(Kursk + Merrow, await CountAsync(follower));
        Assert.Equal(importer.Graph!.CitationCount, follower.Graph?.CitationCount);
    }

    [Fact(Timeout = 240_000)]
    public async Task A_standby_that_stops_amid_requests_is_noticed_by_none_and_is_read_again_when_it_is_back()
    {
        await using var postgres = await PostgresServers.StartAsync();
        var standby = postgres.Standbys[0];
        await using var server = await RunningServer.StartAsync(postgres.ConnectionString);
        await UntilReadAsync(server, standby);
        using var enough = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 4).Select(async _ =>
        {
            var answers = 0;
            for (; !enough.IsCancellationRequested; answers++)
            {
                Assert.Equal(Kursk, await CountAsync(server));
            }

            return answers;
        }).ToList();

        await standby.StopAsync();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(Kursk, await CountAsync(server));
        }

        await standby.StartAgainAsync();
        await UntilReadAsync(server, standby);
        await enough.CancelAsync();

        Assert.All(await Task.WhenAll(clients), answers => Assert.NotEqual(0, answers));
    }

    [Fact(Timeout = 240_000)]
    public async Task What_a_standby_that_hangs_does_not_answer_the_primary_answers()
    {
        await using var postgres = await PostgresServers.StartAsync();
        var standby = postgres.Standbys[0];
        await using var server = await RunningServer.StartAsync(postgres.ConnectionString, configure: builder =>
        {
            builder.Configuration["Store:CommandTimeout"] = "6";
            builder.Configuration["Store:ConnectionWait"] = "00:00:01";
        });
        await UntilReadAsync(server, standby);

        await standby.FreezeAsync();
        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CountAsync(server)));
        await standby.ThawAsync();

        Assert.All(counts, count => Assert.Equal(Kursk, count));
        await UntilReadAsync(server, standby);
    }

    [Fact(Timeout = 240_000)]
    public async Task Without_the_primary_queries_are_answered_and_imports_fail_until_the_standby_takes_its_place()
    {
        await using var postgres = await PostgresServers.StartAsync();
        var standby = postgres.Standbys[0];
        await using var server = await RunningServer.StartAsync(postgres.ConnectionString);
        await UntilReadAsync(server, standby);
        Assert.Equal((HttpStatusCode.OK, """{"status":"Healthy","reasons":[]}"""), await ReadyAsync(server));

        await postgres.Primary.StopAsync();

        Assert.Equal(Kursk, await CountAsync(server));
        Assert.Equal(
            (HttpStatusCode.OK,
                """
                {"status":"Degraded","reasons":["No primary answers: queries are answered by a standby, imports fail."]}
                """),
            await ReadyAsync(server));
        await Assert.ThrowsAnyAsync<Npgsql.NpgsqlException>(() => server.ImportAsync("merrow"));
        await standby.ExecuteAsync("SELECT pg_promote()");
        await UntilAsync(async () => await ReadyAsync(server) is (_, """{"status":"Healthy","reasons":[]}"""));
        await server.ImportAsync("merrow");
        Assert.Equal(Kursk + Merrow, await CountAsync(server));
    }

    [Fact(Timeout = 240_000)]
    public async Task A_node_starts_without_the_primary()
    {
        await using var postgres = await PostgresServers.StartAsync();
        await using (await RunningServer.StartAsync(postgres.ConnectionString))
        {
        }

        await postgres.Primary.StopAsync();
        await using var server = await RunningServer.StartAsync(postgres.ConnectionString);

        Assert.Equal(Kursk, await CountAsync(server));
    }

    [Fact(Timeout = 240_000)]
    public async Task Without_the_primary_a_standby_that_lags_answers_when_it_has_caught_up()
    {
        await using var postgres = await PostgresServers.StartAsync();
        var standby = postgres.Standbys[0];
        await using var server = await RunningServer.StartAsync(postgres.ConnectionString);
        await UntilReadAsync(server, standby);
        await standby.ExecuteAsync("SELECT pg_wal_replay_pause()");
        await server.ImportAsync("merrow");
        await postgres.Primary.StopAsync();

        var (status, answer) = await server.AskAsync(Query);
        await standby.ExecuteAsync("SELECT pg_wal_replay_resume()");
        await UntilAsync(async () => !(await server.AskAsync(Query)).Answer.TryGetProperty("errors", out _));

        Assert.Equal(200, status);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.True(
            error.GetProperty("extensions").GetProperty("code").ValueEquals("STORE_UNAVAILABLE"), error.ToString());
        Assert.Equal(Kursk + Merrow, await CountAsync(server));
    }

    // A standby that is killed may come back with less than it had replayed; here it is told to stop there. Nobody asks while it
    // is away, so that the server cannot tell by an error.
    [Fact(Timeout = 240_000)]
    public async Task A_standby_that_comes_back_with_less_than_it_has_shown_is_not_read_until_it_has_caught_up()
    {
        await using var postgres = await PostgresServers.StartAsync();
        var standby = postgres.Standbys[0];
        await using var server = await RunningServer.StartAsync(postgres.ConnectionString);
        await UntilReadAsync(server, standby);
        var before = await standby.ExecuteAsync("SELECT pg_last_wal_replay_lsn()::text");
        await server.ImportAsync("merrow");
        await UntilReadAsync(server, standby);
        Assert.Equal(Kursk + Merrow, await CountAsync(server));
        await standby.ExecuteAsync($"ALTER SYSTEM SET recovery_target_lsn = '{before}'");
        await standby.KillAsync();
        await standby.StartAgainAsync();
        Assert.Equal((long)Kursk, await standby.ExecuteAsync("SELECT count(*) FROM claim"));

        var after = await CountAsync(server);

        Assert.Equal(Kursk + Merrow, after);
        await standby.ExecuteAsync("ALTER SYSTEM RESET recovery_target_lsn");
        await standby.StopAsync();
        await standby.StartAgainAsync();
        await UntilReadAsync(server, standby);
        Assert.Equal(Kursk + Merrow, await CountAsync(server));
    }

    // Claims are added behind the nodes' backs, which are told of none: so they may show them late, but not again not.
    [Fact(Timeout = 240_000)]
    public async Task No_answer_shows_less_than_one_before_it_while_standbys_lag_stop_and_start_in_turns()
    {
        var random = new Random(20250115);
        await using var postgres = await PostgresServers.StartAsync(standbys: 2);
        await using var server = await RunningServer.StartAsync(postgres.ConnectionString);
        await UntilReadAsync(server, postgres.Standbys[0]);
        using var enough = new CancellationTokenSource();
        var shown = 0;
        var clients = Enumerable.Range(0, 4).Select(async _ =>
        {
            while (!enough.IsCancellationRequested)
            {
                var before = Volatile.Read(ref shown);
                var now = await CountAsync(server);
                Assert.InRange(now, before, int.MaxValue);
                InterlockedMax(ref shown, now);
            }
        }).ToList();

        var paused = new bool[2];

        // On a busy machine a standby may not have caught up once in 40 steps: then they go on, so that each is read.
        for (var step = 0; step < 40 || (step < 200 && postgres.Standbys.Any(standby => standby.Logged(Read) == 0)); step++)
        {
            await postgres.Primary.ExecuteAsync(
                $"""
                INSERT INTO claim (id, key, question_id, proposition, modality, recorded_at)
                SELECT 1000 + {step}, 'late-{step}', min(id), 'Claim {step}.', 'FACT', now() FROM question
                """);
            var which = random.Next(2);
            var standby = postgres.Standbys[which];
            switch (random.Next(4))
            {
                case 0:
                    await standby.StopAsync();
                    await Task.Delay(random.Next(50), Stop);
                    await standby.StartAgainAsync();
                    paused[which] = false;
                    break;
                case 1:
                    await Task.Delay(random.Next(1200), Stop);
                    break;
                default:
                    await standby.ExecuteAsync($"SELECT pg_wal_replay_{(paused[which] ? "resume" : "pause")}()");
                    paused[which] = !paused[which];
                    break;
            }

            Assert.False(clients.Exists(client => client.IsFaulted), "A client has seen less than before.");
        }

        await enough.CancelAsync();
        await Task.WhenAll(clients);
        Assert.True(shown > Kursk);
        Assert.All(postgres.Standbys, standby => Assert.NotEqual(0, standby.Logged(Read)));
        Assert.NotEqual(0, postgres.Primary.Logged(Read));
    }

    private static void InterlockedMax(ref int place, int value)
    {
        for (var old = Volatile.Read(ref place); old < value;)
        {
            old = Interlocked.CompareExchange(ref place, value, old);
        }
    }

    private static async Task<int> CountAsync(RunningServer server)
    {
        var (_, answer) = await server.AskAsync(Query);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
        return answer.GetProperty("data").GetProperty("claims").GetProperty("totalCount").GetInt32();
    }

    private static async Task<(HttpStatusCode Status, string Body)> ReadyAsync(RunningServer server)
    {
        using var response = await server.Client.GetAsync("/health/ready", Stop);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>Asks until a standby is who answers.</summary>
    private static async Task UntilReadAsync(RunningServer server, PostgresServer standby)
    {
        var before = standby.Logged(Read);
        await UntilAsync(async () => await CountAsync(server) > 0 && standby.Logged(Read) > before);
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            await Task.Delay(50, Stop);
        }
    }
}
