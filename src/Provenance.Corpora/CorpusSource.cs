using Provenance.Domain.Sources;

namespace Provenance.Corpora;

/// <summary>The families of sources in a corpus.</summary>
public enum CorpusSourceType
{
    /// <summary>An outlet, a state body or another organization.</summary>
    Organisation,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>Someone whose identity only the broker knows.</summary>
    Anonymous,

    /// <summary>Nobody named at all.</summary>
    Unspecified,
}

/// <summary>A source in the form of a corpus: it refers to other sources by key.</summary>
public sealed record CorpusSource
{
    /// <summary>
    /// The source; its storage key and those that it refers to are not given yet, nor is the name to show for an outlet
    /// that is not identified.
    /// </summary>
    public required Source Source { get; init; }

    /// <summary>Its key.</summary>
    public string Id => Source.Key;

    /// <summary>Its name; null for an outlet that is not identified.</summary>
    public string? Name => Source is Outlet { Identified: false } ? null : Source.Name;

    /// <summary>The key of the source that it is a part of.</summary>
    public string? PartOf { get; init; }

    /// <summary>The affiliations of a person.</summary>
    public IReadOnlyList<CorpusAffiliation> Affiliations { get; init; } = [];

    /// <summary>For an anonymous source, the key of the source that knows who it is.</summary>
    public string? BrokeredBy { get; init; }

    /// <summary>For an unspecified source, the key of the one document it belongs to.</summary>
    public string? Document { get; init; }

    /// <summary>Its owners.</summary>
    public IReadOnlyList<CorpusOwnership> Owners { get; init; } = [];

    /// <summary>Keys of sources that may be the same.</summary>
    public IReadOnlyList<string> PossiblySameAs { get; init; } = [];
}

/// <summary>An affiliation of a person in the form of a corpus.</summary>
/// <param name="Affiliation">The affiliation without storage keys of other records.</param>
/// <param name="Organisation">The organization's key.</param>
/// <param name="In">The key of the document that states it.</param>
public sealed record CorpusAffiliation(Affiliation Affiliation, string Organisation, string? In);

/// <summary>That a source is owned by another, in the form of a corpus.</summary>
/// <param name="Ownership">The ownership without storage keys of other records.</param>
/// <param name="Owner">The owner's key.</param>
/// <param name="In">The key of the document that states it.</param>
public sealed record CorpusOwnership(Ownership Ownership, string Owner, string? In);
