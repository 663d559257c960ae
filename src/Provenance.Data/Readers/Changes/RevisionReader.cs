using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Changes;

/// <summary>Reads what statements and citations were before later passages completed them.</summary>
public sealed class RevisionReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<StatementRevision, StatementId> _statementId = new(revision => revision.StatementId);
    private static readonly Column<CitationRevision, CitationId> _citationId = new(revision => revision.CitationId);

    /// <summary>The revisions of each of these statements, the oldest first.</summary>
    public async Task<ILookup<StatementId, StatementRevision>> ByStatementAsync(
        IReadOnlyCollection<StatementId> statements, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.StatementRevisions.OrderBy(revision => revision.Id)
            .ManyByKeyAsync(_statementId, statements, cancellationToken);
    }

    /// <summary>The revisions of each of these citations, the oldest first.</summary>
    public async Task<ILookup<CitationId, CitationRevision>> ByCitationAsync(
        IReadOnlyCollection<CitationId> citations, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.CitationRevisions.OrderBy(revision => revision.Id)
            .ManyByKeyAsync(_citationId, citations, cancellationToken);
    }
}
