using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Domain.Changes;
using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Graph;

/// <summary>Finds the claims that a change bears on: those of the statements that it makes, completes, cites or calls
/// wrong, those of the passages that it links, those that it links, those of which it says that they are one or two, and those
/// that are stated by sources of which it says so.</summary>
internal static class TouchedClaims
{
    private const string Sql =
        """
        WITH identified (kind, number) AS (
            SELECT "of", from_id FROM identity_link WHERE id BETWEEN {10} AND {11} OR ended_at = {14}
            UNION SELECT "of", to_id FROM identity_link WHERE id BETWEEN {10} AND {11} OR ended_at = {14}
            UNION SELECT kind, record_id FROM past_identity WHERE began_at = {14} OR ended_at = {14}
            UNION SELECT kind, kept_id FROM past_identity WHERE began_at = {14} OR ended_at = {14}),
        wrong (key) AS (SELECT "of" FROM correction WHERE id BETWEEN {4} AND {5}),
        linked (from_passage, to_passage) AS (
            SELECT from_passage, to_passage FROM passage_link
            WHERE id BETWEEN {12} AND {13} OR key IN (SELECT key FROM wrong)),
        shown (citation_id) AS (
            SELECT citation_id FROM evidence WHERE id BETWEEN {6} AND {7} OR passage IN (
                SELECT key FROM wrong
                UNION SELECT from_passage FROM linked
                UNION SELECT to_passage FROM linked))
        SELECT id AS "Value" FROM (
            SELECT claim_id AS id FROM statement WHERE id BETWEEN {0} AND {1}
            UNION SELECT claim_id FROM statement WHERE id IN (SELECT citing_id FROM citation WHERE id BETWEEN {2} AND {3})
            UNION SELECT claim_id FROM statement WHERE id IN (SELECT cited_id FROM citation WHERE id BETWEEN {2} AND {3})
            UNION SELECT claim_id FROM statement WHERE id IN (
                SELECT citing_id FROM citation WHERE id IN (SELECT citation_id FROM shown))
            UNION SELECT claim_id FROM statement WHERE id IN (
                SELECT cited_id FROM citation WHERE id IN (SELECT citation_id FROM shown))
            UNION SELECT claim_id FROM statement
                WHERE superseded_at = {14} AND {4} <= {5} AND id IN (SELECT statement_id FROM supersession)
            UNION SELECT claim_id FROM statement
                WHERE {4} <= {5} AND id IN (SELECT statement_id FROM statement_revision WHERE recorded_at = {14})
            UNION SELECT from_id FROM claim_link
                WHERE id BETWEEN {8} AND {9} OR key IN (SELECT key FROM wrong)
            UNION SELECT to_id FROM claim_link
                WHERE id BETWEEN {8} AND {9} OR key IN (SELECT key FROM wrong)
            UNION SELECT claim_id FROM statement WHERE source_id IN (
                SELECT number FROM identified WHERE kind = 'SOURCE')
            UNION SELECT number FROM identified WHERE kind = 'CLAIM'
        ) AS touched
        WHERE id > {15} AND id IN (SELECT id FROM claim WHERE merged_into_id IS NULL) ORDER BY id LIMIT {16}
        """;

    private static readonly string[] _kinds =
        ["statements", "citations", "corrections", "pieces of evidence", "claim links", "identities", "passage links"];

    /// <summary>The claims, by id.</summary>
    /// <param name="context">The store, with the change in it.</param>
    /// <param name="records">The records that it made.</param>
    /// <param name="recordedAt">Its time.</param>
    /// <param name="after">Only claims with greater ids.</param>
    /// <param name="atMost">How many claims.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<IReadOnlyList<ClaimId>> OfAsync(
        ProvenanceContext context,
        IReadOnlyList<RecordRange> records,
        DateTimeOffset recordedAt,
        ClaimId after,
        int atMost,
        CancellationToken cancellationToken)
    {
        object[] bounds =
        [
            .. _kinds.SelectMany(kind => records.FirstOrDefault(range => range.Kind == kind) is { } range
                ? new object[] { range.First, range.Last } : [1L, 0L]),
            context.TimeOf(recordedAt),
            after.Value,
            atMost,
        ];
        var found = await context.Database.SqlQueryRaw<long>(Sql, bounds).ToListAsync(cancellationToken);
        return [.. found.Select(id => new ClaimId(id))];
    }
}
