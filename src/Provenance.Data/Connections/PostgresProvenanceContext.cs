using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Provenance.Data.Configurations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Search;
using Provenance.Data.Writers;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Connections;

/// <summary>The store in a PostgreSQL database, 15 or later.</summary>
public sealed class PostgresProvenanceContext(DbContextOptions<PostgresProvenanceContext> options)
    : ProvenanceContext(options)
{
    /// <summary>The channel on which imports are announced.</summary>
    internal const string ImportChannel = "provenance_import";

    /// <inheritdoc/>
    internal override string ProviderFolder => "Postgres";

    /// <inheritdoc/>
    internal override FormattableString HistoryTables =>
        $"""
        SELECT relname::text AS "Value" FROM pg_class
        WHERE oid IN (to_regclass('"__EFMigrationsHistory"'), to_regclass('schema_migration'))
        """;

    /// <inheritdoc/>
    internal override string FoldFunction => "provenance_fold";

    /// <inheritdoc/>
    internal override SqlExpression UtcText(SqlExpression time, int length) => new SqlFunctionExpression(
        "to_char",
        [
            new SqlFunctionExpression(
                "timezone",
                [new SqlConstantExpression("UTC", typeof(string), StringTypeMapping.Default), time],
                nullable: true,
                argumentsPropagateNullability: [false, true],
                typeof(DateTime),
                DateTimeTypeMapping.Default),
            new SqlConstantExpression("YYYY-MM-DDTHH24:MI:SS"[..length], typeof(string), StringTypeMapping.Default),
        ],
        nullable: true,
        argumentsPropagateNullability: [true, false],
        typeof(string),
        StringTypeMapping.Default);

    /// <inheritdoc/>
    internal override SearchStatements Search { get; } = new PostgresSearch();

    /// <inheritdoc/>
    internal override RowStatements RowStatements { get; } = new PostgresRowStatements();

    /// <summary>Sorts by code points, as SQLite does, whatever the database's locale.</summary>
    internal override string TextCollation => "C";

    /// <summary>Does nothing: the database exists, or connecting reports that it does not.</summary>
    internal override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    internal override async Task<IDbContextTransaction> BeginMigratingAsync(CancellationToken cancellationToken)
    {
        var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await LockAsync(cancellationToken);
        return transaction;
    }

    /// <summary>Takes an advisory lock that is released with the transaction. Its number is arbitrary, but differs from
    /// those of others.</summary>
    internal override Task LockAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(8246205838216131)", cancellationToken);

    /// <summary>Uses COPY in its binary form.</summary>
    internal override async Task CopyAsync(
        TableColumns columns, IReadOnlyCollection<object> records, CancellationToken cancellationToken)
    {
        await CopyRowsAsync(columns, records, cancellationToken);
        await FoldTextsAsync(columns, records, cancellationToken);
    }

    /// <inheritdoc/>
    internal override Task FoldTextsAsync(
        TableColumns columns, IReadOnlyCollection<object> records, CancellationToken cancellationToken) =>
        FoldedTexts.AddAsync(this, columns, records, cancellationToken);

    /// <inheritdoc/>
    internal override Task FoldTextsAsync(CancellationToken cancellationToken) =>
        FoldedTexts.FillAsync(this, cancellationToken);

    private async Task CopyRowsAsync(
        TableColumns columns, IReadOnlyCollection<object> records, CancellationToken cancellationToken)
    {
        await using var copy = await ((NpgsqlConnection)Database.GetDbConnection()).BeginRawBinaryCopyAsync(
            $"COPY {columns.Table} ({columns.QuotedNames}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        try
        {
            CopiedValues values = new(columns.Names.Count);
            values.Begin();
            foreach (var record in records)
            {
                values.StartRow();
                columns.Add(record, values);
                if (values.IsFull)
                {
                    await copy.WriteAsync(values.Take(), cancellationToken);
                }
            }

            values.End();
            await copy.WriteAsync(values.Take(), cancellationToken);
        }
        catch
        {
            // Otherwise the server would take what was sent so far for a complete COPY.
            try
            {
                await copy.CancelAsync();
            }
            catch (ObjectDisposedException)
            {
                // A write that was cancelled has ended it.
            }

            throw;
        }
    }

    /// <inheritdoc/>
    internal override Task TellOfImportAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync($"NOTIFY {ImportChannel}", cancellationToken);

    /// <inheritdoc/>
    internal override object TimeOf(DateTimeOffset moment) => moment.ToUniversalTime();

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
    internal override IQueryable<VersionOfArticle> VersionsOf(IEnumerable<DocumentId> documents) =>
        Set<VersionOfArticle>().FromSql(
            $"""
            WITH RECURSIVE version (of_id, version_id) AS (
                SELECT value, value FROM unnest({documents.Select(document => document.Value).ToArray()}) AS document (value)
                UNION
                SELECT version.of_id, other.id FROM version
                JOIN document AS one ON one.id = version.version_id
                JOIN document AS other ON other.version_of_id = one.id OR other.id = one.version_of_id
                    OR (other.address = one.address AND (one.address LIKE '%/%' OR one.address LIKE '%?%'))
            )
            SELECT of_id, version_id FROM version
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
    internal override IQueryable<ListedClaim> RowsOf(IReadOnlyCollection<ListedClaim> listed)
    {
        var lists = listed.Select(row => row.List).ToArray();
        var claims = listed.Select(row => row.ClaimId.Value).ToArray();
        return Set<ListedClaim>().FromSql($"SELECT list, claim_id FROM unnest({lists}, {claims}) AS listed (list, claim_id)");
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        RowChecks.Add(modelBuilder.Model);
    }

    /// <summary>Makes PostgreSQL find rows by their keys, even while its statistics of growing tables are outdated. JIT is
    /// off, because a scan of a whole table then looks so expensive that it would be compiled, which takes seconds.</summary>
    internal override Task PrepareImportAsync(CancellationToken cancellationToken) => Database.ExecuteSqlRawAsync(
        "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL jit = off",
        cancellationToken);

    /// <inheritdoc/>
    internal override async Task<IDbContextTransaction?> BeginLookupsAsync(CancellationToken cancellationToken)
    {
        var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await PrepareImportAsync(cancellationToken);
        return transaction;
    }

    /// <inheritdoc/>
    internal override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    /// <summary>Measures only the tables where the planner has a choice of indexes: those of statements and
    /// citations.</summary>
    internal override Task MeasureAsync(CancellationToken cancellationToken) => Database.ExecuteSqlRawAsync(
        "ANALYZE statement (source_id, document_id, claim_id), citation (citing_id, cited_id)", cancellationToken);

    // OFFSET 0 in the look-ups by several columns forbids PostgreSQL to join the other way round: while it takes the
    // statements outside documents for few, it would compare each of them with every key.
    private protected override IQueryable<long> IdsOfWhole(IEnumerable<StatementKey> keys)
    {
        var (sources, documents, claims) = Columns(keys);
        return Database.SqlQuery<long>(
            $"""
            SELECT found.id AS "Value" FROM unnest({sources}, {documents}, {claims}) AS wanted (source_id, document_id, claim_id)
            CROSS JOIN LATERAL (
                SELECT id FROM statement
                WHERE statement.source_id = wanted.source_id AND statement.document_id = wanted.document_id
                    AND statement.claim_id = wanted.claim_id AND statement.superseded_at IS NULL
                OFFSET 0) AS found
            """);
    }

    private protected override IQueryable<long> IdsWithoutDocument(IEnumerable<StatementKey> keys)
    {
        var (sources, _, claims) = Columns(keys);
        return Database.SqlQuery<long>(
            $"""
            SELECT found.id AS "Value" FROM unnest({sources}, {claims}) AS wanted (source_id, claim_id)
            CROSS JOIN LATERAL (
                SELECT id FROM statement
                WHERE statement.source_id = wanted.source_id AND statement.claim_id = wanted.claim_id
                    AND statement.document_id IS NULL AND statement.superseded_at IS NULL
                OFFSET 0) AS found
            """);
    }

    private protected override IQueryable<long> IdsWithoutClaim(IEnumerable<StatementKey> keys)
    {
        var (sources, documents, _) = Columns(keys);
        return Database.SqlQuery<long>(
            $"""
            SELECT found.id AS "Value" FROM unnest({sources}, {documents}) AS wanted (source_id, document_id)
            CROSS JOIN LATERAL (
                SELECT id FROM statement
                WHERE statement.source_id = wanted.source_id AND statement.document_id = wanted.document_id
                    AND statement.claim_id IS NULL AND statement.superseded_at IS NULL
                OFFSET 0) AS found
            """);
    }

    private protected override IQueryable<long> IdsBetween(IEnumerable<Citation> keys)
    {
        var citing = keys.Select(key => key.CitingId.Value).ToArray();
        var cited = keys.Select(key => key.CitedId.Value).ToArray();
        return Database.SqlQuery<long>(
            $"""
            SELECT DISTINCT found.id AS "Value" FROM unnest({citing}, {cited}) AS wanted (citing_id, cited_id)
            CROSS JOIN LATERAL (
                SELECT id FROM citation
                WHERE citation.citing_id = wanted.citing_id AND citation.cited_id = wanted.cited_id
                    AND citation.superseded_at IS NULL
                OFFSET 0) AS found
            """);
    }

    private static (long[] Sources, long[] Documents, long[] Claims) Columns(IEnumerable<StatementKey> keys) => (
        [.. keys.Select(key => key.SourceId.Value)],
        [.. keys.Select(key => key.DocumentId?.Value ?? 0)],
        [.. keys.Select(key => key.ClaimId?.Value ?? 0)]);
}
