using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Paging;
using Provenance.Server.Errors;

namespace Provenance.Server.Aggregates;

/// <summary>What the request wants of groups.</summary>
/// <param name="Distinct">The columns of which the different values are counted, as the schema names them.</param>
internal sealed record WantedGroups(IReadOnlyList<string> Distinct)
{
    /// <summary>The groups of the lists of one field.</summary>
    public async Task<IReadOnlyList<RecordGroups<TRow>>> OfAsync<TRow, TBy>(
        IEnumerable<WholeList<TRow>> lists,
        GroupColumns<TRow> columns,
        IReadOnlyList<TBy> groupBy,
        GroupOrder order,
        int first,
        CancellationToken cancellationToken)
        where TBy : struct, Enum
    {
        if (!Grouping.TryCreate(columns, groupBy, Distinct, order, first, out var grouping, out var error))
        {
            throw BadInput.Because(error);
        }

        var read = await ReadAsync([.. lists], grouping, cancellationToken);
        return [.. read.Select(groups => new RecordGroups<TRow>([.. groups.Groups.Select(Of<TRow>)], groups.HasMore))];
    }

    /// <summary>All records of each list of one field together.</summary>
    public async Task<IReadOnlyList<RecordGroup<TRow>>> OfAsync<TRow>(
        IEnumerable<WholeList<TRow>> lists, GroupColumns<TRow> columns, CancellationToken cancellationToken)
    {
        var read = await ReadAsync([.. lists], Grouping.Whole(columns, Distinct), cancellationToken);
        return [.. read.Select(groups => Of<TRow>(groups.Groups is [var whole] ? whole : new([], [], 0, [.. Distinct.Select(_ => 0)])))];
    }

    private static async Task<IReadOnlyList<RowGroups>> ReadAsync<TRow>(
        IReadOnlyList<WholeList<TRow>> lists, Grouping<TRow> grouping, CancellationToken cancellationToken)
    {
        Dictionary<WholeList<TRow>, RowGroups> read = [];
        foreach (var alike in lists.Distinct().GroupBy(list => list.Rows))
        {
            List<WholeList<TRow>> ofParents = [.. alike];
            var groups = await alike.Key.GroupAsync([.. ofParents.Select(list => list.Parent)], grouping, cancellationToken)
                ?? throw TooMuch.Groups();
            foreach (var (list, found) in ofParents.Zip(groups))
            {
                read.Add(list, found);
            }
        }

        return [.. lists.Select(list => read[list])];
    }

    private RecordGroup<TRow> Of<TRow>(RowGroup group) =>
        new(group, new(Distinct.Zip(group.Distinct).ToDictionary(count => count.First, count => count.Second)));
}
