using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;

namespace Provenance.Data.Clearances;

/// <summary>How far a store has come: the highest numbers of what tells of everything that is written to it.</summary>
/// <param name="Change">Of the parts of changes.</param>
/// <param name="Proposal">Of what happened to proposals.</param>
/// <param name="Amendment">Of the fields put right: whether a record may be seen is one of them.</param>
internal sealed record StorePosition(long Change, long Proposal, long Amendment)
{
    /// <summary>That of a store to which nothing was written.</summary>
    public static StorePosition None { get; } = new(0, 0, 0);

    /// <summary>The position of a store, in one SQL statement that reads the ends of indexes.</summary>
    public static async Task<StorePosition> ReadAsync(ProvenanceContext context, CancellationToken cancellationToken) =>
        (await context.Database.SqlQueryRaw<StorePosition>(
            """
            SELECT coalesce((SELECT max(id) FROM change_part), 0) AS "Change",
                coalesce((SELECT max(id) FROM proposal_event), 0) AS "Proposal",
                coalesce((SELECT max(id) FROM amendment), 0) AS "Amendment"
            """).ToListAsync(cancellationToken))[0];
}
