using Provenance.Data.Readers.Aggregates;
using Provenance.Domain.Citations;
using Provenance.Server.Aggregates;
using Provenance.Server.Paging;

namespace Provenance.Server.Citations;

/// <summary>What is counted over all pages of a list of evidence.</summary>
internal sealed class EvidenceConnectionFields
{
    public static Task<IReadOnlyList<RecordGroup<Evidence>>> Aggregates(
        IReadOnlyList<Connection<Evidence>> lists, WantedGroups wanted, CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), EvidenceColumns.All, cancellationToken);

    public static Task<IReadOnlyList<RecordGroups<Evidence>>> GroupedAggregates(
        IReadOnlyList<Connection<Evidence>> lists,
        IReadOnlyList<EvidenceGroupBy> groupBy,
        GroupOrder order,
        int first,
        WantedGroups wanted,
        CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), EvidenceColumns.All, groupBy, order, first, cancellationToken);
}
