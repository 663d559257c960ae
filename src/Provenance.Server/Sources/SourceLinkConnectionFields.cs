using Provenance.Data.Readers.Aggregates;
using Provenance.Domain.Citations;
using Provenance.Server.Aggregates;

namespace Provenance.Server.Sources;

/// <summary>What is counted of the citations behind all links of a source.</summary>
internal sealed class SourceLinkConnectionFields
{
    public static Task<IReadOnlyList<RecordGroup<Citation>>> Aggregates(
        IReadOnlyList<SourceLinkConnection> lists, WantedGroups wanted, CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Citations), CitationColumns.All, cancellationToken);

    public static Task<IReadOnlyList<RecordGroups<Citation>>> GroupedAggregates(
        IReadOnlyList<SourceLinkConnection> lists,
        IReadOnlyList<CitationGroupBy> groupBy,
        GroupOrder order,
        int first,
        WantedGroups wanted,
        CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Citations), CitationColumns.All, groupBy, order, first, cancellationToken);
}
