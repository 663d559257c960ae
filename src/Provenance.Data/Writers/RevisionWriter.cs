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
        if (revisions.OfType<StatementRevision>().ToList() is { Count: > 0 } statements)
        {
            var kept = await context.StatementRevisions.Where(row => row.RecordedAt == at)
                .WhereIn(row => row.StatementId, [.. statements.Select(row => row.StatementId)])
                .Select(row => row.StatementId).ToListAsync(cancellationToken);
            var last = await context.StatementRevisions.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0;
            await context.CopyAsync(
                context.ColumnsOf(typeof(StatementRevision)),
                [.. statements.ExceptBy(kept, row => row.StatementId).Select(row => row with { Id = ++last })],
                cancellationToken);
        }

        if (revisions.OfType<CitationRevision>().ToList() is { Count: > 0 } citations)
        {
            var kept = await context.CitationRevisions.Where(row => row.RecordedAt == at)
                .WhereIn(row => row.CitationId, [.. citations.Select(row => row.CitationId)])
                .Select(row => row.CitationId).ToListAsync(cancellationToken);
            var last = await context.CitationRevisions.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0;
            await context.CopyAsync(
                context.ColumnsOf(typeof(CitationRevision)),
                [.. citations.ExceptBy(kept, row => row.CitationId).Select(row => row with { Id = ++last })],
                cancellationToken);
        }
    }
}
