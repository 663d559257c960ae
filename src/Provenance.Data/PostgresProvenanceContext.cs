using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Readers;
using Provenance.Data.Search;
using Provenance.Domain.Sources;

namespace Provenance.Data;

/// <summary>The store in a PostgreSQL database, 15 or later.</summary>
public sealed class PostgresProvenanceContext(DbContextOptions<PostgresProvenanceContext> options)
    : ProvenanceContext(options)
{
    /// <inheritdoc/>
    internal override string MigrationFolder => "Postgres";

    /// <inheritdoc/>
    internal override FormattableString IsMigrated =>
        $"SELECT to_regclass('schema_migration') IS NOT NULL AS \"Value\"";

    /// <inheritdoc/>
    internal override string FoldFunction => "provenance_fold";

    /// <inheritdoc/>
    internal override SearchStatements Search { get; } = new PostgresSearch();

    /// <summary>By code points, as SQLite orders them, whatever the database's locale.</summary>
    internal override string TextCollation => "C";

    /// <summary>Nothing: the database exists, or connecting says that it does not.</summary>
    internal override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes an advisory lock, released with the transaction. Its number is any that others do not take.</summary>
    internal override Task LockAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(8246205838216131)", cancellationToken);

    /// <inheritdoc/>
    internal override IQueryable<SourcePart> PartsOf(IEnumerable<SourceId> wholes) => Set<SourcePart>().FromSql(
        $"""
        WITH RECURSIVE part (whole_id, part_id) AS (
            SELECT value, value FROM unnest({wholes.Select(whole => whole.Value).ToArray()}) AS whole (value)
            UNION
            SELECT part.whole_id, source.id FROM part JOIN source ON source.part_of_id = part.part_id
        )
        SELECT whole_id, part_id FROM part
        """);

    /// <inheritdoc/>
    internal override IQueryable<SourcePart> WholesOf(IEnumerable<SourceId> parts) => Set<SourcePart>().FromSql(
        $"""
        WITH RECURSIVE line (whole_id, part_id) AS (
            SELECT value, value FROM unnest({parts.Select(part => part.Value).ToArray()}) AS part (value)
            UNION
            SELECT source.part_of_id, line.part_id FROM line JOIN source ON source.id = line.whole_id
            WHERE source.part_of_id IS NOT NULL
        )
        SELECT whole_id, part_id FROM line
        """);

    /// <inheritdoc/>
    internal override IQueryable<SourceLinkEnds> RowsOf(IReadOnlyCollection<SourceLinkEnds> links)
    {
        var wholes = links.Select(link => link.WholeId.Value).ToArray();
        var others = links.Select(link => link.OtherId.Value).ToArray();
        return Set<SourceLinkEnds>().FromSql(
            $"SELECT whole_id, other_id FROM unnest({wholes}, {others}) AS link (whole_id, other_id)");
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }
}
