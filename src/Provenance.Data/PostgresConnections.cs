using Npgsql;

namespace Provenance.Data;

/// <summary>The one place where connections to PostgreSQL are set up.</summary>
internal static class PostgresConnections
{
    /// <summary>
    /// A pool of connections. What the connection string does not say is as Npgsql has it, but for the name by which the
    /// server's administrator knows them: provenance.
    /// </summary>
    public static NpgsqlDataSource Of(StoreOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        settings.ApplicationName ??= "provenance";
        settings.CommandTimeout = options.CommandTimeout;
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
