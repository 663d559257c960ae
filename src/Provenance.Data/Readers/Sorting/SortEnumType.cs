namespace Provenance.Data.Readers.Sorting;

/// <summary>Which end of an order comes first; what is missing comes last either way.</summary>
public enum SortEnumType
{
    /// <summary>The least, the earliest, the first of the alphabet first.</summary>
    Asc,

    /// <summary>The greatest, the latest, the last of the alphabet first.</summary>
    Desc,
}
