using Provenance.Domain.Documents;

namespace Provenance.Domain.Sources;

/// <summary>A person's place in an organization.</summary>
public sealed record Affiliation
{
    /// <summary>The organization, agency or outlet.</summary>
    public required SourceId OrganizationId { get; init; }

    /// <summary>The role there, in words: "prime minister".</summary>
    public required string Role { get; init; }

    /// <summary>What the record rests on.</summary>
    public required DateBasis Basis { get; init; }

    /// <summary>The document that states it; null when none does.</summary>
    public DocumentId? DocumentId { get; init; }

    /// <summary>The first day of the role; null when unknown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the role; null when unknown or lasting.</summary>
    public DateOnly? To { get; init; }
}
