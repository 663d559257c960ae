using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Provenance.Data.Connections;

/// <summary>Reads connection strings, and tells those that name no store.</summary>
internal static class StoreAddress
{
    private const string Accepted =
        "an SQLite file, as PATH or Data Source=PATH, or a PostgreSQL database, as Host=HOST;Database=NAME, would be accepted";

    /// <summary>Whether a connection string is for PostgreSQL.</summary>
    public static bool IsPostgres(string connectionString) =>
        connectionString.Contains('=', StringComparison.Ordinal)
        && new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey("Host");

    /// <summary>Parses a connection string of SQLite, or the path of a file.</summary>
    public static SqliteConnectionStringBuilder Sqlite(string connectionString) =>
        connectionString.Contains('=', StringComparison.Ordinal)
            ? new(connectionString)
            : new() { DataSource = connectionString };

    /// <summary>What is wrong with a connection string, a sentence with what would be accepted; null if it names a store.</summary>
    public static string? Fault(string connectionString)
    {
        try
        {
            if (IsPostgres(connectionString))
            {
                _ = new NpgsqlConnectionStringBuilder(connectionString);
                return null;
            }

            return Sqlite(connectionString) is { DataSource: "" or ":memory:" } or { Mode: SqliteOpenMode.Memory }
                ? Told("it names no file, and every connection would have its own empty store")
                : null;
        }
        catch (ArgumentException malformed)
        {
            return Told(malformed.Message.TrimEnd('.'));
        }

        // The string itself may contain a password.
        static string Told(string what) => $"ConnectionStrings:Provenance: {what}; {Accepted}.";
    }
}
