using Provenance.Domain.Documents;

namespace Provenance.Domain.Claims;

/// <summary>The storage key of a <see cref="ClaimLink"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct ClaimLinkId(long Value);

/// <summary>How two claims are related, read from the first to the second.</summary>
public enum ClaimLinkKind
{
    /// <summary>The same proposition in other words; symmetric.</summary>
    SameAs,

    /// <summary>A later figure from the same line of sources.</summary>
    Revises,

    /// <summary>Both cannot be true; symmetric.</summary>
    Contradicts,

    /// <summary>A corrupted rendering of the other claim.</summary>
    Distorts,

    /// <summary>Calculated from the other claim.</summary>
    DerivesFrom,

    /// <summary>Evidence for the other claim.</summary>
    Supports,
}

/// <summary>The dimensions in which two claims, or two renderings of one, can differ.</summary>
public enum DriftDimension
{
    /// <summary>The number.</summary>
    Value,

    /// <summary>How the wording bounds the number.</summary>
    Modifier,

    /// <summary>What is counted, or which kinds of casualty are included.</summary>
    Measure,

    /// <summary>Who is counted.</summary>
    Population,

    /// <summary>Where.</summary>
    Place,

    /// <summary>The day for which it holds.</summary>
    AsOf,

    /// <summary>The expression of doubt: "almost certainly" against "likely".</summary>
    Hedge,

    /// <summary>The reporter's stance: "said" against "claimed".</summary>
    Tone,

    /// <summary>The source to which it is attributed.</summary>
    Attribution,

    /// <summary>The words, apart from all of these.</summary>
    Wording,
}

/// <summary>Who made a link.</summary>
public enum ClaimLinkBasis
{
    /// <summary>A person judged it.</summary>
    Curated,

    /// <summary>A rule computed it.</summary>
    Computed,
}

/// <summary>A relation of one claim to another, with its type and reason. Claims that differ are linked; only
/// what was recorded twice is merged.</summary>
public sealed record ClaimLink
{
    /// <summary>The storage key.</summary>
    public required ClaimLinkId Id { get; init; }

    /// <summary>The stable natural key: L01.</summary>
    public required string Key { get; init; }

    /// <summary>The claim at the start of the link.</summary>
    public required ClaimId FromId { get; init; }

    /// <summary>The claim at the end of the link.</summary>
    public required ClaimId ToId { get; init; }

    /// <summary>How they are related.</summary>
    public required ClaimLinkKind Kind { get; init; }

    /// <summary>The dimensions in which they differ, in the order recorded.</summary>
    public IReadOnlyList<DriftDimension> Dimensions { get; init; } = [];

    /// <summary>Who made the link.</summary>
    public required ClaimLinkBasis Basis { get; init; }

    /// <summary>How certain its author is.</summary>
    public AnnotatorConfidence? Confidence { get; init; }

    /// <summary>The reason, in prose.</summary>
    public string? Rationale { get; init; }

    /// <summary>When this record was made.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When a correction replaced this record or left it without support; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>Who made this record.</summary>
    public required string RecordedBy { get; init; }
}
