using Provenance.Domain.Claims;

namespace Provenance.Domain.Citations;

/// <summary>The storage key of a <see cref="PassageLink"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct PassageLinkId(long Value);

/// <summary>How two annotated passages are related, read from the first to the second.</summary>
public enum PassageLinkKind
{
    /// <summary>Both render one utterance, however differently. What they ascribe to their furthest sources is one
    /// statement.</summary>
    SameStatement,

    /// <summary>Both go back to one passage of a source but attribute it differently.</summary>
    SameSourcePassage,

    /// <summary>The first comments on what the second says.</summary>
    RespondsTo,

    /// <summary>The first confirms what the second says.</summary>
    Confirms,
}

/// <summary>A relation between two annotated passages, with its reason. Passages are identified by their <see
/// cref="Evidence.Passage"/>.</summary>
public sealed record PassageLink
{
    /// <summary>The storage key.</summary>
    public required PassageLinkId Id { get; init; }

    /// <summary>The stable natural key: M01.</summary>
    public required string Key { get; init; }

    /// <summary>How they are related.</summary>
    public required PassageLinkKind Kind { get; init; }

    /// <summary>The passage at the start of the link.</summary>
    public required string FromPassage { get; init; }

    /// <summary>The passage at the end of the link.</summary>
    public required string ToPassage { get; init; }

    /// <summary>The dimensions in which they differ, in the order recorded.</summary>
    public IReadOnlyList<DriftDimension> Dimensions { get; init; } = [];

    /// <summary>The reason, in prose.</summary>
    public string? Rationale { get; init; }

    /// <summary>When this record was made.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When a correction replaced this record or left it without support; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>Who made this record.</summary>
    public required string RecordedBy { get; init; }

    private string Prefix => $"{FromPassage}/{Key}/";

    /// <summary>Whether evidence is of this link, not of the passage by itself.</summary>
    public bool Shows(Evidence evidence) => evidence.Hop is null && evidence.Passage == FromPassage
        && evidence.Key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether this link makes two statements one.</summary>
    public bool Shows(JointStatement joint) => joint.FromPassage == FromPassage && joint.ToPassage == ToPassage
        && joint.Key.StartsWith(Prefix, StringComparison.Ordinal);
}
