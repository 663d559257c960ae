using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Provenance.Data.Connections;

/// <summary>Sets up all connections to PostgreSQL: a pool for each host of the connection string.</summary>
public sealed class PostgresConnections : IAsyncDisposable, IDisposable
{
    /// <summary>How many repeated statements each connection keeps prepared: 100.</summary>
    private const int PreparedStatements = 100;

    private readonly NpgsqlDataSource _all;
    private readonly NpgsqlMultiHostDataSource? _listening;
    private readonly int _patience;

    /// <summary>Uses Npgsql's defaults for settings that the connection string does not mention, with four exceptions:
    /// the application name is provenance, repeated statements are prepared, PostgreSQL's JIT compiler is off, and the wait for
    /// a connection is the option's.</summary>
    internal PostgresConnections(StoreOptions options)
    {
        _patience = options.CommandTimeout;
        var settings = Settings(options, options.ConnectionString);
        HasStandbys = Several(settings);
        if (HasStandbys && settings.LoadBalanceHosts)
        {
            // A process reads from one server at a time, so each process starts with another server.
            var hosts = settings.Host!.Split(',');
            Random.Shared.Shuffle(hosts);
            (settings.Host, settings.LoadBalanceHosts) = (string.Join(',', hosts), false);
        }

        var builder = Builder(settings, "provenance");
        if (HasStandbys)
        {
            builder.UsePhysicalConnectionInitializer(TellOfConnection, connection =>
            {
                TellOfConnection(connection);
                return Task.CompletedTask;
            });
            var servers = builder.BuildMultiHost();
            _all = servers;
            Primary = servers.WithTargetSession(TargetSessionAttributes.Primary);
            Standby = servers.WithTargetSession(TargetSessionAttributes.PreferStandby);
        }
        else
        {
            _all = Primary = Standby = builder.Build();
        }

        if (options.ListeningConnectionString is { } direct)
        {
            _listening = Builder(Settings(options, direct), "provenance-listening").BuildMultiHost();
            Listening = _listening.WithTargetSession(TargetSessionAttributes.Primary);
        }
        else
        {
            Listening = Primary;
        }
    }

    /// <summary>Whether there are several hosts, so that standbys are read from.</summary>
    internal bool HasStandbys { get; }

    /// <summary>Connections to the server that is written to, which may be the only one.</summary>
    internal NpgsqlDataSource Primary { get; }

    /// <summary>Connections to the first standby that answers, or the primary if none does.</summary>
    internal NpgsqlDataSource Standby { get; }

    /// <summary>Connections to listen over, which no pooler exchanges if the options name one for that.</summary>
    internal NpgsqlDataSource Listening { get; }

    /// <summary>Called with the host of each connection that begins, if there are several hosts; not of one that is taken from
    /// a pool.</summary>
    internal Action<string>? Began { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listening?.Dispose();
        _all.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (_listening?.DisposeAsync() ?? default);
        await _all.DisposeAsync();
    }

    /// <summary>Whether options name several hosts.</summary>
    internal static bool Several(StoreOptions options) =>
        Several(new NpgsqlConnectionStringBuilder(options.ConnectionString));

    /// <summary>Connects a context to the server that is written to.</summary>
    internal void ConnectToPrimary(ProvenanceContext context) => Connect(context, Primary, _patience);

    /// <summary>Connects a context to a standby, which may hang: after a third of the time that a statement may run, the primary
    /// is asked while there is time left.</summary>
    internal void ConnectToStandby(ProvenanceContext context) => Connect(context, Standby, Math.Max(1, _patience / 3));

    /// <summary>Closes the idle connections of all pools.</summary>
    internal void Clear() => _all.Clear();

    private void Connect(ProvenanceContext context, NpgsqlDataSource source, int patience)
    {
        context.ReadsStandby = source != Primary;
        context.Database.SetDbConnection(source.CreateConnection(), contextOwnsConnection: true);
        context.Database.SetCommandTimeout(patience);
    }

    private void TellOfConnection(NpgsqlConnection connection) => Began?.Invoke(connection.DataSource);

    private static NpgsqlConnectionStringBuilder Settings(StoreOptions options, string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.ApplicationName ??= "provenance";
        settings.CommandTimeout = options.CommandTimeout;

        // PostgreSQL estimates a search as expensive enough to compile, but compiling takes longer than the search.
        settings.Options ??= "-c jit=off";
        var said = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (!said.ContainsKey("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = PreparedStatements;
        }

        // Npgsql waits as long for a connection of its pool.
        if (!said.ContainsKey("Timeout"))
        {
            settings.Timeout = Math.Max(1, (int)Math.Ceiling(options.ConnectionWait.TotalSeconds));
        }

        return settings;
    }

    private static NpgsqlDataSourceBuilder Builder(NpgsqlConnectionStringBuilder settings, string name)
    {
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString) { Name = name };

        // Polls are in no trace. The values of a filter may stand in a statement, and others watch a server than read the record.
        return builder.ConfigureTracing(tracing => tracing
            .ConfigureCommandFilter(_ => Activity.Current is not null)
            .ConfigureBatchFilter(_ => Activity.Current is not null)
            .ConfigureCommandEnrichmentCallback((activity, _) => activity.SetTag("db.query.text", null))
            .ConfigureBatchEnrichmentCallback((activity, _) => activity.SetTag("db.query.text", null)));
    }

    private static bool Several(NpgsqlConnectionStringBuilder settings) =>
        settings.Host!.Contains(',', StringComparison.Ordinal);
}
