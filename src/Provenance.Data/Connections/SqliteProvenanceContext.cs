using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Provenance.Data.Configurations;
using Provenance.Data.Migrations;
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

/// <summary>The store in an SQLite file.</summary>
public sealed class SqliteProvenanceContext(DbContextOptions<SqliteProvenanceContext> options)
    : ProvenanceContext(options)
{
    /// <inheritdoc/>
    internal override string ProviderFolder => "Sqlite";

    /// <inheritdoc/>
    internal override FormattableString HistoryTables =>
        $"""
        SELECT name AS "Value" FROM sqlite_schema
        WHERE type = 'table' AND name IN ('__EFMigrationsHistory', 'schema_migration')
        """;

    /// <inheritdoc/>
    internal override string FoldFunction => SqliteFunctions.Fold;

    /// <summary>The beginning of the text that the time is stored as.</summary>
    internal override SqlExpression UtcText(SqlExpression time, int length) => new SqlFunctionExpression(
        "substr",
        [
            time,
            new SqlConstantExpression(1, typeof(int), IntTypeMapping.Default),
            new SqlConstantExpression(length, typeof(int), IntTypeMapping.Default),
        ],
        nullable: true,
        argumentsPropagateNullability: [true, false, false],
        typeof(string),
        StringTypeMapping.Default);

    /// <inheritdoc/>
    internal override SearchStatements Search { get; } = new SqliteSearch();

    /// <inheritdoc/>
    internal override RowStatements RowStatements { get; } = new SqliteRowStatements();

    /// <summary>Creates the file's folder and turns on write-ahead logging, which the file remembers: readers and the
    /// writer do not wait for each other.</summary>
    internal override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    /// <summary>Turns foreign keys off until the connection is closed, which SQLite only does between transactions.
    /// Otherwise a table that others refer to could not be replaced by a copy.</summary>
    internal override async Task<IDbContextTransaction> BeginMigratingAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        await Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", cancellationToken);
        return await Database.BeginTransactionAsync(cancellationToken);
    }

    /// <summary>Removes the triggers during the change, and checks all references afterwards.</summary>
    internal override async Task ChangeTablesAsync(Func<Task> change, CancellationToken cancellationToken)
    {
        var triggers = await SqliteTriggers.SetAsideAsync(this, cancellationToken);
        await change();
        await SqliteTriggers.PutBackAsync(this, triggers, cancellationToken);
        var broken = await Database
            .SqlQuery<string>($"""SELECT DISTINCT "table" || ' to ' || parent AS "Value" FROM pragma_foreign_key_check""")
            .ToListAsync(cancellationToken);
        if (broken.Count > 0)
        {
            throw new StoreMigrationException(
                $"The store was not brought up to date, and is as it was: references from {string.Join(", ", broken)} "
                + "would have led nowhere.");
        }
    }

    /// <summary>Does nothing: a transaction begins with BEGIN IMMEDIATE, which admits only one writer.</summary>
    internal override Task LockAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Executes one prepared statement for each record.</summary>
    internal override async Task CopyAsync(
        TableColumns columns, IReadOnlyCollection<object> records, CancellationToken cancellationToken)
    {
        await Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", cancellationToken);
        await using var insert = (SqliteCommand)Database.GetDbConnection().CreateCommand();
        insert.Transaction = (SqliteTransaction)Database.CurrentTransaction!.GetDbTransaction();
        var places = string.Join(", ", columns.Names.Select((_, index) => $"${index}"));
        insert.CommandText = $"INSERT INTO {columns.Table} ({columns.QuotedNames}) VALUES ({places})";
        ParameterValues values = new([.. columns.Names.Select((_, index) => insert.Parameters.AddWithValue($"${index}", null))]);
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            values.Start();
            columns.Add(record, values);
            insert.ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    internal override object TimeOf(DateTimeOffset moment) => new UtcTextConverter().ConvertToProvider(moment)!;

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
    internal override IQueryable<VersionOfArticle> VersionsOf(IEnumerable<DocumentId> documents) =>
        Set<VersionOfArticle>().FromSql(
            $"""
            WITH RECURSIVE version (of_id, version_id) AS (
                SELECT value, value FROM json_each({JsonSerializer.Serialize(documents.Select(document => document.Value))})
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
        var pairs = JsonSerializer.Serialize(links.Select(link => (long[])[link.WholeId.Value, link.OtherId.Value]));
        return Set<SourceLinkEnds>().FromSql(
            $"SELECT value ->> 0 AS whole_id, value ->> 1 AS other_id FROM json_each({pairs})");
    }

    /// <inheritdoc/>
    internal override IQueryable<ListedClaim> RowsOf(IReadOnlyCollection<ListedClaim> listed)
    {
        var pairs = JsonSerializer.Serialize(listed.Select(row => (long[])[row.List, row.ClaimId.Value]));
        return Set<ListedClaim>().FromSql($"SELECT value ->> 0 AS list, value ->> 1 AS claim_id FROM json_each({pairs})");
    }

    /// <summary>Lets the connection keep 64 MiB of the indexes in memory, because an import adds entries all over
    /// them.</summary>
    internal override Task PrepareImportAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("PRAGMA cache_size = -65536", cancellationToken);

    /// <summary>None: a transaction begins with BEGIN IMMEDIATE, which would wait for the writer.</summary>
    internal override Task<IDbContextTransaction?> BeginLookupsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IDbContextTransaction?>(null);

    /// <summary>Any other transaction begins with BEGIN IMMEDIATE, which would wait for the writer.</summary>
    internal override async Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await Database.UseTransactionAsync(transaction, cancellationToken))!;
    }

    /// <summary>Does nothing: SQLite prefers the index with the most columns.</summary>
    internal override Task MeasureAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private protected override IQueryable<long> IdsOfWhole(IEnumerable<StatementKey> keys) =>
        Database.SqlQuery<long>(
            $"""
            SELECT statement.id AS "Value" FROM json_each({Rows(keys)}) AS wanted
            CROSS JOIN statement ON source_id = value ->> 0 AND document_id = value ->> 1 AND claim_id = value ->> 2
            WHERE superseded_at IS NULL
            """);

    private protected override IQueryable<long> IdsWithoutDocument(IEnumerable<StatementKey> keys) =>
        Database.SqlQuery<long>(
            $"""
            SELECT statement.id AS "Value" FROM json_each({Rows(keys)}) AS wanted
            CROSS JOIN statement ON source_id = value ->> 0 AND claim_id = value ->> 2
            WHERE document_id IS NULL AND superseded_at IS NULL
            """);

    private protected override IQueryable<long> IdsWithoutClaim(IEnumerable<StatementKey> keys) =>
        Database.SqlQuery<long>(
            $"""
            SELECT statement.id AS "Value" FROM json_each({Rows(keys)}) AS wanted
            CROSS JOIN statement ON source_id = value ->> 0 AND document_id = value ->> 1
            WHERE claim_id IS NULL AND superseded_at IS NULL
            """);

    private protected override IQueryable<long> IdsBetween(IEnumerable<Citation> keys)
    {
        var rows = JsonSerializer.Serialize(keys.Select(key => (long[])[key.CitingId.Value, key.CitedId.Value]));
        return Database.SqlQuery<long>(
            $"""
            SELECT DISTINCT citation.id AS "Value" FROM json_each({rows}) AS wanted
            CROSS JOIN citation ON citing_id = value ->> 0 AND cited_id = value ->> 1
            WHERE superseded_at IS NULL
            """);
    }

    private static string Rows(IEnumerable<StatementKey> keys) => JsonSerializer.Serialize(keys.Select(key =>
        (long?[])[key.SourceId.Value, key.DocumentId?.Value, key.ClaimId?.Value]));

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTextConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<DecimalTextConverter>();
    }
}
