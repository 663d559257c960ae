using System.Diagnostics;
using Provenance.Data.Tests;

namespace Provenance.Server.Outages.Tests;

/// <summary>A primary and two standbys, of which one has confirmed whatever the primary acknowledges, and repmgr's daemons, which
/// promote a standby when the primary is away.</summary>
internal sealed class RepmgrCluster : IAsyncDisposable
{
    /// <summary>What the tests leave out for speed, without which PostgreSQL itself may lose a commit, and what repmgr needs.
    /// Not to wait for the disk loses nothing while the machine runs.</summary>
    private const string Options =
        "-c synchronous_commit=on -c full_page_writes=on -c shared_preload_libraries=repmgr -c cluster_name=node";

    private readonly List<Node> _nodes = [];

    private RepmgrCluster()
    {
    }

    /// <summary>A connection to any of them.</summary>
    public string ConnectionString => PostgresServer.Together(_nodes.Select(node => node.Server));

    /// <summary>Starts it; the test is skipped where PostgreSQL or repmgr are not installed.</summary>
    public static async Task<RepmgrCluster> StartAsync()
    {
        RepmgrCluster cluster = new();
        try
        {
            await cluster.AddAsync(null);
            var primary = cluster._nodes[0].Server;
            await primary.ExecuteAsync("CREATE EXTENSION repmgr");
            await cluster._nodes[0].WatchAsync("primary");
            for (var standby = 0; standby < 2; standby++)
            {
                await cluster.AddAsync(primary);
                await cluster._nodes[^1].WatchAsync("standby");
            }

            foreach (var node in cluster._nodes)
            {
                await node.Server.ExecuteAsync(
                    "ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (node1, node2, node3)'");
                await node.Server.ExecuteAsync("SELECT pg_reload_conf()");
            }

            await UntilTwoConfirmAsync(primary);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the daemons have logged last, and what the servers say of each other.</summary>
    public async Task<string> TellAsync()
    {
        List<string> told = [];
        foreach (var node in _nodes)
        {
            told.Add($"node {node.Number}:");
            told.AddRange(File.ReadLines(Path.Combine(node.Server.Folder, "repmgr.log")).TakeLast(40));
            told.AddRange(File.ReadLines(Path.Combine(node.Server.Folder, "log"))
                .Where(line => line.Contains("FATAL", StringComparison.Ordinal) || line.Contains("recovery", StringComparison.Ordinal)
                    || line.Contains("timeline", StringComparison.Ordinal) || line.Contains("replication", StringComparison.Ordinal))
                .TakeLast(15));
            try
            {
                told.Add($"{await node.Server.ExecuteAsync("""
                    SELECT format('in recovery %s, replayed %s, follows %s, followed by %s, waiting: %s', pg_is_in_recovery(),
                        pg_last_wal_replay_lsn(), (SELECT string_agg(w::text, ' ') FROM pg_stat_wal_receiver AS w),
                        (SELECT string_agg(r::text, ' ') FROM pg_stat_replication AS r),
                        (SELECT string_agg(format('%s %s %s', wait_event, state, left(query, 60)), '; ')
                            FROM pg_stat_activity WHERE wait_event_type IN ('IPC', 'Lock')))
                    """)}");
            }
            catch (Npgsql.NpgsqlException away)
            {
                told.Add(away.Message);
            }
        }

        return string.Join(Environment.NewLine, told);
    }

    /// <summary>Kills all processes of the primary, and its daemon, as the loss of a machine does: its number.</summary>
    public async Task<int> KillPrimaryAsync()
    {
        var primary = await PrimaryAsync();
        await primary.EndWatchAsync();
        await primary.Server.KillAsync();
        return primary.Number;
    }

    /// <summary>Has the node of a number, which was killed, follow the primary that there is now.</summary>
    public async Task RejoinAsync(int number)
    {
        var node = _nodes.Single(node => node.Number == number);
        var primary = await PrimaryAsync(except: node);
        await node.Server.FollowAsync(primary.Server);
        await node.WatchAsync("standby");
        await UntilTwoConfirmAsync(primary.Server);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in Enumerable.Reverse(_nodes))
        {
            await node.EndWatchAsync();
            await node.Server.DisposeAsync();
        }
    }

    private async Task AddAsync(PostgresServer? primary)
    {
        var number = _nodes.Count + 1;
        var (server, failure) = await PostgresServer.StartAsync(primary, Options + number);
        Assert.SkipWhen(server is null, failure ?? "");
        _nodes.Add(new(number, server!));
    }

    private async Task<Node> PrimaryAsync(Node? except = null)
    {
        foreach (var node in _nodes.Where(node => node != except))
        {
            if (await node.Server.ExecuteAsync("SELECT pg_is_in_recovery()") is false)
            {
                return node;
            }
        }

        throw new InvalidOperationException("No node is the primary.");
    }

    private static async Task UntilTwoConfirmAsync(PostgresServer primary)
    {
        while (await primary.ExecuteAsync("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'quorum'") is not 2L)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A server and the daemon that watches it.</summary>
    private sealed class Node(int number, PostgresServer server)
    {
        private Process? _daemon;

        /// <summary>Its number, from 1 on.</summary>
        public int Number => number;

        /// <summary>Its PostgreSQL server.</summary>
        public PostgresServer Server => server;

        /// <summary>Starts its daemon.</summary>
        public async Task WatchAsync(string role)
        {
            _daemon = Process.Start(
                new ProcessStartInfo(
                    "sh", [Path.Combine(AppContext.BaseDirectory, "serve-repmgr.sh"), server.Folder, $"{number}", role])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                })!;
            if (await _daemon.StandardOutput.ReadLineAsync() is null)
            {
                Assert.Skip(await _daemon.StandardError.ReadToEndAsync());
            }
        }

        /// <summary>Ends its daemon.</summary>
        public async Task EndWatchAsync()
        {
            if (_daemon is not null)
            {
                _daemon.StandardInput.Close();
                await _daemon.WaitForExitAsync();
                _daemon.Dispose();
                _daemon = null;
            }
        }
    }
}
