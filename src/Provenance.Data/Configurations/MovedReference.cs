using Provenance.Domain.Sources;

namespace Provenance.Data.Configurations;

/// <summary>The records that name a source in a column of their own.</summary>
internal enum MovedReferenceKind
{
    /// <summary>Who makes a statement.</summary>
    Statement,

    /// <summary>Whom a passage names.</summary>
    Evidence,

    /// <summary>Who published a document.</summary>
    Document,

    /// <summary>Whom an assessment rates.</summary>
    Assessment,
}

/// <summary>What a record says of who it was, where its row has named another since sources were merged. It stays when a
/// merge is taken back, so that a look back can tell what was shown.</summary>
/// <param name="Kind">What kind of record it is.</param>
/// <param name="RecordId">The number of the record.</param>
/// <param name="SourceId">The source that the record names.</param>
internal sealed record MovedReference(MovedReferenceKind Kind, long RecordId, SourceId SourceId);

/// <summary>The fact that one source stood for another, from when until when.</summary>
internal sealed record PastIdentity
{
    /// <summary>The source that another stood for.</summary>
    public required SourceId SourceId { get; init; }

    /// <summary>The source that stood for it.</summary>
    public required SourceId KeptId { get; init; }

    /// <summary>From when.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>Until when; null while it does.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
