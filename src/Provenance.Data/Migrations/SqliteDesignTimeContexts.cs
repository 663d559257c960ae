using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Provenance.Data.Connections;

namespace Provenance.Data.Migrations;

/// <summary>Makes the context whose model <c>dotnet ef</c> compares with the migrations for SQLite; it opens no store.</summary>
internal sealed class SqliteDesignTimeContexts : IDesignTimeDbContextFactory<SqliteProvenanceContext>
{
    /// <inheritdoc/>
    public SqliteProvenanceContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteProvenanceContext>().UseSqlite().Options);
}
