using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Domain.Identity;

namespace Provenance.Data.Writers.Identity;

/// <summary>
/// Makes the rows show what is what by the decisions that stand, within the transaction that changes these or adds records.
/// The row of a record that names something which was merged names what is kept, so that every reader and the graph in
/// memory find one, at no cost. What the records themselves say stays beside, in <see cref="MovedReference"/>,
/// <see cref="RecordedSource"/> and <see cref="RecordedSubject"/>; imports and exports go by that (<see cref="AsRecorded"/>),
/// and a merge that is taken back leaves everything as it was.
/// </summary>
/// <param name="context">The store.</param>
/// <param name="at">The time of the change.</param>
internal sealed class ShownIdentities(ProvenanceContext context, DateTimeOffset at)
{
    /// <summary>Brings the rows up to date after a batch was written.</summary>
    /// <param name="links">The decisions that the batch adds or takes back.</param>
    /// <param name="extended">The records to which it adds something, or of which it puts fields right.</param>
    /// <param name="before">The highest numbers before it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ApplyAsync(
        IReadOnlyCollection<IdentityLink> links,
        IReadOnlyList<ExtendedRecord> extended,
        StoredNumbers before,
        CancellationToken cancellationToken)
    {
        var known = new KnownIdentities(await context.IdentityLinks.Where(link => link.EndedAt == null)
            .ToListAsync(cancellationToken));
        foreach (var table in IdentifiedTable.All)
        {
            await ApplyAsync(
                table,
                known,
                [.. links.Where(link => link.Of == table.Kind)],
                [.. extended.Where(record => record.Type == table.Type)],
                before,
                cancellationToken);
        }
    }

    private async Task ApplyAsync(
        IdentifiedTable table,
        KnownIdentities known,
        List<IdentityLink> links,
        List<ExtendedRecord> extended,
        StoredNumbers before,
        CancellationToken cancellationToken)
    {
        var absorbed = known.Absorbed.Where(record => record.Kind == table.Kind).Select(record => record.Number).ToHashSet();
        if (absorbed.Count == 0 && links.Count == 0 && extended.Count == 0)
        {
            return;
        }

        HashSet<long> seeds =
            [.. extended.Select(record => record.Number), .. links.SelectMany(link => new[] { link.FromId, link.ToId })];
        var isMerge = links.Any(link => link.Kind == IdentityLinkKind.Merged);
        var keptBefore = isMerge ? await KeptAsync(table, cancellationToken) : absorbed.ToDictionary(number => number, Kept);
        if (isMerge)
        {
            seeds.UnionWith(await MergeAsync(table, known, absorbed, keptBefore, cancellationToken));
        }

        seeds.UnionWith(seeds.Select(Kept).ToList());
        if (absorbed.Count > 0)
        {
            await NoteMovedAsync(table, column => $"row.id > {before.Highest(column.Type)}", cancellationToken);
        }

        if (absorbed.Count > 0 || links.Count > 0)
        {
            await PointAsync(table, cancellationToken);
            long[] named = links.Count > 0 ? [.. seeds, .. absorbed] : [.. absorbed];
            seeds.UnionWith(await table.NamingAsync(context, named, cancellationToken));
        }

        if (seeds.Count > 0)
        {
            await table.ShowAsync(new(context, known, keptBefore, extended, at), seeds, cancellationToken);
        }

        long Kept(long number) => known.Resolve(new Identified(table.Kind, number)).Number;
    }

    private async Task<Dictionary<long, long>> KeptAsync(IdentifiedTable table, CancellationToken cancellationToken) =>
        await context.RowsOf(table.Kind).Where(row => row.MergedInto != null)
            .ToDictionaryAsync(row => row.Number, row => row.MergedInto!.Value, cancellationToken);

    /// <summary>Notes in the rows what stands for them, and since when.</summary>
    /// <returns>The records for which another stands now, and those that stood or stand for them.</returns>
    private async Task<IReadOnlyCollection<long>> MergeAsync(
        IdentifiedTable table,
        KnownIdentities known,
        HashSet<long> absorbed,
        IReadOnlyDictionary<long, long> before,
        CancellationToken cancellationToken)
    {
        var now = absorbed.ToDictionary(number => number, number => known.Resolve(new Identified(table.Kind, number)).Number);
        var changed = before.Keys.Concat(absorbed).Distinct()
            .Where(number => now.GetValueOrDefault(number, number) != before.GetValueOrDefault(number, number)).ToList();
        if (changed.Count == 0)
        {
            return [];
        }

        HashSet<long> concerned =
        [
            .. changed, .. changed.Where(now.ContainsKey).Select(number => now[number]),
            .. changed.Where(before.ContainsKey).Select(number => before[number]),
        ];
        await PastRows.KeepAsync(context, table.Type, concerned, at, cancellationToken);
        foreach (var number in changed)
        {
            long? kept = now.TryGetValue(number, out var standing) ? standing : null;
            await context.ExecuteAsync(
                $"UPDATE {table.Name} SET merged_into_id = {kept?.ToString() ?? "NULL"} WHERE id = {number}",
                cancellationToken);
            var past = context.PastIdentities.Where(row => row.Kind == table.Kind && row.RecordId == number);
            await past.Where(row => row.BeganAt == at).ExecuteDeleteAsync(cancellationToken);
            await past.Where(row => row.EndedAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(each => each.EndedAt, at), cancellationToken);
            if (kept is { } into)
            {
                context.Add(new PastIdentity { Kind = table.Kind, RecordId = number, KeptId = into, BeganAt = at });
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        var numbers = string.Join(", ", changed);
        await NoteMovedAsync(table, column => $"row.{column.Name} IN ({numbers})", cancellationToken);
        return concerned;
    }

    /// <summary>Notes what records name that was merged, before their rows name what is kept.</summary>
    private async Task NoteMovedAsync(
        IdentifiedTable table, Func<NamingColumn, string> condition, CancellationToken cancellationToken)
    {
        foreach (var column in table.Columns)
        {
            await context.ExecuteAsync(
                $"""
                INSERT INTO moved_reference (kind, record_id, target_id)
                SELECT '{column.Text}', row.id, row.{column.Name}
                FROM {column.Table} AS row JOIN {table.Name} AS target ON target.id = row.{column.Name}
                WHERE target.merged_into_id IS NOT NULL AND {condition(column)}
                ON CONFLICT DO NOTHING
                """,
                cancellationToken);
        }
    }

    /// <summary>Has the rows of records name whatever stands for what the records name.</summary>
    private async Task PointAsync(IdentifiedTable table, CancellationToken cancellationToken)
    {
        foreach (var column in table.Columns)
        {
            await context.ExecuteAsync(
                $"""
                UPDATE {column.Table} SET {column.Name} = (
                    SELECT coalesce(target.merged_into_id, target.id)
                    FROM moved_reference AS moved JOIN {table.Name} AS target ON target.id = moved.target_id
                    WHERE moved.kind = '{column.Text}' AND moved.record_id = {column.Table}.id)
                WHERE id IN (
                    SELECT row.id
                    FROM moved_reference AS moved JOIN {table.Name} AS target ON target.id = moved.target_id
                        JOIN {column.Table} AS row ON row.id = moved.record_id
                    WHERE moved.kind = '{column.Text}'
                        AND row.{column.Name} <> coalesce(target.merged_into_id, target.id))
                """,
                cancellationToken);
        }
    }
}
