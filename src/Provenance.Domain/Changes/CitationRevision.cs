using Provenance.Domain.Citations;

namespace Provenance.Domain.Changes;

/// <summary>What a citation was until a later passage told more of it: one that reports becomes one that
/// quotes.</summary>
public sealed record CitationRevision
{
    /// <summary>The storage key; later revisions have greater ones.</summary>
    public required long Id { get; init; }

    /// <summary>The citation.</summary>
    public required CitationId CitationId { get; init; }

    /// <summary>The time of the change that completed it.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The relation before.</summary>
    public required CitationRelation Relation { get; init; }

    /// <summary>The revision that keeps a citation as it is; it is numbered when it is written.</summary>
    public static CitationRevision Of(Citation citation, DateTimeOffset recordedAt) => new()
    {
        Id = 0,
        CitationId = citation.Id,
        RecordedAt = recordedAt,
        Relation = citation.Relation,
    };
}
