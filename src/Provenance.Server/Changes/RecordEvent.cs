using Provenance.Data.Readers.Paging;
using Provenance.Domain.Changes;
using Provenance.Server.Paging;

namespace Provenance.Server.Changes;

/// <summary>Something that has happened to a record since a moment.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Record">To which record.</param>
/// <param name="Change">The change of which it was part.</param>
/// <param name="Differences">The fields that are others since.</param>
/// <param name="Reason">Why, in words; null if nobody had to say.</param>
internal sealed record RecordEvent(
    RecordEventKind Kind, object Record, Change Change, IReadOnlyList<FieldDifference> Differences, string? Reason)
{
    public DateTimeOffset RecordedAt => Change.RecordedAt;
}

/// <summary>A page of what has changed since a moment.</summary>
internal sealed record RecordEventConnection(
    IReadOnlyList<Edge<RecordEvent>> Edges, PageInfo PageInfo, IReadOnlyList<RecordEventCount> Counts)
{
    public IEnumerable<RecordEvent> Nodes => Edges.Select(edge => edge.Node);

    public int TotalCount => Counts.Sum(count => count.Count);

    public string Explanation => RecordEventCount.Sentence(Counts);
}
