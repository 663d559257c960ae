namespace Provenance.Domain.Identity;

/// <summary>The storage key of an <see cref="IdentityLink"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct IdentityLinkId(long Value);

/// <summary>What someone decided of two records.</summary>
public enum IdentityLinkKind
{
    /// <summary>They are one: the first is merged into the second, which is kept.</summary>
    Merged,

    /// <summary>They are two, however alike they look.</summary>
    NotTheSame,
}

/// <summary>A decision that two records of one kind are one, or that they are two: who decided it, when and why. It may be
/// taken back, and stays on record then. What was recorded of them is not changed by it.</summary>
public sealed record IdentityLink
{
    /// <summary>The storage key.</summary>
    public required IdentityLinkId Id { get; init; }

    /// <summary>The stable natural key.</summary>
    public required string Key { get; init; }

    /// <summary>What was decided.</summary>
    public required IdentityLinkKind Kind { get; init; }

    /// <summary>The kind of the two records.</summary>
    public required IdentifiedKind Of { get; init; }

    /// <summary>The number of the record that is merged into the other; of two that are not the same, of either.</summary>
    public required long FromId { get; init; }

    /// <summary>The number of the record that is kept; of two that are not the same, of the other.</summary>
    public required long ToId { get; init; }

    /// <summary>The first record.</summary>
    public Identified From => new(Of, FromId);

    /// <summary>The second record.</summary>
    public Identified To => new(Of, ToId);

    /// <summary>Why, in prose.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who decided it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who took it back; null while it stands.</summary>
    public string? EndedBy { get; init; }

    /// <summary>Why it was taken back, in prose; null while it stands.</summary>
    public string? EndReason { get; init; }
}
