using Microsoft.EntityFrameworkCore;
using Provenance.Domain.Analysis.Graph;

namespace Provenance.Data.Connections;

/// <summary>Makes contexts of the configured provider for callers that need not know it.</summary>
/// <param name="contexts">Makes the provider's contexts.</param>
/// <param name="writes">Whether the contexts may write.</param>
/// <param name="isPart">Whether the store is a part of another.</param>
/// <param name="fence">Chooses the server to read from, if there are several.</param>
internal sealed class ContextFactory<TContext>(
    IDbContextFactory<TContext> contexts, bool writes, bool isPart, ReadFence? fence)
    : IDbContextFactory<ProvenanceContext>
    where TContext : ProvenanceContext
{
    /// <inheritdoc/>
    public ProvenanceContext CreateDbContext()
    {
        var context = contexts.CreateDbContext();

        // A pooled context may have been used for another moment before.
        context.AsOf = null;
        context.Ever = false;
        context.Writes = writes;
        context.IsPart = isPart;
        if (writes)
        {
            fence?.ReadPrimary(context);
        }
        else
        {
            fence?.Read(context);
        }

        return context;
    }
}

/// <summary>Makes contexts that show the store at a moment, or everything that it ever held.</summary>
internal sealed class MomentContextFactory(
    IDbContextFactory<ProvenanceContext> contexts, AsOf? asOf, bool ever = false)
    : IDbContextFactory<ProvenanceContext>
{
    /// <summary>The moment; null for the present.</summary>
    public AsOf? AsOf => asOf;

    /// <inheritdoc/>
    public ProvenanceContext CreateDbContext()
    {
        var context = contexts.CreateDbContext();
        context.AsOf = asOf;
        context.Ever = ever;
        return context;
    }
}
