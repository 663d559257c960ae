using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Filtering;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Graph.Snapshots;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Graph;

/// <summary>Reads the part of the graph that is held in memory. It reads rows directly, without EF Core, because there
/// are millions.</summary>
public sealed class CitationSnapshotReader(IDbContextFactory<ProvenanceContext> contexts)
{
    /// <summary>The columns of a statement s, its document d and the publisher p of that.</summary>
    private const string StatementColumns =
        """
        s.id, s.source_id, s.claim_id, s.stance, s.attestation,
            coalesce(s.stated_at_earliest, s.stated_at_latest) IS NOT NULL,
            s.stated_at_earliest, s.stated_at_latest, s.stated_at_earliest_time, s.stated_at_latest_time,
            d.published_at_earliest, d.published_at_latest, d.published_at_earliest_time, d.published_at_latest_time,
            s.document_id, coalesce(p.type = 'OUTLET', FALSE)
        """;

    /// <summary>The position of the store, in one SQL statement that reads the ends of indexes.</summary>
    public async Task<CitationPosition> PositionAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        CitationPosition position = default;
        await ReadAsync(
            context,
            """
            SELECT coalesce((SELECT max(id) FROM source), 0),
                coalesce((SELECT max(id) FROM statement), 0),
                coalesce((SELECT max(id) FROM citation), 0),
                coalesce((SELECT max(id) FROM supersession), 0)
            """,
            parameters: [],
            row => position = new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)),
            cancellationToken);
        return position;
    }

    /// <summary>Reads everything recorded, completed and superseded after one position and up to another, in four SQL
    /// statements. They need no transaction: whatever is completed while they run is logged after the second
    /// position.</summary>
    public async Task<CitationChanges> ReadAsync(
        CitationPosition after, CitationPosition upTo, CancellationToken cancellationToken = default)
    {
        CitationChanges changes = new(upTo);
        changes.Expect(
            checked((int)(upTo.Statement - after.Statement)), checked((int)(upTo.Citation - after.Citation)));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await ReadAsync(
            context,
            "SELECT id, type, part_of_id FROM source WHERE id > @after AND id <= @up_to ORDER BY id",
            [("after", after.Source), ("up_to", upTo.Source)],
            row => changes.Add(
                new SourceId(row.GetInt64(0)),
                ClassOf(row.GetString(1)),
                row.IsDBNull(2) ? null : new SourceId(row.GetInt64(2))),
            cancellationToken);
        await ReadAsync(
            context,
            $"""
            SELECT {StatementColumns}
            FROM statement s LEFT JOIN document d ON d.id = s.document_id LEFT JOIN source p ON p.id = d.publisher_id
            WHERE s.id > @after AND s.id <= @up_to ORDER BY s.id
            """,
            [("after", after.Statement), ("up_to", upTo.Statement)],
            row => Add(changes.Add, row, 0),
            cancellationToken);
        await ReadAsync(
            context,
            "SELECT id, citing_id, cited_id, relation FROM citation WHERE id > @after AND id <= @up_to ORDER BY id",
            [("after", after.Citation), ("up_to", upTo.Citation)],
            row => changes.Add(new TracedCitation(
                new(row.GetInt64(0)),
                new(row.GetInt64(1)),
                new(row.GetInt64(2)),
                EnumTextConverter<CitationRelation>.FromText(row.GetString(3)))),
            cancellationToken);
        await ReadAsync(
            context,
            $"""
            SELECT u.source_id, x.type, x.part_of_id, u.citation_id, coalesce(s.superseded_at, c.superseded_at),
                {StatementColumns}
            FROM supersession u LEFT JOIN source x ON x.id = u.source_id LEFT JOIN citation c ON c.id = u.citation_id
                LEFT JOIN statement s ON s.id = u.statement_id LEFT JOIN document d ON d.id = s.document_id
                LEFT JOIN source p ON p.id = d.publisher_id
            WHERE u.id > @after AND u.id <= @up_to ORDER BY u.id
            """,
            [("after", after.Supersession), ("up_to", upTo.Supersession)],
            row => Note(changes, after, row),
            cancellationToken);
        return changes;
    }

    private static void Note(CitationChanges changes, CitationPosition after, DbDataReader row)
    {
        if (!row.IsDBNull(0))
        {
            changes.Change(
                new(row.GetInt64(0)), ClassOf(row.GetString(1)), row.IsDBNull(2) ? null : new SourceId(row.GetInt64(2)));
            return;
        }

        CitationId? citation = row.IsDBNull(3) ? null : new CitationId(row.GetInt64(3));
        var stands = row.IsDBNull(4);
        switch (citation, stands)
        {
            case ({ } id, false):
                changes.Supersede(id);
                break;
            case ({ } id, true):
                changes.StartsAnew |= id.Value <= after.Citation;
                break;
            case (null, false):
                changes.Supersede(new StatementId(row.GetInt64(5)));
                break;
            default:
                Add(changes.Complete, row, 5);
                break;
        }
    }

    /// <summary>Reads the columns of a statement in their order, as the reader demands.</summary>
    private static void Add(Action<TracedStatement, TimeBounds> add, DbDataReader row, int column)
    {
        TracedStatement statement = new(
            new(row.GetInt64(column)),
            new(row.GetInt64(column + 1)),
            row.IsDBNull(column + 2) ? null : new ClaimId(row.GetInt64(column + 2)),
            EnumTextConverter<Stance>.FromText(row.GetString(column + 3)),
            EnumTextConverter<Attestation>.FromText(row.GetString(column + 4)));
        var at = TimeOf(row, column + 5);
        add(
            statement with
            {
                DocumentId = row.IsDBNull(column + 14) ? null : new DocumentId(row.GetInt64(column + 14)),
                IsInOutlet = row.GetBoolean(column + 15),
            },
            at);
    }

    private static OriginClass ClassOf(string type) => EnumTextConverter<SourceType>.FromText(type) switch
    {
        SourceType.Anonymous => OriginClass.Anonymous,
        SourceType.Unspecified => OriginClass.Unspecified,
        SourceType.Outlet => OriginClass.UndisclosedRelay,
        _ => OriginClass.Named,
    };

    /// <summary>When a statement was made or, if that is not said, when its document appeared.</summary>
    private static TimeBounds TimeOf(DbDataReader row, int column)
    {
        column += row.GetBoolean(column) ? 1 : 5;
        return new(DayOf(row, column), DayOf(row, column + 1), PrintedTimeOf(row, column + 2), PrintedTimeOf(row, column + 3));
    }

    private static PrintedTime? PrintedTimeOf(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : PrintedTime.Parse(row.GetString(column));

    private static DateOnly? DayOf(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private static async Task ReadAsync(
        ProvenanceContext context,
        string sql,
        IEnumerable<(string Name, long Value)> parameters,
        Action<DbDataReader> take,
        CancellationToken cancellationToken)
    {
        await context.OpenAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;

        // The first load may take as long as it needs.
        command.CommandTimeout = 0;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            take(rows);
        }
        await context.Database.CloseConnectionAsync();
    }
}
