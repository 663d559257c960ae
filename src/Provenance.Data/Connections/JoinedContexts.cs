using Microsoft.EntityFrameworkCore;

namespace Provenance.Data.Connections;

/// <summary>Makes contexts that read in the transaction of another, so that readers see what it has not committed.</summary>
/// <param name="context">The context with the transaction.</param>
internal sealed class JoinedContexts(ProvenanceContext context) : IDbContextFactory<ProvenanceContext>
{
    /// <inheritdoc/>
    public ProvenanceContext CreateDbContext() => context.Joined();
}
