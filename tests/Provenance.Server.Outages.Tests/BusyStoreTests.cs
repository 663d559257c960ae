using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Npgsql;
using Provenance.Data.Tests;

namespace Provenance.Server.Outages.Tests;

/// <summary>A PostgreSQL server whose connections others have.</summary>
public sealed class BusyStoreTests
{
    private const string Query = """{ claims(first: 1) { totalCount } }""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_waits_for_a_connection_and_then_the_client_is_told_that_the_store_is_busy()
    {
        var (postgres, failure) = await StartAsync();
        Assert.SkipWhen(postgres is null, failure ?? "");
        await using var _ = postgres!;
        await using var server = await RunningServer.StartAsync(postgres!.ConnectionString + ";Pooling=false");
        await using Others others = new(postgres);
        await others.TakeAllAsync();

        var began = Stopwatch.GetTimestamp();
        var (_, answer) = await server.AskAsync(Query);
        var waited = Stopwatch.GetElapsedTime(began);
        using var ready = await server.Client.GetAsync("/health/ready", Stop);

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            """
            {"message":"The store is busy: others have all of its connections, or write what this needs. Ask again in 2 s.","locations":[{"line":1,"column":3}],"path":["claims"],"extensions":{"code":"STORE_BUSY","retryAfter":2}}
            """,
            JsonSerializer.Serialize(error));
        Assert.InRange(waited, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(20));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    [Fact]
    public async Task A_request_that_waits_is_answered_when_a_connection_is_free()
    {
        var (postgres, failure) = await StartAsync();
        Assert.SkipWhen(postgres is null, failure ?? "");
        await using var _ = postgres!;
        await using var server = await RunningServer.StartAsync(postgres!.ConnectionString + ";Pooling=false");
        await using Others others = new(postgres);
        await others.TakeAllAsync();

        var asking = server.AskAsync(Query);
        await Task.Delay(TimeSpan.FromSeconds(1), Stop);
        Assert.False(asking.IsCompleted);
        await others.LeaveAsync();

        Assert.Equal("""{"data":{"claims":{"totalCount":85}}}""", JsonSerializer.Serialize((await asking).Answer));
    }

    private static Task<(PostgresServer? Server, string? Failure)> StartAsync() =>
        PostgresServer.StartAsync(options: "-c max_connections=14 -c superuser_reserved_connections=0");

    /// <summary>Others, who have connections and keep them.</summary>
    private sealed class Others(PostgresServer postgres) : IAsyncDisposable
    {
        private readonly List<NpgsqlConnection> _connections = [];

        /// <summary>Takes all that are left, also those that are given back a little later.</summary>
        public async Task TakeAllAsync()
        {
            for (var refused = 0; refused < 5;)
            {
                NpgsqlConnection connection = new(postgres.ConnectionString + ";Pooling=false");
                try
                {
                    await connection.OpenAsync(Stop);
                    _connections.Add(connection);
                    refused = 0;
                }
                catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections)
                {
                    await connection.DisposeAsync();
                    refused++;
                    await Task.Delay(50, Stop);
                }
            }
        }

        /// <summary>Gives all back.</summary>
        public async Task LeaveAsync()
        {
            foreach (var connection in _connections)
            {
                await connection.DisposeAsync();
            }

            _connections.Clear();
        }

        public async ValueTask DisposeAsync() => await LeaveAsync();
    }
}
