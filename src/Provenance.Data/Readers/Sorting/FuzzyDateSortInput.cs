namespace Provenance.Data.Readers.Sorting;

/// <summary>The bound of a date to sort by: exactly one property is set.</summary>
public sealed record FuzzyDateSortInput
{
    /// <summary>The first day it can have been.</summary>
    public SortEnumType? Earliest { get; init; }

    /// <summary>The last day it can have been.</summary>
    public SortEnumType? Latest { get; init; }
}
