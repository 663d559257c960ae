using Provenance.Data.Readers.Aggregates;
using Provenance.Domain.Changes;
using Provenance.Server.Aggregates;
using Provenance.Server.Paging;

namespace Provenance.Server.Changes;

/// <summary>What is counted over all pages of a list of changes.</summary>
internal sealed class ChangeConnectionFields
{
    public static Task<IReadOnlyList<RecordGroup<Change>>> Aggregates(
        IReadOnlyList<Connection<Change>> lists, WantedGroups wanted, CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), ChangeColumns.All, cancellationToken);

    public static Task<IReadOnlyList<RecordGroups<Change>>> GroupedAggregates(
        IReadOnlyList<Connection<Change>> lists,
        IReadOnlyList<ChangeGroupBy> groupBy,
        GroupOrder order,
        int first,
        WantedGroups wanted,
        CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), ChangeColumns.All, groupBy, order, first, cancellationToken);
}
