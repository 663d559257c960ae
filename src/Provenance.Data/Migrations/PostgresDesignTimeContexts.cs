using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;
using Provenance.Data.Connections;

namespace Provenance.Data.Migrations;

/// <summary>
/// Makes the context whose model <c>dotnet ef</c> compares with the migrations for PostgreSQL; it opens no store.
/// </summary>
internal sealed class PostgresDesignTimeContexts : IDesignTimeDbContextFactory<PostgresProvenanceContext>
{
    /// <inheritdoc/>
    public PostgresProvenanceContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresProvenanceContext>()
            .UseNpgsql()
            .ReplaceService<IMigrationsModelDiffer, PostgresModelDiffer>()
            .Options);
}
