using Provenance.Data.Readers.Aggregates;
using Provenance.Domain.Citations;
using Provenance.Server.Aggregates;
using Provenance.Server.Paging;

namespace Provenance.Server.Citations;

/// <summary>What is counted over all pages of a list of statements.</summary>
internal sealed class StatementConnectionFields
{
    public static Task<IReadOnlyList<RecordGroup<Statement>>> Aggregates(
        IReadOnlyList<Connection<Statement>> lists, WantedGroups wanted, CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), StatementColumns.All, cancellationToken);

    public static Task<IReadOnlyList<RecordGroups<Statement>>> GroupedAggregates(
        IReadOnlyList<Connection<Statement>> lists,
        IReadOnlyList<StatementGroupBy> groupBy,
        GroupOrder order,
        int first,
        WantedGroups wanted,
        CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), StatementColumns.All, groupBy, order, first, cancellationToken);
}
