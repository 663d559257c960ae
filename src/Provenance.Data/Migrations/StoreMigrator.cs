using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Provenance.Data.Connections;

namespace Provenance.Data.Migrations;

/// <summary>
/// Brings the store's schema up to date, creating the store if there is none. All pending migrations are applied in one
/// transaction: if one fails, the store is as it was. Any number of processes may do so at once: one applies them, the
/// others wait for it. Where nothing is pending, nothing is asked of the store that needs more than the right to read.
/// </summary>
public sealed class StoreMigrator(
    IDbContextFactory<ProvenanceContext> contexts,
    [Writing] IDbContextFactory<ProvenanceContext> writing,
    TimeProvider clock)
{
    /// <summary>Applies the pending migrations.</summary>
    /// <returns>Their names, in order; empty when the schema was up to date.</returns>
    /// <exception cref="StoreMigrationException">
    /// The store was migrated by other scripts than these, cannot be reached, or refuses one of them.
    /// </exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var reader = await contexts.CreateDbContextAsync(cancellationToken);
        await using var context = await writing.CreateDbContextAsync(cancellationToken);
        return await MigrateAsync(reader, context, Migration.In(context.MigrationFolder), cancellationToken);
    }

    /// <summary>The names of the migrations that the store has not had yet, in order.</summary>
    /// <exception cref="StoreMigrationException">The store was migrated by other scripts than these.</exception>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var pending = await PendingAsync(context, Migration.In(context.MigrationFolder), cancellationToken);
        return [.. pending.Select(migration => migration.Name)];
    }

    /// <summary>Whether what writes is answered, be it that only readers are since the primary is away.</summary>
    public async Task<bool> CanWriteAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await writing.CreateDbContextAsync(cancellationToken);
            return await context.Database.SqlQuery<bool>(context.IsMigrated).SingleAsync(cancellationToken);
        }
        catch (Exception failure) when (StoreFailure.IsTransient(failure))
        {
            return false;
        }
    }

    internal async Task<IReadOnlyList<string>> MigrateAsync(
        ProvenanceContext reader,
        ProvenanceContext context,
        IReadOnlyList<Migration> migrations,
        CancellationToken cancellationToken)
    {
        var step = "";
        try
        {
            await context.PrepareAsync(cancellationToken);
            if ((await PendingAsync(reader, migrations, cancellationToken)).Count == 0)
            {
                return [];
            }

            // A migration takes as long as it takes, and who waits for another's waits as long.
            context.Database.SetCommandTimeout(0);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await context.LockAsync(cancellationToken);
            await context.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE IF NOT EXISTS schema_migration (
                    name text NOT NULL PRIMARY KEY,
                    sha256 text NOT NULL,
                    applied_at text NOT NULL
                )
                """,
                cancellationToken);
            var pending = await PendingAsync(context, migrations, cancellationToken);
            foreach (var migration in pending)
            {
                step = $" by migration \"{migration.Name}\"";
                await ApplyAsync(context, migration, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            return [.. pending.Select(migration => migration.Name)];
        }
        catch (DbException failure)
        {
            var hint = failure is PostgresException { Hint: { } text } ? $" {text}" : "";
            throw new StoreMigrationException(
                $"The store was not brought up to date{step}, and is as it was: {failure.Message}{hint}", failure);
        }
    }

    private static async Task<IReadOnlyList<Migration>> PendingAsync(
        ProvenanceContext context, IReadOnlyList<Migration> migrations, CancellationToken cancellationToken)
    {
        if (!await context.Database.SqlQuery<bool>(context.IsMigrated).SingleAsync(cancellationToken))
        {
            return migrations;
        }

        var applied = await context.Database
            .SqlQuery<AppliedMigration>($"SELECT name AS \"Name\", sha256 AS \"Sha256\" FROM schema_migration")
            .ToDictionaryAsync(migration => migration.Name, migration => migration.Sha256, cancellationToken);
        Check(applied, migrations);
        return [.. migrations.Where(migration => !applied.ContainsKey(migration.Name))];
    }

    private static void Check(Dictionary<string, string> applied, IReadOnlyList<Migration> migrations)
    {
        var known = migrations.ToDictionary(migration => migration.Name, migration => migration.Sha256);
        foreach (var (name, sha256) in applied)
        {
            if (!known.TryGetValue(name, out var expected))
            {
                throw new StoreMigrationException(
                    $"The store has migration \"{name}\", which this version does not know: "
                    + "use the version that made it, or a later one.");
            }

            if (sha256 != expected)
            {
                throw new StoreMigrationException(
                    $"Migration \"{name}\" has changed since the store applied it: "
                    + "restore it, and put the change into a new one.");
            }
        }
    }

    // The script goes to the command as it is: ExecuteSqlRaw would read braces in it as placeholders.
    private async Task ApplyAsync(ProvenanceContext context, Migration migration, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = migration.Script;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO schema_migration (name, sha256, applied_at)
            VALUES ({migration.Name}, {migration.Sha256}, {clock.GetUtcNow().ToString("O")})
            """,
            cancellationToken);
    }

    private sealed record AppliedMigration(string Name, string Sha256);
}
