using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Provenance.Data.Connections;
using Provenance.Data.Writers;

namespace Provenance.Data.Migrations;

/// <summary>Brings the store's schema up to date, and creates the store if there is none. Everything pending is applied
/// in one transaction: if a part of it fails, the store is as before. Several processes may migrate at once: one
/// applies the changes, the others wait. If nothing is pending, the right to read suffices.</summary>
/// <remarks>
/// EF Core's own <c>Migrate</c> is not used: on SQLite its lock outlives a process that is killed, and a migration that
/// rebuilds a table leaves the transaction.
/// </remarks>
public sealed class StoreMigrator(
    IDbContextFactory<ProvenanceContext> contexts,
    [Writing] IDbContextFactory<ProvenanceContext> writing,
    TimeProvider clock)
{
    /// <summary>Applies the pending migrations and scripts.</summary>
    /// <returns>Their names, in order; empty when the schema was up to date.</returns>
    /// <exception cref="StoreMigrationException">
    /// The store is of another version, cannot be reached, or refuses one of them.
    /// </exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var reader = await contexts.CreateDbContextAsync(cancellationToken);
        await using var context = await writing.CreateDbContextAsync(cancellationToken);
        return await MigrateAsync(reader, context, TargetSchema.Of(context), cancellationToken);
    }

    /// <summary>The names of the migrations and scripts that the store lacks, in order.</summary>
    /// <exception cref="StoreMigrationException">The store is of another version.</exception>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await PendingAsync(context, TargetSchema.Of(context), cancellationToken)).Names;
    }

    /// <summary>Whether the server that is written to answers; others may answer while it does not.</summary>
    public async Task<bool> CanWriteAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await writing.CreateDbContextAsync(cancellationToken);
            await context.Database.ExecuteSqlRawAsync("SELECT 1", cancellationToken);
            return true;
        }
        catch (Exception failure) when (StoreFailure.IsTransient(failure))
        {
            return false;
        }
    }

    internal async Task<IReadOnlyList<string>> MigrateAsync(
        ProvenanceContext reader, ProvenanceContext context, TargetSchema target, CancellationToken cancellationToken)
    {
        var step = "";
        try
        {
            await context.PrepareAsync(cancellationToken);
            if ((await PendingAsync(reader, target, cancellationToken)).Names.Count == 0)
            {
                return [];
            }

            // A migration may take as long as it needs, and so may waiting for another process's.
            context.Database.SetCommandTimeout(0);
            await using var transaction = await context.BeginMigratingAsync(cancellationToken);
            var pending = await PendingAsync(context, target, cancellationToken);
            if (pending.Migrations.Count > 0)
            {
                await context.ChangeTablesAsync(
                    async () =>
                    {
                        foreach (var migration in pending.Migrations)
                        {
                            step = $" by migration \"{migration.Id}\"";
                            await context.ExecuteAsync(migration.Script(), cancellationToken);
                        }
                    },
                    cancellationToken);
            }

            foreach (var script in pending.Scripts)
            {
                step = $" by script \"{script.Name}\"";
                await context.ExecuteAsync(script.Text, cancellationToken);
            }

            if (pending.Scripts.Any(script => script.Name == StoreScript.SearchIndex))
            {
                await SearchIndexing.FillAsync(context, cancellationToken);
            }

            await RecordAsync(context, pending.Scripts, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return pending.Names;
        }
        catch (DbException failure)
        {
            var hint = failure is PostgresException { Hint: { } text } ? $" {text}" : "";
            throw new StoreMigrationException(
                $"The store was not brought up to date{step}, and is as it was: {failure.Message}{hint}", failure);
        }
    }

    private static async Task<PendingSchema> PendingAsync(
        ProvenanceContext context, TargetSchema target, CancellationToken cancellationToken) =>
        (await AppliedSchema.ReadAsync(context, cancellationToken)).Pending(target);

    private async Task RecordAsync(
        ProvenanceContext context, IReadOnlyList<StoreScript> scripts, CancellationToken cancellationToken)
    {
        var names = scripts.Select(script => script.Name).ToList();
        await context.Set<AppliedScript>().Where(row => names.Contains(row.Name)).ExecuteDeleteAsync(cancellationToken);
        context.AddRange(scripts.Select(script =>
            new AppliedScript(script.Name, script.Revision, script.Sha256, clock.GetUtcNow())));
        await context.SaveChangesAsync(cancellationToken);
    }
}
