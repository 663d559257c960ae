using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using static SQLitePCL.raw;

namespace Provenance.Data.Connections;

/// <summary>Distinguishes temporary failures of a store from permanent ones.</summary>
public static class StoreFailure
{
    /// <summary>What PgBouncer gives as the code of all its own refusals: the server behind it is away, or is lost, or has no
    /// connection left. PostgreSQL itself answers so to a client that breaks the protocol only.</summary>
    public const string OfPooler = PostgresErrorCodes.ProtocolViolation;

    /// <summary>Npgsql's message when it has just found that none of several hosts answers. Npgsql does not mark it as
    /// transient.</summary>
    private const string NoHost = "No suitable host was found.";

    /// <summary>How Npgsql's message begins when all connections of its pool are in use. It has no type of its own.</summary>
    private const string PoolExhausted = "The connection pool has been exhausted";

    /// <summary>Npgsql's message when a statement is made in a transaction whose connection broke since the last one.
    /// Nothing here goes on with a transaction that it has ended itself.</summary>
    private const string Completed = "Transaction is already completed";

    /// <summary>Whether the store did not answer but may do so later: the connection was lost or refused, the server is
    /// starting or stopping or has no free connection, or a statement waited too long or conflicted with
    /// others.</summary>
    public static bool IsTransient(Exception? exception) => exception switch
    {
        null => false,
        PostgresException
        {
            SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
                or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections
                or PostgresErrorCodes.ConfigurationLimitExceeded or OfPooler,
        } => true,
        SqliteException { SqliteErrorCode: SQLITE_BUSY or SQLITE_LOCKED or SQLITE_IOERR or SQLITE_CANTOPEN } => true,
        DbException { IsTransient: true } => true,
        NpgsqlException { Message: NoHost } => true,
        InvalidOperationException { Source: nameof(Npgsql), Message: Completed } => true,
        // Npgsql takes apart a connection that breaks while another of its threads still reads from it.
        NullReferenceException { Source: nameof(Npgsql) } => true,
        _ => IsTransient(exception.InnerException),
    };

    /// <summary>Whether the store answers but has no room: all connections of the server or of this process are in use, or
    /// another writer did not end in time. Every such failure is transient.</summary>
    public static bool IsBusy(Exception? exception) => exception switch
    {
        null => false,
        PostgresException
        {
            SqlState: PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.ConfigurationLimitExceeded,
        } => true,
        NpgsqlException { InnerException: TimeoutException } full
            when full.Message.StartsWith(PoolExhausted, StringComparison.Ordinal) => true,
        SqliteException { SqliteErrorCode: SQLITE_BUSY or SQLITE_LOCKED } => true,
        AggregateException several => several.InnerExceptions.Any(IsBusy),
        _ => IsBusy(exception.InnerException),
    };

    /// <summary>Whether PostgreSQL refused a text because of its null character, which no stored text has. SQLite finds
    /// nothing instead.</summary>
    public static bool IsNullCharacter(Exception? exception) => exception switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire } => true,
        _ => IsNullCharacter(exception.InnerException),
    };

    /// <summary>Whether a standby could not answer a statement, either at the moment or because the primary changes the
    /// data it needs.</summary>
    internal static bool IsOfStandby(Exception? exception) => exception switch
    {
        null => false,
        StandbyBehindException or PostgresException { SqlState: PostgresErrorCodes.SerializationFailure } => true,
        _ => IsOfStandby(exception.InnerException),
    };

    /// <summary>Whether a server did not answer in time, and is not busy.</summary>
    internal static bool IsSilence(Exception? exception) => exception switch
    {
        null => false,
        NpgsqlException { InnerException: TimeoutException } => !IsBusy(exception),
        _ => IsSilence(exception.InnerException),
    };

    /// <summary>Whether the connection was lost, possibly before the statement reached the store.</summary>
    internal static bool IsLostConnection(Exception? exception) => exception switch
    {
        null => false,
        PostgresException
        {
            SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or OfPooler,
        } => true,
        IOException => true,
        _ => IsLostConnection(exception.InnerException),
    };
}
