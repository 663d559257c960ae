using Npgsql;

namespace Provenance.Data.Tests;

/// <summary>
/// The PostgreSQL server of the test run: the one that <c>PROVENANCE_TEST_POSTGRES</c> names by a connection string, whose
/// user may create databases, or else one started from installed binaries. Without either the tests are skipped.
/// </summary>
public sealed class TestServer : IAsyncDisposable
{
    private const string Variable = "PROVENANCE_TEST_POSTGRES";

    private static readonly Lazy<Task<TestServer>> _one = new(StartAsync);

    private PostgresServer? _own;
    private NpgsqlDataSource? _connections;
    private Lazy<Task<TestDatabase>>? _migrated;

    /// <summary>Why tests are skipped.</summary>
    public static string Absence { get; private set; } = "";

    /// <summary>Connections to the server.</summary>
    public static async Task<NpgsqlDataSource> GetAsync() => (await AnswerAsync())._connections!;

    /// <summary>The database that the others are copies of.</summary>
    public static async Task<TestDatabase> MigratedAsync() => await (await AnswerAsync())._migrated!.Value;

    /// <summary>Whether there is a server.</summary>
    public static async Task<bool> IsThereAsync() => (await _one.Value)._connections is not null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_one.IsValueCreated)
        {
            return;
        }

        var one = await _one.Value;
        if (one._migrated is { IsValueCreated: true } migrated)
        {
            await (await migrated.Value).DisposeAsync();
        }

        await (one._connections?.DisposeAsync() ?? default);
        await (one._own?.DisposeAsync() ?? default);
    }

    private static async Task<TestServer> AnswerAsync()
    {
        var one = await _one.Value;
        Assert.SkipWhen(one._connections is null, Absence);
        return one;
    }

    private static async Task<TestServer> StartAsync()
    {
        var one = new TestServer();
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } connectionString)
        {
            (one._own, var failure) = await PostgresServer.StartAsync();
            if (one._own is null)
            {
                Absence = $"{Variable} names no PostgreSQL server, and none can be started: {failure}";
                return one;
            }

            connectionString = one._own.ConnectionString;
        }

        one._connections = NpgsqlDataSource.Create(connectionString);
        one._migrated = new(async () =>
        {
            var database = await TestDatabase.CreateAsync();
            await database.MigrateAsync();
            return database;
        });
        return one;
    }
}
