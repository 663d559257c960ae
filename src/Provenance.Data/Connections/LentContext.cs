using Microsoft.EntityFrameworkCore;

namespace Provenance.Data.Connections;

/// <summary>Lends a context with an open transaction to readers, one after the other, so that they see what it has not
/// committed.</summary>
internal sealed class LentContext : IDbContextFactory<ProvenanceContext>, IDisposable
{
    private readonly ProvenanceContext _context;

    /// <summary>Lends a context until this is disposed of.</summary>
    public LentContext(ProvenanceContext context)
    {
        _context = context;
        _context.IsLent = true;
    }

    /// <inheritdoc/>
    public ProvenanceContext CreateDbContext() => _context;

    /// <inheritdoc/>
    public void Dispose() => _context.IsLent = false;
}
