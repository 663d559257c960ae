namespace Provenance.Domain.Citations;

/// <summary>The storage key of a <see cref="JointStatement"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct JointStatementId(long Value);

/// <summary>The fact that two statements are one: their sources make it together, or passages that a link
/// SAME_STATEMENT connects ascribe it to each of them.</summary>
public sealed record JointStatement
{
    /// <summary>The storage key.</summary>
    public required JointStatementId Id { get; init; }

    /// <summary>The stable natural key: passage/hop/claim/place+place for a hop with several sources, otherwise
    /// passage/link/claim/claim.</summary>
    public required string Key { get; init; }

    /// <summary>One of the two statements.</summary>
    public required StatementId OneId { get; init; }

    /// <summary>The other.</summary>
    public required StatementId OtherId { get; init; }

    /// <summary>The passage that ascribes the one.</summary>
    public required string FromPassage { get; init; }

    /// <summary>The passage that ascribes the other; the same if it names both.</summary>
    public required string ToPassage { get; init; }

    /// <summary>When this record was made.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When a correction of one of the passages, or of the link, replaced this record; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; init; }
}
