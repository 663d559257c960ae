using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Readers;
using Provenance.Data.Search;
using Provenance.Domain.Sources;

namespace Provenance.Data;

/// <summary>The store in an SQLite file.</summary>
public sealed class SqliteProvenanceContext(DbContextOptions<SqliteProvenanceContext> options)
    : ProvenanceContext(options)
{
    /// <inheritdoc/>
    internal override string MigrationFolder => "Sqlite";

    /// <inheritdoc/>
    internal override FormattableString IsMigrated =>
        $"SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'schema_migration') AS \"Value\"";

    /// <inheritdoc/>
    internal override string FoldFunction => SqliteFunctions.Fold;

    /// <inheritdoc/>
    internal override SearchStatements Search { get; } = new SqliteSearch();

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
    internal override Task LockAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    internal override IQueryable<SourcePart> PartsOf(IEnumerable<SourceId> wholes) => Set<SourcePart>().FromSql(
        $"""
        WITH RECURSIVE part (whole_id, part_id) AS (
            SELECT value, value FROM json_each({JsonSerializer.Serialize(wholes.Select(whole => whole.Value))})
            UNION
            SELECT part.whole_id, source.id FROM part JOIN source ON source.part_of_id = part.part_id
        )
        SELECT whole_id, part_id FROM part
        """);

    /// <inheritdoc/>
    internal override IQueryable<SourcePart> WholesOf(IEnumerable<SourceId> parts) => Set<SourcePart>().FromSql(
        $"""
        WITH RECURSIVE line (whole_id, part_id) AS (
            SELECT value, value FROM json_each({JsonSerializer.Serialize(parts.Select(part => part.Value))})
            UNION
            SELECT source.part_of_id, line.part_id FROM line JOIN source ON source.id = line.whole_id
            WHERE source.part_of_id IS NOT NULL
        )
        SELECT whole_id, part_id FROM line
        """);

    /// <inheritdoc/>
    internal override IQueryable<SourceLinkEnds> RowsOf(IReadOnlyCollection<SourceLinkEnds> links)
    {
        var pairs = JsonSerializer.Serialize(links.Select(link => (long[])[link.WholeId.Value, link.OtherId.Value]));
        return Set<SourceLinkEnds>().FromSql(
            $"SELECT value ->> 0 AS whole_id, value ->> 1 AS other_id FROM json_each({pairs})");
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTextConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<DecimalTextConverter>();
    }
}
