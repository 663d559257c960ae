using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Search;
using Provenance.Data.Writers.Identity;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>Keeps the names, the ties and the words by which sources are found, when what is shown of sources
/// changes.</summary>
internal static class SourceIndexing
{
    /// <summary>Brings the indexes up to date, within the current transaction.</summary>
    /// <param name="context">The store.</param>
    /// <param name="sources">What the indexes have of each source, and what they must have; null for nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task UpdateAsync(
        ProvenanceContext context,
        IEnumerable<(Source? Before, Source? After)> sources,
        CancellationToken cancellationToken)
    {
        var changed = sources.Where(source => !IsSame(source.Before, source.After)).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        List<Source> before = [.. changed.Select(source => source.Before).OfType<Source>()];
        List<Source> after = [.. changed.Select(source => source.After).OfType<Source>()];
        var ids = before.Select(source => source.Id).ToArray();
        await context.SourceNames
            .WhereIn(row => row.Name, [.. before.SelectMany(SourceName.Of).Select(row => row.Name).Distinct()])
            .WhereIn(row => row.SourceId, ids)
            .ExecuteDeleteAsync(cancellationToken);
        await context.SourceTies
            .WhereIn(row => row.OtherId, [.. before.SelectMany(SourceTie.Of).Select(row => row.OtherId).Distinct()])
            .WhereIn(row => row.SourceId, ids)
            .ExecuteDeleteAsync(cancellationToken);
        await CopyAsync(context, [.. after.SelectMany(SourceName.Of)], cancellationToken);
        await CopyAsync(context, [.. after.SelectMany(SourceTie.Of)], cancellationToken);
        await LikenessIndex.UpdateAsync(
            context,
            IdentifiedKind.Source,
            [.. before.Concat(after).Select(source => source.Id.Value).Distinct()],
            after,
            cancellationToken);
        await context.FoldTextsAsync(context.ColumnsOf(typeof(Source)), after, cancellationToken);
        await context.Search.RemoveAsync(context, [.. before.Select(IndexedRecord.Of)], cancellationToken);
        await SearchIndexing.AddAsync(context, [.. after.Select(IndexedRecord.Of)], cancellationToken);
    }

    private static bool IsSame(Source? before, Source? after) => before is null || after is null
        ? before == after
        : IndexedRecord.Of(before) == IndexedRecord.Of(after)
            && SourceName.Of(before).Select(row => row.Name).SequenceEqual(SourceName.Of(after).Select(row => row.Name))
            && SourceTie.Of(before).Select(row => (row.OtherId, row.Kind))
                .SequenceEqual(SourceTie.Of(after).Select(row => (row.OtherId, row.Kind)))
            && LikenessKeys.Of(before).SequenceEqual(LikenessKeys.Of(after));

    private static async Task CopyAsync<TRow>(
        ProvenanceContext context, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        if (rows.Count > 0)
        {
            await context.CopyAsync(context.ColumnsOf(typeof(TRow)), rows, cancellationToken);
        }
    }
}
