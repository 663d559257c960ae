using Provenance.Data.Readers.Aggregates;
using Provenance.Domain.Documents;
using Provenance.Server.Aggregates;
using Provenance.Server.Paging;

namespace Provenance.Server.Documents;

/// <summary>What is counted over all pages of a list of documents.</summary>
internal sealed class DocumentConnectionFields
{
    public static Task<IReadOnlyList<RecordGroup<Document>>> Aggregates(
        IReadOnlyList<Connection<Document>> lists, WantedGroups wanted, CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), DocumentColumns.All, cancellationToken);

    public static Task<IReadOnlyList<RecordGroups<Document>>> GroupedAggregates(
        IReadOnlyList<Connection<Document>> lists,
        IReadOnlyList<DocumentGroupBy> groupBy,
        GroupOrder order,
        int first,
        WantedGroups wanted,
        CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), DocumentColumns.All, groupBy, order, first, cancellationToken);
}
