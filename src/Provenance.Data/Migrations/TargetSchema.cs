using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Provenance.Data.Connections;

namespace Provenance.Data.Migrations;

/// <summary>The schema that this version of the program needs: EF Core's migrations, followed by the scripts.</summary>
/// <param name="Migrations">The migrations, in order.</param>
/// <param name="Scripts">The scripts, in order.</param>
internal sealed record TargetSchema(IReadOnlyList<SchemaMigration> Migrations, IReadOnlyList<StoreScript> Scripts)
{
    /// <summary>The schema of a context's provider.</summary>
    public static TargetSchema Of(ProvenanceContext context)
    {
        var migrator = context.GetService<IMigrator>();
        string[] ids = [Migration.InitialDatabase, .. context.Database.GetMigrations()];
        return new(
            [.. ids.Zip(ids.Skip(1), (before, id) => new SchemaMigration(id, () => ScriptOf(migrator, before, id)))],
            StoreScript.In(context.ProviderFolder));
    }

    private static string ScriptOf(IMigrator migrator, string before, string id) =>
        migrator.GenerateScript(before, id, MigrationsSqlGenerationOptions.NoTransactions);
}

/// <summary>One of EF Core's migrations.</summary>
/// <param name="Id">Its name, which begins with the time at which it was written.</param>
/// <param name="Script">Makes its SQL, which also records that it was applied.</param>
internal sealed record SchemaMigration(string Id, Func<string> Script);
