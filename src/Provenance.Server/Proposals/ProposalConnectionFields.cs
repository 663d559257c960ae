using Provenance.Data.Readers.Aggregates;
using Provenance.Domain.Proposals;
using Provenance.Server.Aggregates;
using Provenance.Server.Paging;

namespace Provenance.Server.Proposals;

/// <summary>What is counted over all pages of a list of proposals.</summary>
internal sealed class ProposalConnectionFields
{
    public static Task<IReadOnlyList<RecordGroup<Proposal>>> Aggregates(
        IReadOnlyList<Connection<Proposal>> lists, WantedGroups wanted, CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), ProposalColumns.All, cancellationToken);

    public static Task<IReadOnlyList<RecordGroups<Proposal>>> GroupedAggregates(
        IReadOnlyList<Connection<Proposal>> lists,
        IReadOnlyList<ProposalGroupBy> groupBy,
        GroupOrder order,
        int first,
        WantedGroups wanted,
        CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), ProposalColumns.All, groupBy, order, first, cancellationToken);
}
