using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Sorting;

/// <summary>A column to sort sources by.</summary>
public sealed record SourceSortInput : SortInput<Source>
{
    /// <summary>Their keys.</summary>
    public SortEnumType? Key { get; init; }

    /// <summary>Their names.</summary>
    public SortEnumType? Name { get; init; }

    /// <summary>Their countries.</summary>
    public SortEnumType? Country { get; init; }

    internal override void Read(SortColumns<Source> columns)
    {
        columns.By(Key, source => source.Key);
        columns.By(Name, source => source.Name);
        columns.By(Country, source => source.Country);
    }
}
