using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>Writes what is added to sources, or put right in them, whose rows do not show what their records say, since they were
/// merged or marked: the records take it in, and <see cref="SourceIdentities"/> has the rows show it.</summary>
internal static class MergedExtensions
{
    /// <summary>Writes the additions to such sources among these.</summary>
    /// <returns>Those that were written, as they are after the addition.</returns>
    public static async Task<HashSet<object>> WriteAsync(
        ProvenanceContext context, IReadOnlyList<ExtendedRecord> extended, CancellationToken cancellationToken)
    {
        var sources = extended.Select(record => record.After).OfType<Source>().ToDictionary(source => source.Id);
        HashSet<object> written = new(ReferenceEqualityComparer.Instance);
        if (sources.Count == 0)
        {
            return written;
        }

        var asides = await context.RecordedSources.WhereIn(row => row.Id, sources.Keys)
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        var rows = await context.Set<Source>().IgnoreQueryFilters([MomentRows.Standing])
            .WhereIn(source => source.Id, sources.Keys).ToListAsync(cancellationToken);
        context.ChangeTracker.Clear();
        foreach (var row in rows.Where(row => row.MergedIntoId is not null || asides.ContainsKey(row.Id)))
        {
            var after = sources[row.Id];
            written.Add(after);
            if (asides.ContainsKey(row.Id))
            {
                context.Update(RecordedSource.Of(after));
                context.Update(RecordedSource.Of(row).In(after) with { MergedIntoId = row.MergedIntoId });
            }
            else
            {
                context.Update(after with { MergedIntoId = row.MergedIntoId });
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return written;
    }
}
