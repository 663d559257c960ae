using Provenance.Data.Readers.Filtering;

namespace Provenance.Data.Search;

/// <summary>
/// Conditions on what a search finds. Those on documents hold of a document itself, and of a claim or source of which
/// some statement stands in such a document.
/// </summary>
public sealed record SearchFilterInput
{
    /// <summary>On what sort of record it is.</summary>
    public EnumOperationFilterInput<SearchKind>? Kind { get; init; }

    /// <summary>On when a document came out, of which something must be known.</summary>
    public FuzzyDateFilterInput? PublishedAt { get; init; }

    /// <summary>On who put a document out, which must be known.</summary>
    public SourceFilterInput? Publisher { get; init; }
}
