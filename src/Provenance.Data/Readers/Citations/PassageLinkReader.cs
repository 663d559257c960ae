using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Citations;

/// <summary>Reads links between passages.</summary>
public sealed class PassageLinkReader(IDbContextFactory<ProvenanceContext> contexts)
{
    /// <summary>The first links from or to these passages, by id.</summary>
    public async Task<IReadOnlyList<PassageLink>> FirstByPassageAsync(
        IReadOnlyCollection<string> passages,
        int atMost,
        CancellationToken cancellationToken = default)
    {
        if (passages.Count == 0)
        {
            return [];
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.PassageLinks.WhereIn(link => link.FromPassage, passages)
            .Union(context.PassageLinks.WhereIn(link => link.ToPassage, passages))
            .OrderBy(link => link.Id)
            .Take(atMost)
            .ToListAsync(cancellationToken);
    }
}
