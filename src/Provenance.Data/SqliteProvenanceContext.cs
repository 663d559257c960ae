using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;

namespace Provenance.Data;

/// <summary>The store in an SQLite file.</summary>
public sealed class SqliteProvenanceContext(DbContextOptions<SqliteProvenanceContext> options)
    : ProvenanceContext(options)
{
    /// <inheritdoc/>
    internal override string MigrationFolder => "Sqlite";

    /// <summary>
    /// Creates the file's folder and turns on write-ahead logging, which the file remembers: readers and the writer do
    /// not wait for each other.
    /// </summary>
    internal override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    /// <summary>Nothing: a transaction begins with BEGIN IMMEDIATE, which already admits one writer only.</summary>
    internal override Task LockSchemaAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTextConverter>();
    }
}
