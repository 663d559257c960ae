using Provenance.Domain.Citations;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Changes;

/// <summary>What a statement said of itself until a later passage told more of it.</summary>
public sealed record StatementRevision
{
    /// <summary>The storage key; later revisions have greater ones.</summary>
    public required long Id { get; init; }

    /// <summary>The statement.</summary>
    public required StatementId StatementId { get; init; }

    /// <summary>The time of the change that completed it.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When it was said, as was known before.</summary>
    public FuzzyDate? StatedAt { get; init; }

    /// <summary>The stance before.</summary>
    public required Stance Stance { get; init; }

    /// <summary>The likelihood before.</summary>
    public Likelihood? Likelihood { get; init; }

    /// <summary>How it was known before.</summary>
    public required Attestation Attestation { get; init; }

    /// <summary>The passages of its own document that were known before.</summary>
    public IReadOnlyList<Appearance> Appearances { get; init; } = [];

    /// <summary>The revision that keeps a statement as it is; it is numbered when it is written.</summary>
    public static StatementRevision Of(Statement statement, DateTimeOffset recordedAt) => new()
    {
        Id = 0,
        StatementId = statement.Id,
        RecordedAt = recordedAt,
        StatedAt = statement.StatedAt,
        Stance = statement.Stance,
        Likelihood = statement.Likelihood,
        Attestation = statement.Attestation,
        Appearances = statement.Appearances,
    };
}
