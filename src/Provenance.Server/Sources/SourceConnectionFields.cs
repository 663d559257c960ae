using Provenance.Data.Readers.Aggregates;
using Provenance.Domain.Sources;
using Provenance.Server.Aggregates;
using Provenance.Server.Paging;

namespace Provenance.Server.Sources;

/// <summary>What is counted over all pages of a list of sources.</summary>
internal sealed class SourceConnectionFields
{
    public static Task<IReadOnlyList<RecordGroup<Source>>> Aggregates(
        IReadOnlyList<Connection<Source>> lists, WantedGroups wanted, CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), SourceColumns.All, cancellationToken);

    public static Task<IReadOnlyList<RecordGroups<Source>>> GroupedAggregates(
        IReadOnlyList<Connection<Source>> lists,
        IReadOnlyList<SourceGroupBy> groupBy,
        GroupOrder order,
        int first,
        WantedGroups wanted,
        CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), SourceColumns.All, groupBy, order, first, cancellationToken);
}
