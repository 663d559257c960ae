using Provenance.Domain.Sources;

namespace Provenance.Data.Configurations;

/// <summary>As what a source's record names another.</summary>
internal enum SourceTieKind
{
    /// <summary>As possibly the same.</summary>
    PossiblySame,

    /// <summary>As its owner.</summary>
    Owner,

    /// <summary>As an organization that it is affiliated with.</summary>
    Affiliation,
}

/// <summary>The fact that the record of a source names another.</summary>
internal sealed class SourceTie
{
    /// <summary>The source whose record it is.</summary>
    public required SourceId SourceId { get; init; }

    /// <summary>The source that is named.</summary>
    public required SourceId OtherId { get; init; }

    /// <summary>As what.</summary>
    public required SourceTieKind Kind { get; init; }

    /// <summary>The rows of a source, each once.</summary>
    public static IEnumerable<SourceTie> Of(Source source) =>
        source.PossiblySameAsIds.Select(other => (Other: other, Kind: SourceTieKind.PossiblySame))
            .Concat(source.Owners.Select(owner => (Other: owner.OwnerId, Kind: SourceTieKind.Owner)))
            .Concat(AffiliationsOf(source).Select(place => (Other: place.OrganizationId, Kind: SourceTieKind.Affiliation)))
            .Distinct()
            .Select(tie => new SourceTie { SourceId = source.Id, OtherId = tie.Other, Kind = tie.Kind });

    private static IReadOnlyList<Affiliation> AffiliationsOf(Source source) => source switch
    {
        Official official => official.Affiliations,
        Person person => person.Affiliations,
        _ => [],
    };
}
