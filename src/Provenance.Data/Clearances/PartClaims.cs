using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Search;
using Provenance.Data.Writers;
using Provenance.Domain.Claims;

namespace Provenance.Data.Clearances;

/// <summary>The words by which the claims of a part are found: a claim has those of the claims that were merged into
/// it.</summary>
/// <param name="context">The part.</param>
/// <param name="table">The claims that go, come or become others.</param>
internal sealed class PartClaims(ProvenanceContext context, PartTable table)
{
    private const int AtOnce = 500;

    private IReadOnlyList<ClaimId> _concerned = [];

    /// <summary>Takes out of the search what goes or becomes other, before the rows are written.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var written = table.Written.Cast<Claim>().ToList();
        HashSet<ClaimId> concerned =
        [
            .. table.Gone.Select(number => new ClaimId(number)), .. written.Select(row => row.Id),
            .. written.Select(row => row.MergedIntoId).OfType<ClaimId>(),
        ];
        foreach (var ids in concerned.Chunk(AtOnce).ToList())
        {
            concerned.UnionWith((await context.EveryClaim.WhereIn(row => row.Id, ids).Select(row => row.MergedIntoId)
                .ToListAsync(cancellationToken)).OfType<ClaimId>());
        }

        _concerned = [.. concerned.OrderBy(id => id.Value)];
        foreach (var ids in _concerned.Chunk(AtOnce))
        {
            await context.Search.RemoveAsync(context, await WordsAsync(ids, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Adds what comes or has become other, once the rows are written.</summary>
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        foreach (var ids in _concerned.Chunk(AtOnce))
        {
            await SearchIndexing.AddAsync(context, await WordsAsync(ids, cancellationToken), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<IndexedRecord>> WordsAsync(ClaimId[] ids, CancellationToken cancellationToken)
    {
        var shown = await context.Claims.WhereIn(row => row.Id, ids).ToListAsync(cancellationToken);
        var absorbed = (await context.EveryClaim.WhereIn(row => row.MergedIntoId!.Value, ids).OrderBy(row => row.Id)
            .ToListAsync(cancellationToken)).ToLookup(row => row.MergedIntoId!.Value);
        return [.. shown.Select(row => IndexedRecord.Of(row, absorbed[row.Id]))];
    }
}
