using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Domain.Changes;

namespace Provenance.Data.Writers;

/// <summary>Keeps what statements and citations were before they are completed, in the transaction that completes
/// them.</summary>
internal static class RevisionWriter
{
    /// <summary>Adds revisions, each with the next number of its kind.</summary>
    public static async Task WriteAsync(
        ProvenanceContext context, IReadOnlyList<object> revisions, CancellationToken cancellationToken)
    {
        List<StatementRevision> statements = [.. revisions.OfType<StatementRevision>()];
        if (statements.Count > 0)
        {
            var last = await context.StatementRevisions.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0;
            await context.CopyAsync(
                context.ColumnsOf(typeof(StatementRevision)),
                [.. statements.Select(row => row with { Id = ++last })],
                cancellationToken);
        }

        List<CitationRevision> citations = [.. revisions.OfType<CitationRevision>()];
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
