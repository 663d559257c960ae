using Provenance.Domain.Documents;

namespace Provenance.Domain.Sources;

/// <summary>The fact that one source owns another: a company its newspapers. It says who profits, and, unlike a whole
/// and its parts, not who speaks.</summary>
public sealed record Ownership
{
    /// <summary>The owner.</summary>
    public required SourceId OwnerId { get; init; }

    /// <summary>When it began; null when unknown.</summary>
    public FuzzyDate? From { get; init; }

    /// <summary>When it ended; null when unknown or lasting.</summary>
    public FuzzyDate? To { get; init; }

    /// <summary>What shows it, in words or as an address; null when not recorded.</summary>
    public string? Evidence { get; init; }

    /// <summary>The document that states it; null when none does.</summary>
    public DocumentId? DocumentId { get; init; }
}
