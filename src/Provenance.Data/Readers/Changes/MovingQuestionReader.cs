using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Changes;

/// <summary>Reads which questions have moved since a moment.</summary>
public sealed class MovingQuestionReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly string _sql =
        $$"""
        WITH RECURSIVE line (whole_id, part_id) AS (
            SELECT part_of_id, id FROM source WHERE part_of_id IS NOT NULL
            UNION SELECT source.part_of_id, line.part_id FROM line JOIN source ON source.id = line.whole_id
                WHERE source.part_of_id IS NOT NULL),
        shown (passage, claim_id, recorded_at, superseded_at) AS (
            SELECT evidence.passage, statement.claim_id, evidence.recorded_at, evidence.superseded_at
            FROM evidence JOIN citation ON citation.id = evidence.citation_id JOIN statement ON statement.id = citation.citing_id
            WHERE evidence.recorded_at > {0} OR evidence.superseded_at > {0}
            UNION SELECT evidence.passage, statement.claim_id, evidence.recorded_at, evidence.superseded_at
            FROM evidence JOIN citation ON citation.id = evidence.citation_id JOIN statement ON statement.id = citation.cited_id
            WHERE evidence.recorded_at > {0} OR evidence.superseded_at > {0}),
        moved (kind, type, thing, claim_id, at) AS (
            SELECT {{(int)RecordEventKind.Recorded}}, 'Evidence', passage, claim_id, recorded_at FROM shown WHERE recorded_at > {0}
            UNION SELECT {{(int)RecordEventKind.Superseded}}, 'Evidence', passage, claim_id, superseded_at
            FROM shown WHERE superseded_at > {0}
            UNION SELECT {{(int)RecordEventKind.Recorded}}, 'Statement', CAST(id AS text), claim_id, recorded_at
            FROM statement WHERE recorded_at > {0} AND appearances <> '[]'
            UNION SELECT {{(int)RecordEventKind.Corrected}}, 'Claim', CAST(record_id AS text), record_id, recorded_at
            FROM amendment WHERE kind = 'CLAIM' AND recorded_at > {0}
            UNION SELECT {{(int)RecordEventKind.Retracted}}, 'Statement', CAST(cited.id AS text), cited.claim_id, citation.recorded_at
            FROM citation
            JOIN statement AS citing ON citing.id = citation.citing_id JOIN statement AS cited ON cited.id = citation.cited_id
            WHERE citation.relation = 'DISPUTES' AND citation.recorded_at > {0} AND citation.superseded_at IS NULL
                AND citing.claim_id = cited.claim_id
                AND (citing.source_id = cited.source_id OR EXISTS (
                    SELECT 1 FROM line WHERE line.part_id = cited.source_id AND line.whole_id = citing.source_id)))
        SELECT claim.question_id AS "QuestionId", moved.kind AS "Kind", moved.type AS "Type",
            CAST(count(DISTINCT moved.thing) AS integer) AS "Count", max(change.id) AS "LastId"
        FROM moved JOIN claim ON claim.id = moved.claim_id JOIN change ON change.recorded_at = moved.at
        GROUP BY claim.question_id, moved.kind, moved.type
        """;

    private static readonly Ordering<MovingQuestion> _most = new(
        PageOrder.Movement,
        new OrderColumn<MovingQuestion, long>(moved => -moved.Movement, number => number, number => number),
        new OrderColumn<MovingQuestion, long>(moved => moved.QuestionId.Value, number => number, number => number));

    /// <summary>A page of the questions that have moved, those that moved most first, in one SQL statement.</summary>
    /// <param name="since">The moment.</param>
    /// <param name="page">A page of order <see cref="PageOrder.Movement"/>.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<Page<MovingQuestion>> PageAsync(
        DateTimeOffset since, PageRequest page, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Database.SqlQueryRaw<Row>(_sql, context.TimeOf(since)).ToListAsync(cancellationToken);
        MovingQuestion[] moved =
        [
            .. rows.GroupBy(row => row.QuestionId)
                .Select(of => new MovingQuestion(
                    new(of.Key),
                    [
                        .. of.OrderBy(row => row.Kind).ThenBy(row => row.Type, StringComparer.Ordinal)
                            .Select(row => new RecordEventCount((RecordEventKind)row.Kind, row.Type, row.Count)),
                    ],
                    new(of.Max(row => row.LastId))))
                .OrderByDescending(question => question.Movement)
                .ThenBy(question => question.QuestionId.Value),
        ];
        return _most.PageOf(moved, page);
    }

    private sealed record Row(long QuestionId, int Kind, string Type, int Count, long LastId);
}
