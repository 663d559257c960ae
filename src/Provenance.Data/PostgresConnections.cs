using System.Data.Common;
using Npgsql;

namespace Provenance.Data;

/// <summary>The one place where connections to PostgreSQL are set up.</summary>
internal static class PostgresConnections
{
    /// <summary>How many statements each connection keeps prepared, of those that it has seen before: 100.</summary>
    private const int PreparedStatements = 100;

    /// <summary>
    /// A pool of connections. What the connection string does not say is as Npgsql has it, but for the name by which the
    /// server's administrator knows them: provenance.
    /// </summary>
    public static NpgsqlDataSource Of(StoreOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        settings.ApplicationName ??= "provenance";
        settings.CommandTimeout = options.CommandTimeout;
        if (!new DbConnectionStringBuilder { ConnectionString = options.ConnectionString }.ContainsKey("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = PreparedStatements;
        }

        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
