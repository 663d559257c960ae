using Provenance.Data.Readers.Aggregates;
using Provenance.Domain.Claims;
using Provenance.Server.Aggregates;
using Provenance.Server.Paging;

namespace Provenance.Server.Claims;

/// <summary>What is counted over all pages of a list of claims.</summary>
internal sealed class ClaimConnectionFields
{
    public static Task<IReadOnlyList<RecordGroup<Claim>>> Aggregates(
        IReadOnlyList<Connection<Claim>> lists, WantedGroups wanted, CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), ClaimColumns.All, cancellationToken);

    public static Task<IReadOnlyList<RecordGroups<Claim>>> GroupedAggregates(
        IReadOnlyList<Connection<Claim>> lists,
        IReadOnlyList<ClaimGroupBy> groupBy,
        GroupOrder order,
        int first,
        WantedGroups wanted,
        CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), ClaimColumns.All, groupBy, order, first, cancellationToken);
}
