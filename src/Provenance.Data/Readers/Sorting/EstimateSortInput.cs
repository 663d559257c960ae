namespace Provenance.Data.Readers.Sorting;

/// <summary>The part of a figure to sort by: exactly one property is set.</summary>
public sealed record EstimateSortInput
{
    /// <summary>The number printed.</summary>
    public SortEnumType? Value { get; init; }

    /// <summary>The day up to which it was counted.</summary>
    public FuzzyDateSortInput? CountedAsOf { get; init; }
}
