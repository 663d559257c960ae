namespace Provenance.Domain.Changes;

/// <summary>The records of one kind that a change made. Their numbers follow one another, but for those of other changes
/// that came between the batches of a long import.</summary>
/// <param name="Kind">The kind, in the plural: statements.</param>
/// <param name="First">The number of the first, 1 or more.</param>
/// <param name="Last">The number of the last.</param>
/// <param name="Added">How many they are.</param>
public sealed record RecordRange(string Kind, long First, long Last, long Added)
{
    /// <summary>Ranges with those of a later part of the same change, in the order of the kinds.</summary>
    public static IReadOnlyList<RecordRange> Join(IReadOnlyList<RecordRange> ranges, IReadOnlyList<RecordRange> later) =>
    [
        .. ranges.Select(range => later.FirstOrDefault(next => next.Kind == range.Kind) is { } more
            ? range with { Last = more.Last, Added = range.Added + more.Added }
            : range),
        .. later.Where(next => !ranges.Any(range => range.Kind == next.Kind)),
    ];
}
