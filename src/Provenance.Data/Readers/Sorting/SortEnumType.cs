namespace Provenance.Data.Readers.Sorting;

/// <summary>Which end of an order comes first; missing values come last either way.</summary>
public enum SortEnumType
{
    /// <summary>Smallest, earliest, or alphabetically first.</summary>
    Asc,

    /// <summary>Greatest, latest, or alphabetically last.</summary>
    Desc,
}
