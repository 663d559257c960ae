using Microsoft.EntityFrameworkCore;

namespace Provenance.Data;

/// <summary>Makes the provider's contexts for those who need not know the provider.</summary>
internal sealed class ContextFactory<TContext>(IDbContextFactory<TContext> contexts)
    : IDbContextFactory<ProvenanceContext>
    where TContext : ProvenanceContext
{
    /// <inheritdoc/>
    public ProvenanceContext CreateDbContext() => contexts.CreateDbContext();
}
