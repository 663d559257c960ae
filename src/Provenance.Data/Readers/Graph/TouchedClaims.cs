using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Domain.Changes;
using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Graph;

/// <summary>Finds the claims that a change bears on: those of the statements that it makes, completes, cites or calls
/// wrong, and those that it links.</summary>
internal static class TouchedClaims
{
    private const string Sql =
        """
        SELECT claim_id AS "Value" FROM statement WHERE id BETWEEN {0} AND {1} AND claim_id IS NOT NULL
        UNION SELECT claim_id FROM statement WHERE claim_id IS NOT NULL AND id IN (
            SELECT citing_id FROM citation WHERE id BETWEEN {2} AND {3})
        UNION SELECT claim_id FROM statement WHERE claim_id IS NOT NULL AND id IN (
            SELECT cited_id FROM citation WHERE id BETWEEN {2} AND {3})
        UNION SELECT claim_id FROM statement WHERE claim_id IS NOT NULL AND id IN (
            SELECT citing_id FROM citation WHERE id IN (
                SELECT citation_id FROM evidence WHERE passage IN (
                    SELECT "of" FROM correction WHERE id BETWEEN {4} AND {5})))
        UNION SELECT claim_id FROM statement WHERE claim_id IS NOT NULL AND id IN (
            SELECT cited_id FROM citation WHERE id IN (
                SELECT citation_id FROM evidence WHERE passage IN (
                    SELECT "of" FROM correction WHERE id BETWEEN {4} AND {5})))
        UNION SELECT claim_id FROM statement WHERE claim_id IS NOT NULL AND id IN (
            SELECT citing_id FROM citation WHERE id IN (
                SELECT citation_id FROM evidence WHERE id BETWEEN {6} AND {7}))
        UNION SELECT from_id FROM claim_link WHERE id BETWEEN {8} AND {9}
        UNION SELECT to_id FROM claim_link WHERE id BETWEEN {8} AND {9}
        UNION SELECT from_id FROM claim_link WHERE key IN (SELECT "of" FROM correction WHERE id BETWEEN {4} AND {5})
        UNION SELECT to_id FROM claim_link WHERE key IN (SELECT "of" FROM correction WHERE id BETWEEN {4} AND {5})
        ORDER BY 1 LIMIT {10}
        """;

    /// <summary>The claims, by id.</summary>
    /// <param name="context">The store, with the change in it.</param>
    /// <param name="records">The records that it made.</param>
    /// <param name="atMost">How many claims.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<IReadOnlyList<ClaimId>> OfAsync(
        ProvenanceContext context,
        IReadOnlyList<RecordRange> records,
        int atMost,
        CancellationToken cancellationToken)
    {
        string[] kinds = ["statements", "citations", "corrections", "pieces of evidence", "claim links"];
        object[] bounds =
        [
            .. kinds.SelectMany(kind => records.FirstOrDefault(range => range.Kind == kind) is { } range
                ? new object[] { range.First, range.Last } : [1L, 0L]),
            atMost,
        ];
        var found = await context.Database.SqlQueryRaw<long>(Sql, bounds).ToListAsync(cancellationToken);
        return [.. found.Select(id => new ClaimId(id))];
    }
}
