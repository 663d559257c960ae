using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Changes;

namespace Provenance.Data.Writers;

/// <summary>Keeps what statements and citations were before they are completed, in the transaction that completes
/// them.</summary>
internal static class RevisionWriter
{
    /// <summary>Adds revisions, each with the next number of its kind, unless the same change has kept an earlier
    /// one.</summary>
    /// <param name="context">The store.</param>
    /// <param name="revisions">The revisions.</param>
    /// <param name="at">The time of the change.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        ProvenanceContext context, IReadOnlyList<object> revisions, DateTimeOffset at, CancellationToken cancellationToken)
    {
        List<StatementRevision> statements = [.. revisions.OfType<StatementRevision>()];
        var keptStatements = (await context.StatementRevisions.Where(row => row.RecordedAt == at)
            .WhereIn(row => row.StatementId, [.. statements.Select(row => row.StatementId)])
            .Select(row => row.StatementId).ToListAsync(cancellationToken)).ToHashSet();
        statements.RemoveAll(row => keptStatements.Contains(row.StatementId));
        if (statements.Count > 0)
        {
            var last = await context.StatementRevisions.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0;
            await context.CopyAsync(
                context.ColumnsOf(typeof(StatementRevision)),
                [.. statements.Select(row => row with { Id = ++last })],
                cancellationToken);
        }

        List<CitationRevision> citations = [.. revisions.OfType<CitationRevision>()];
        var keptCitations = (await context.CitationRevisions.Where(row => row.RecordedAt == at)
            .WhereIn(row => row.CitationId, [.. citations.Select(row => row.CitationId)])
            .Select(row => row.CitationId).ToListAsync(cancellationToken)).ToHashSet();
        citations.RemoveAll(row => keptCitations.Contains(row.CitationId));
        if (citations.Count > 0)
        {
            var last = await context.CitationRevisions.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0;
            await context.CopyAsync(
                context.ColumnsOf(typeof(CitationRevision)),
                [.. citations.Select(row => row with { Id = ++last })],
                cancellationToken);
        }
    }
}
