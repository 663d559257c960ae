using System.Data.Common;
using Npgsql;

namespace Provenance.Data.Connections;

/// <summary>
/// The one place where connections to PostgreSQL are set up: a pool for each host of the connection string.
/// </summary>
public sealed class PostgresConnections : IAsyncDisposable, IDisposable
{
    /// <summary>How many statements each connection keeps prepared, of those that it has seen before: 100.</summary>
    private const int PreparedStatements = 100;

    private readonly NpgsqlDataSource _all;

    /// <summary>
    /// What the connection string does not say is as Npgsql has it, but for three things: the name by which the server's
    /// administrator knows the connections is provenance, statements that are asked again and again are prepared, and
    /// PostgreSQL compiles none.
    /// </summary>
    internal PostgresConnections(StoreOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        settings.ApplicationName ??= "provenance";
        settings.CommandTimeout = options.CommandTimeout;

        // A search looks dear enough to be compiled, which takes longer than the search.
        settings.Options ??= "-c jit=off";
        if (!new DbConnectionStringBuilder { ConnectionString = options.ConnectionString }.ContainsKey("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = PreparedStatements;
        }

        HasStandbys = Several(settings);
        if (HasStandbys && settings.LoadBalanceHosts)
        {
            // A process reads from one server at a time: then each of several processes is to begin with another.
            var hosts = settings.Host!.Split(',');
            Random.Shared.Shuffle(hosts);
            (settings.Host, settings.LoadBalanceHosts) = (string.Join(',', hosts), false);
        }

        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        if (HasStandbys)
        {
            var servers = builder.BuildMultiHost();
            _all = servers;
            Primary = servers.WithTargetSession(TargetSessionAttributes.Primary);
            Standby = servers.WithTargetSession(TargetSessionAttributes.PreferStandby);
        }
        else
        {
            _all = Primary = Standby = builder.Build();
        }
    }

    /// <summary>Whether there are several hosts, of which standbys are read from.</summary>
    internal bool HasStandbys { get; }

    /// <summary>Connections to the server that is written to; the only one, if there is one.</summary>
    internal NpgsqlDataSource Primary { get; }

    /// <summary>Connections to the first standby that answers, or the primary if none does.</summary>
    internal NpgsqlDataSource Standby { get; }

    /// <inheritdoc/>
    public void Dispose() => _all.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _all.DisposeAsync();

    /// <summary>Whether options name several hosts.</summary>
    internal static bool Several(StoreOptions options) =>
        Several(new NpgsqlConnectionStringBuilder(options.ConnectionString));

    /// <summary>Closes the idle connections of all pools.</summary>
    internal void Clear() => _all.Clear();

    private static bool Several(NpgsqlConnectionStringBuilder settings) =>
        settings.Host!.Contains(',', StringComparison.Ordinal);
}
