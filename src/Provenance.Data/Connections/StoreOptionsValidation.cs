using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Provenance.Data.Connections;

/// <summary>Reports options that name no store or are out of range.</summary>
internal static class StoreOptionsValidation
{
    private const string Accepted =
        "an SQLite file, as PATH or Data Source=PATH, or a PostgreSQL database, as Host=HOST;Database=NAME, would be accepted";

    /// <summary>The faults, one sentence each, with the accepted values.</summary>
    public static IReadOnlyList<string> Faults(StoreOptions options) =>
    [
        .. new[]
        {
            ConnectionString(options.ConnectionString),
            Range("Store:CommandTimeout", TimeSpan.FromSeconds(options.CommandTimeout), 1, 3600),
            Range("Store:ConnectionWait", options.ConnectionWait, 0, 60),
            Range("Store:PollInterval", options.PollInterval, 0.1, 60),
            Range("Store:PollTimeout", options.PollTimeout, 0.5, 60),
            Range("Store:StandbyWait", options.StandbyWait, 0, 10),
            Range("CitationIndex:MaxStaleness", options.CitationIndex.MaxStaleness, 1, 600),
            options.CitationIndex.MaxStoreReads is >= 1 and <= 1000 ? null
                : $"CitationIndex:MaxStoreReads is {options.CitationIndex.MaxStoreReads}; 1 to 1000 would be accepted.",
        }.OfType<string>(),
    ];

    /// <summary>Whether a connection string is for PostgreSQL.</summary>
    public static bool IsPostgres(string connectionString) =>
        connectionString.Contains('=', StringComparison.Ordinal)
        && new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey("Host");

    /// <summary>Parses a connection string of SQLite, or the path of a file.</summary>
    public static SqliteConnectionStringBuilder Sqlite(string connectionString) =>
        connectionString.Contains('=', StringComparison.Ordinal)
            ? new(connectionString)
            : new() { DataSource = connectionString };

    private static string? ConnectionString(string connectionString)
    {
        try
        {
            if (IsPostgres(connectionString))
            {
                _ = new NpgsqlConnectionStringBuilder(connectionString);
                return null;
            }

            return Sqlite(connectionString) is { DataSource: "" or ":memory:" } or { Mode: SqliteOpenMode.Memory }
                ? Fault("it names no file, and every connection would have its own empty store")
                : null;
        }
        catch (ArgumentException malformed)
        {
            return Fault(malformed.Message.TrimEnd('.'));
        }

        // The string itself may contain a password.
        static string Fault(string what) => $"ConnectionStrings:Provenance: {what}; {Accepted}.";
    }

    private static string? Range(string name, TimeSpan value, double least, double most) =>
        value.TotalSeconds >= least && value.TotalSeconds <= most
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{name} is {value.TotalSeconds} seconds; {least} to {most} would be accepted.");
}
