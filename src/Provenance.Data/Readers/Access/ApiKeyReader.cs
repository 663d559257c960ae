using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Domain.Access;

namespace Provenance.Data.Readers.Access;

/// <summary>Reads API keys. Nothing is kept between two readings, so that a revoked key is refused at once, by every
/// server; a standby says so as soon as it has caught up.</summary>
public sealed class ApiKeyReader(IDbContextFactory<ProvenanceContext> contexts)
{
    /// <summary>The key of a hash; null if there is none.</summary>
    /// <param name="sha256">What <see cref="ApiKey.HashOf"/> gives.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ApiKey?> FindAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ApiKeys.AsNoTracking().FirstOrDefaultAsync(key => key.Sha256 == sha256, cancellationToken);
    }

    /// <summary>All keys, those that were revoked or have expired too, in the order of their names.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<ApiKey>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ApiKeys.AsNoTracking().OrderBy(key => key.Name).ToListAsync(cancellationToken);
    }
}
