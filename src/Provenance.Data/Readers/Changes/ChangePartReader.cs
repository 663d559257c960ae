using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Changes;

/// <summary>Reads the parts of changes, in the order of their commits.</summary>
public sealed class ChangePartReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private const int MostParts = 100;

    /// <summary>The part of a number; null if there is none.</summary>
    public async Task<ChangePart?> FindAsync(long id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ChangeParts.FirstOrDefaultAsync(part => part.Id == id, cancellationToken);
    }

    /// <summary>The parts that follow one, at most a hundred.</summary>
    /// <param name="last">The number of that part.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyList<ChangePart>> FollowingAsync(long last, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ChangeParts.Where(part => part.Id > last).OrderBy(part => part.Id).Take(MostParts)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The highest number; zero if there is no part.</summary>
    public async Task<long> LastIdAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ChangeParts.MaxAsync(part => (long?)part.Id, cancellationToken) ?? 0;
    }
}
