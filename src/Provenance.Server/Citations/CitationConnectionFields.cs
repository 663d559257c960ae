using Provenance.Data.Readers.Aggregates;
using Provenance.Domain.Citations;
using Provenance.Server.Aggregates;
using Provenance.Server.Paging;

namespace Provenance.Server.Citations;

/// <summary>What is counted over all pages of a list of citations.</summary>
internal sealed class CitationConnectionFields
{
    public static Task<IReadOnlyList<RecordGroup<Citation>>> Aggregates(
        IReadOnlyList<Connection<Citation>> lists, WantedGroups wanted, CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), CitationColumns.All, cancellationToken);

    public static Task<IReadOnlyList<RecordGroups<Citation>>> GroupedAggregates(
        IReadOnlyList<Connection<Citation>> lists,
        IReadOnlyList<CitationGroupBy> groupBy,
        GroupOrder order,
        int first,
        WantedGroups wanted,
        CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), CitationColumns.All, groupBy, order, first, cancellationToken);
}
