using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;

namespace Provenance.Data.Writers;

/// <summary>Keeps what statements and citations were before they are completed, in the transaction that completes
/// them.</summary>
internal static class RevisionWriter
{
    private static readonly Column<StatementRevision, StatementId> _statement = new(row => row.StatementId);
    private static readonly Column<CitationRevision, CitationId> _citation = new(row => row.CitationId);

    /// <summary>Adds revisions, each with the next number of its kind, unless the same change has kept an earlier
    /// one.</summary>
    /// <param name="context">The store.</param>
    /// <param name="revisions">The revisions.</param>
    /// <param name="at">The time of the change.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        ProvenanceContext context, IReadOnlyList<object> revisions, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await WriteAsync(
            context,
            revisions,
            _statement,
            row => row.RecordedAt == at,
            row => row.Id,
            (row, id) => row with { Id = id },
            cancellationToken);
        await WriteAsync(
            context,
            revisions,
            _citation,
            row => row.RecordedAt == at,
            row => row.Id,
            (row, id) => row with { Id = id },
            cancellationToken);
    }

    private static async Task WriteAsync<TRevision, TId>(
        ProvenanceContext context,
        IReadOnlyList<object> revisions,
        Column<TRevision, TId> of,
        Expression<Func<TRevision, bool>> isOfChange,
        Expression<Func<TRevision, long>> id,
        Func<TRevision, long, TRevision> numbered,
        CancellationToken cancellationToken)
        where TRevision : class
    {
        List<TRevision> before = [.. revisions.OfType<TRevision>()];
        if (before.Count == 0)
        {
            return;
        }

        var kept = await context.Set<TRevision>().Where(isOfChange).WhereIn(of.Expression, [.. before.Select(of.ValueOf)])
            .Select(of.Expression).ToListAsync(cancellationToken);
        var last = await context.Set<TRevision>().Select(id).OrderByDescending(number => number).FirstOrDefaultAsync(cancellationToken);
        await context.CopyAsync(
            context.ColumnsOf(typeof(TRevision)),
            [.. before.ExceptBy(kept, of.ValueOf).Select(row => numbered(row, ++last))],
            cancellationToken);
    }
}
