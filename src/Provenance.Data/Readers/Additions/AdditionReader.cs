using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Additions;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Additions;

/// <summary>Reads what was added to sources and documents.</summary>
public sealed class AdditionReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<Addition, SourceId> _sourceId = new(addition => addition.SourceId!.Value);
    private static readonly Column<Addition, DocumentId> _documentId = new(addition => addition.DocumentId!.Value);

    /// <summary>The additions to each of these sources, by id.</summary>
    public async Task<ILookup<SourceId, Addition>> BySourceAsync(
        IReadOnlyCollection<SourceId> sources, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Additions.OrderBy(addition => addition.Id)
            .ManyByKeyAsync(_sourceId, sources, cancellationToken);
    }

    /// <summary>The additions to each of these documents, by id.</summary>
    public async Task<ILookup<DocumentId, Addition>> ByDocumentAsync(
        IReadOnlyCollection<DocumentId> documents, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Additions.OrderBy(addition => addition.Id)
            .ManyByKeyAsync(_documentId, documents, cancellationToken);
    }
}
