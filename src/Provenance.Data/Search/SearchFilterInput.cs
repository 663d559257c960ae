using Provenance.Data.Readers.Filtering;

namespace Provenance.Data.Search;

/// <summary>Conditions on the results of a search. A condition on documents applies to a document itself, and to a
/// claim or source with a statement in such a document.</summary>
public sealed record SearchFilterInput
{
    /// <summary>Conditions on the kind of record.</summary>
    public EnumOperationFilterInput<SearchKind>? Kind { get; init; }

    /// <summary>Conditions on the publication date of a document, of which something must be known.</summary>
    public FuzzyDateFilterInput? PublishedAt { get; init; }

    /// <summary>Conditions on the publisher of a document, which must be known.</summary>
    public SourceFilterInput? Publisher { get; init; }
}
