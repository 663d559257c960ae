using Provenance.Domain.Identity;

namespace Provenance.Data.Configurations;

/// <summary>The columns by which records name others that may be merged, apart from those of the same kind.</summary>
internal enum MovedReferenceKind
{
    /// <summary>Who makes a statement.</summary>
    Statement,

    /// <summary>What a statement says.</summary>
    StatementClaim,

    /// <summary>Whom a passage names.</summary>
    Evidence,

    /// <summary>Who published a document.</summary>
    Document,

    /// <summary>Whom an assessment rates.</summary>
    Assessment,

    /// <summary>The claim at the start of a link.</summary>
    ClaimLinkFrom,

    /// <summary>The claim at the end of a link.</summary>
    ClaimLinkTo,
}

/// <summary>What a record says of who or what it was, where its row has named another since records were merged. It stays
/// when a merge is taken back, so that a look back can tell what was shown.</summary>
/// <param name="Kind">Which column it is of.</param>
/// <param name="RecordId">The number of the record.</param>
/// <param name="TargetId">The number of the source or claim that the record names.</param>
internal sealed record MovedReference(MovedReferenceKind Kind, long RecordId, long TargetId);

/// <summary>The fact that one record stood for another, from when until when.</summary>
internal sealed record PastIdentity
{
    /// <summary>The kind of both.</summary>
    public required IdentifiedKind Kind { get; init; }

    /// <summary>The number of the record that another stood for.</summary>
    public required long RecordId { get; init; }

    /// <summary>The number of the record that stood for it.</summary>
    public required long KeptId { get; init; }

    /// <summary>From when.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>Until when; null while it does.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
