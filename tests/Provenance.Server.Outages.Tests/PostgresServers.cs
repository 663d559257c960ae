using Provenance.Data.Tests;

namespace Provenance.Server.Outages.Tests;

/// <summary>A primary and its standbys, made from it by pg_basebackup, whose logs have every statement.</summary>
internal sealed class PostgresServers : IAsyncDisposable
{
    private PostgresServers(PostgresServer primary, IReadOnlyList<PostgresServer> standbys) =>
        (Primary, Standbys) = (primary, standbys);

    /// <summary>The one that is written to.</summary>
    public PostgresServer Primary { get; }

    /// <summary>Those that follow it.</summary>
    public IReadOnlyList<PostgresServer> Standbys { get; }

    /// <summary>A connection to any of them, the primary first.</summary>
    public string ConnectionString => PostgresServer.Together([Primary, .. Standbys]);

    /// <summary>Starts them; the test is skipped where there are no binaries to start.</summary>
    public static async Task<PostgresServers> StartAsync(int standbys = 1)
    {
        var (primary, failure) = await PostgresServer.StartAsync();
        Assert.SkipWhen(primary is null, failure ?? "");
        await primary!.ExecuteAsync("ALTER SYSTEM SET log_statement = 'all'");
        await primary.ExecuteAsync("SELECT pg_reload_conf()");
        List<PostgresServer> followers = [];
        for (var i = 0; i < standbys; i++)
        {
            var (standby, reason) = await PostgresServer.StartAsync(primary);
            Assert.True(standby is not null, reason);
            followers.Add(standby!);
        }

        return new(primary, followers);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var standby in Standbys)
        {
            await standby.DisposeAsync();
        }

        await Primary.DisposeAsync();
    }
}
