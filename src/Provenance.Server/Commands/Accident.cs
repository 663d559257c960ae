using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using Provenance.Data.Backups;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;
using Provenance.Data.Writers;
using Provenance.Server.Access;
using static SQLitePCL.raw;

namespace Provenance.Server.Commands;

/// <summary>A failure that the user of a command can do something about: what is told in place of a stack trace, and the exit
/// code of its kind.</summary>
/// <param name="ExitCode">1 where the command was given something wrong, 3 where the store is the cause, 4 where the machine is:
/// a file, a disk or an address.</param>
/// <param name="Messages">What went wrong and what would be accepted, a line each.</param>
internal sealed record Accident(int ExitCode, IReadOnlyList<string> Messages)
{
    /// <summary>The exit code of what was given wrong.</summary>
    public const int Input = 1;

    /// <summary>The exit code where the store is the cause.</summary>
    public const int Store = 3;

    private const int Machine = 4;

    /// <summary>What a failure is; null if it is a fault of the program.</summary>
    public static Accident? Of(Exception failure) => failure switch
    {
        OptionsValidationException invalid => new(Input, [.. invalid.Failures]),
        AggregateException { InnerExceptions: var several } when several.All(each => each is OptionsValidationException) =>
            new(Input, [.. several.SelectMany(each => ((OptionsValidationException)each).Failures)]),
        NotLoopbackException or ImportUnderWayException or StoreBackupException => new(Input, [failure.Message]),
        StoreMigrationException => new(Store, [OfStore(failure.InnerException) ?? failure.Message]),
        IOException { InnerException: AddressInUseException } => new(Machine,
            [$"{failure.Message} Another program answers there, perhaps another server of this one; --urls http://127.0.0.1:5001 would be another address."]),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => new(Machine,
            ["The server may not answer at this address; one with a port from 1024 on would be accepted, as in --urls http://127.0.0.1:5001."]),
        UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException => new(Machine,
            [$"{failure.Message} A path in a folder that exists, and in which this user may write, would be accepted."]),
        IOException => new(Machine, [failure.Message]),
        _ => OfStore(failure) is { } message ? new(Store, [message]) : null,
    };

    private static string? OfStore(Exception? failure) => failure switch
    {
        null => null,
        SqliteException { SqliteErrorCode: SQLITE_FULL } =>
            "The disk of the store is full. What was acknowledged is kept, and nothing else was recorded; free some space and give the command again.",
        SqliteException { SqliteErrorCode: SQLITE_READONLY } =>
            $"The store may not be written to: {failure.Message} A file, in a folder, in which this user may write would be accepted.",
        SqliteException { SqliteErrorCode: SQLITE_CANTOPEN } =>
            $"The store cannot be opened: {failure.Message} A path in a folder that exists, and in which this user may write, would be accepted.",
        SqliteException { SqliteErrorCode: SQLITE_NOTADB } =>
            "The file of the store is no store. --store or ConnectionStrings__Provenance says where it is; the path of a file that does not exist would make a new one.",
        SqliteException { SqliteErrorCode: SQLITE_CORRUPT } =>
            "The file of the store is damaged. restore puts a copy that backup made in its place, and keeps the damaged file beside it.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            $"PostgreSQL does not let this user in: {failure.Message}. Username and Password in ConnectionStrings__Provenance say who it is.",
        PostgresException { SqlState: StoreFailure.OfPooler } =>
            $"The pooler before PostgreSQL refuses the connection, or has lost its own: {failure.Message}. PgBouncer must be told "
                + "ignore_startup_parameters = options, and must reach PostgreSQL.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            $"PostgreSQL has no such database: {failure.Message}. Database in ConnectionStrings__Provenance names it, and createdb makes one.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
            $"PostgreSQL refuses this user: {failure.Message}. A user who may create tables in the database would be accepted.",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
            "The disk of PostgreSQL is full. What was acknowledged is kept, and nothing else was recorded; free some space and give the command again.",
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } =>
            $"PostgreSQL was told to stop what it did for this command: {failure.Message}. Batches that were written stay; give the command again.",
        _ when StoreFailure.IsBusy(failure) =>
            $"The store is busy: {failure.Message} Give the command again; Store__ConnectionWait has it wait longer for a connection, "
                + "Store__CommandTimeout for another writer.",
        _ when StoreFailure.IsTransient(failure) =>
            $"The store does not answer, or only standbys do, to which nothing can be written: {failure.Message}",
        _ => OfStore(failure.InnerException),
    };
}
