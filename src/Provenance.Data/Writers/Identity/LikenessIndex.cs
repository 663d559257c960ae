using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Identity;

namespace Provenance.Data.Writers.Identity;

/// <summary>Keeps the keys by which candidates for one identity are found, within the current transaction.</summary>
internal static class LikenessIndex
{
    private const int PageSize = 1000;

    /// <summary>Adds the keys of new records, or of records that have none.</summary>
    public static async Task AddAsync(
        ProvenanceContext context, IEnumerable<object> records, CancellationToken cancellationToken)
    {
        List<object> rows = [.. records.SelectMany(LikenessKeys.Of)];
        if (rows.Count > 0)
        {
            await context.CopyAsync(context.ColumnsOf(typeof(Likeness)), rows, cancellationToken);
        }
    }

    /// <summary>Has records the keys of what is shown of them now.</summary>
    /// <param name="context">The store.</param>
    /// <param name="kind">The kind of the records.</param>
    /// <param name="numbers">Their numbers, those of records that are not shown any more among them.</param>
    /// <param name="shown">Those that are shown.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task UpdateAsync(
        ProvenanceContext context,
        IdentifiedKind kind,
        IReadOnlyCollection<long> numbers,
        IEnumerable<object> shown,
        CancellationToken cancellationToken)
    {
        if (numbers.Count > 0)
        {
            // All ways are named so that the index serves.
            await context.Likenesses.Where(row => row.Of == kind).WhereIn(row => row.Way, Enum.GetValues<LikenessWay>())
                .WhereIn(row => row.RecordId, numbers).ExecuteDeleteAsync(cancellationToken);
            await AddAsync(context, shown, cancellationToken);
        }
    }

    /// <summary>Makes the keys of all records anew.</summary>
    public static async Task FillAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        await context.Likenesses.ExecuteDeleteAsync(cancellationToken);
        foreach (var kind in Enum.GetValues<IdentifiedKind>())
        {
            for (var last = 0L; ;)
            {
                var numbers = await context.RowsOf(kind).Where(row => row.Number > last && row.MergedInto == null)
                    .OrderBy(row => row.Number).Take(PageSize).Select(row => row.Number).ToListAsync(cancellationToken);
                if (numbers.Count == 0)
                {
                    break;
                }

                last = numbers[^1];
                await AddAsync(context, (await context.ShownAsync(kind, numbers, cancellationToken)).Values, cancellationToken);
            }
        }
    }
}
