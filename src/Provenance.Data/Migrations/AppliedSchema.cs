using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;

namespace Provenance.Data.Migrations;

/// <summary>The migrations and scripts that were applied to a store.</summary>
internal sealed record AppliedSchema(IReadOnlyList<string> Migrations, IReadOnlyDictionary<string, AppliedScript> Scripts)
{
    /// <summary>The table in which EF Core records the migrations of a store.</summary>
    public const string History = "__EFMigrationsHistory";

    /// <summary>The table of the migrations before the first release.</summary>
    public const string OldHistory = "schema_migration";

    /// <summary>Reads them from a store that may have no tables yet.</summary>
    /// <exception cref="StoreMigrationException">The store was made before the first release.</exception>
    public static async Task<AppliedSchema> ReadAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        var tables = await context.Database.SqlQuery<string>(context.HistoryTables).ToListAsync(cancellationToken);
        if (tables.Contains(OldHistory))
        {
            throw new StoreMigrationException(
                "The store was made before the first release and cannot be brought up to date: "
                + "delete it, the file or the database, and import again.");
        }

        return tables.Count == 0
            ? new([], new Dictionary<string, AppliedScript>())
            : new(
                await context.Database.SqlQuery<string>($"""SELECT "MigrationId" AS "Value" FROM "__EFMigrationsHistory" """)
                    .ToListAsync(cancellationToken),
                await context.Set<AppliedScript>().ToDictionaryAsync(script => script.Name, cancellationToken));
    }

    /// <summary>The migrations and scripts of a schema that the store lacks.</summary>
    /// <exception cref="StoreMigrationException">The store has more than the schema: it is of a later
    /// version.</exception>
    public PendingSchema Pending(TargetSchema target)
    {
        var unknown = Migrations.Except(target.Migrations.Select(migration => migration.Id)).Order(StringComparer.Ordinal)
            .Select(migration => $"migration \"{migration}\"")
            .Concat(Scripts.Values
                .Where(script => target.Scripts.FirstOrDefault(known => known.Name == script.Name) is not { } known
                    || known.Revision < script.Revision)
                .Select(script => $"revision {script.Revision} of \"{script.Name}\""))
            .FirstOrDefault();
        return unknown is null
            ? new(
                [.. target.Migrations.ExceptBy(Migrations, migration => migration.Id)],
                [.. target.Scripts.SkipWhile(script => Scripts.GetValueOrDefault(script.Name)?.Sha256 == script.Sha256)])
            : throw new StoreMigrationException(
                $"The store has {unknown}, which this version does not know: use the version that made it, or a later one.");
    }
}

/// <summary>The migrations that a store lacks, followed by the scripts that it lacks, in order.</summary>
internal sealed record PendingSchema(IReadOnlyList<SchemaMigration> Migrations, IReadOnlyList<StoreScript> Scripts)
{
    /// <summary>The names of all of them.</summary>
    public IReadOnlyList<string> Names =>
        [.. Migrations.Select(migration => migration.Id), .. Scripts.Select(script => script.Name)];
}
