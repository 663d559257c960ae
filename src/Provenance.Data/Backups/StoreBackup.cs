using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;

namespace Provenance.Data.Backups;

/// <summary>Copies a store in an SQLite file while servers use it, and puts a copy back. PostgreSQL has tools of its
/// own, which the error names.</summary>
public sealed class StoreBackup([Writing] IDbContextFactory<ProvenanceContext> contexts, TimeProvider clock)
{
    private const int Busy = 5;

    /// <summary>Copies the store as it is at one moment; nobody who reads or writes it waits.</summary>
    /// <param name="file">The file to make, which must not exist: a backup never overwrites one.</param>
    /// <param name="cancellationToken">Stops before the copy begins.</param>
    /// <exception cref="StoreBackupException">The copy was not made.</exception>
    public async Task BackUpAsync(string file, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await BackUpAsync(StoreFileOf(context), file, cancellationToken);
    }

    /// <summary>Puts a copy in the place of the store. If the store has a schema already, it is kept beside it
    /// first.</summary>
    /// <param name="file">The copy.</param>
    /// <param name="replace">Whether a store that exists may be replaced.</param>
    /// <param name="cancellationToken">Stops before the store is touched.</param>
    /// <returns>The file in which the store that was replaced is kept; null when there was none.</returns>
    /// <exception cref="StoreBackupException">The store is as it was.</exception>
    /// <exception cref="StoreMigrationException">The copy is of a later version of the program.</exception>
    public async Task<string?> RestoreAsync(string file, bool replace, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var store = StoreFileOf(context);
        await CheckAsync(file, cancellationToken);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(store))!);
        SqliteConnection.ClearAllPools();
        var exists = File.Exists(store) && new FileInfo(store).Length > 0;
        if (exists && !replace)
        {
            throw new StoreBackupException(
                $"There is a store at {store}, and it was not touched. With --replace the copy takes its place, and the "
                + "store is kept beside it.");
        }

        var kept = exists ? KeptBeside(store) : null;
        if (kept is not null)
        {
            await BackUpAsync(store, kept, cancellationToken);
        }

        try
        {
            await using var target = await OpenAsync(store, SqliteOpenMode.ReadWriteCreate, cancellationToken);
            await HoldAloneAsync(target, cancellationToken);
            await using var source = await OpenAsync(file, SqliteOpenMode.ReadOnly, cancellationToken);
            source.BackupDatabase(target);
        }
        catch (SqliteException failure)
        {
            if (kept is not null)
            {
                Remove(kept);
            }

            throw new StoreBackupException(
                failure.SqliteErrorCode == Busy
                    ? $"A server or an import uses the store at {store}, which is as it was: stop it first."
                    : $"The store at {store} was not restored, and is as it was: {failure.Message}",
                failure);
        }

        return kept;
    }

    private static string StoreFileOf(ProvenanceContext context) => context is SqliteProvenanceContext
        ? new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource
        : throw new StoreBackupException(
            "The store is on PostgreSQL, whose own tools copy it while it runs: \"pg_dump --format=custom --file FILE URL\" "
            + "backs it up, and \"pg_restore --clean --if-exists --single-transaction --dbname URL FILE\" puts it back.");

    private static async Task BackUpAsync(string store, string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
        {
            throw new StoreBackupException(
                $"There is a file {file} already, and a backup never overwrites one: name a file that does not exist.");
        }

        if (!File.Exists(store))
        {
            throw new StoreBackupException($"There is no store at {store}, so there is nothing to back up.");
        }

        var part = file + ".part";
        try
        {
            Remove(part);
            await using (var source = await OpenAsync(store, SqliteOpenMode.ReadWrite, cancellationToken))
            await using (var target = await OpenAsync(part, SqliteOpenMode.ReadWriteCreate, cancellationToken))
            {
                source.BackupDatabase(target);
                await ScalarAsync(target, "PRAGMA journal_mode = DELETE", cancellationToken);
            }

            File.Move(part, file);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            Remove(part);
            throw new StoreBackupException($"The backup {file} was not made: {failure.Message}", failure);
        }
    }

    private static void Remove(string file)
    {
        if (File.Exists(file))
        {
            File.Delete(file);
        }
    }

    /// <summary>Checks that a file is a whole store, and of no later version.</summary>
    private static async Task CheckAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new StoreBackupException($"There is no file {file}.");
        }

        try
        {
            await using var connection = await OpenAsync(file, SqliteOpenMode.ReadOnly, cancellationToken);
            if (await ScalarAsync(connection, "PRAGMA integrity_check", cancellationToken) is not "ok")
            {
                throw new StoreBackupException($"The copy {file} is damaged, and was not restored.");
            }

            await using SqliteProvenanceContext context =
                new(new DbContextOptionsBuilder<SqliteProvenanceContext>().UseSqlite(connection).Options);
            var applied = await AppliedSchema.ReadAsync(context, cancellationToken);
            _ = applied.Pending(TargetSchema.Of(context));
            if (applied.Migrations.Count == 0)
            {
                throw new StoreBackupException($"The file {file} is no backup of this program.");
            }
        }
        catch (SqliteException failure)
        {
            throw new StoreBackupException($"The file {file} is no backup of this program: {failure.Message}", failure);
        }
    }

    /// <summary>Keeps everybody else from the store until the connection is closed; in write-ahead logging, whoever has
    /// it open is in the way, even if idle.</summary>
    private static async Task HoldAloneAsync(SqliteConnection target, CancellationToken cancellationToken)
    {
        await ScalarAsync(target, "PRAGMA locking_mode = EXCLUSIVE", cancellationToken);
        await ScalarAsync(target, "PRAGMA journal_mode = DELETE", cancellationToken);
        await ScalarAsync(target, "BEGIN EXCLUSIVE", cancellationToken);
        await ScalarAsync(target, "COMMIT", cancellationToken);
    }

    private static async Task<SqliteConnection> OpenAsync(
        string file, SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<object?> ScalarAsync(
        SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private string KeptBeside(string store) => string.Create(
        CultureInfo.InvariantCulture, $"{store}.before-{clock.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
}
