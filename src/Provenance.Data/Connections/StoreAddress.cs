using System.Data.Common;
using System.Globalization;
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

    /// <summary>Where the store of a connection string is, without a password: the full path of the file, or the database and
    /// its host; nowhere if it names none.</summary>
    public static string Place(string connectionString)
    {
        if (!IsPostgres(connectionString))
        {
            return Sqlite(connectionString).DataSource is { Length: > 0 } file ? Path.GetFullPath(file) : "nowhere";
        }

        NpgsqlConnectionStringBuilder postgres = new(connectionString);
        var port = postgres.Port == NpgsqlConnection.DefaultPort
            ? "" : string.Create(CultureInfo.InvariantCulture, $", port {postgres.Port}");
        return $"the database {postgres.Database ?? postgres.Username ?? "of this user"} at {postgres.Host}{port}";
    }

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

    /// <summary>What is wrong with the connection string to listen over, a sentence with what would be accepted; null if
    /// there is none, or it names a database.</summary>
    public static string? FaultOfListening(StoreOptions options)
    {
        if (options.ListeningConnectionString is not { } connectionString)
        {
            return null;
        }

        if (!IsPostgres(options.ConnectionString))
        {
            return Told("the store is an SQLite file, which notifies nobody; leave it out");
        }

        try
        {
            return IsPostgres(connectionString) && new NpgsqlConnectionStringBuilder(connectionString) is { Host.Length: > 0 }
                ? null
                : Told("it names no host; Host=HOST;Database=NAME of the database that the pooler leads to would be accepted");
        }
        catch (ArgumentException malformed)
        {
            return Told(malformed.Message.TrimEnd('.') + "; Host=HOST;Database=NAME would be accepted");
        }

        static string Told(string what) => $"ConnectionStrings:ProvenanceListening: {what}.";
    }
}
