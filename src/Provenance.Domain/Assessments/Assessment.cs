using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Assessments;

/// <summary>The storage key of an <see cref="Assessment"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct AssessmentId(long Value);

/// <summary>How reliable a source is, by the Admiralty scale of NATO's AJP-2.1.</summary>
public enum AssessedReliability
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Cannot be judged, which is neither better nor worse.</summary>
    F,
}

/// <summary>A rating of a source or of one statement by somebody at a time. It records a judgement and is never a
/// property of what was judged; without a rating there is none, not F or 6.</summary>
public sealed record Assessment
{
    /// <summary>The storage key.</summary>
    public required AssessmentId Id { get; init; }

    /// <summary>The stable natural key.</summary>
    public required string Key { get; init; }

    /// <summary>The rated source; null when a statement is rated.</summary>
    public SourceId? SourceId { get; init; }

    /// <summary>The rated statement; null when a source is rated.</summary>
    public StatementId? StatementId { get; init; }

    /// <summary>How reliable the source is, for a statement its source in this matter; null when only credibility was
    /// judged.</summary>
    public AssessedReliability? Reliability { get; init; }

    /// <summary> How credible the information is, by the same scale: 1 confirmed by other sources, 2 probably true, 3
    /// possibly true, 4 doubtful, 5 improbable, 6 cannot be judged; null when only reliability was judged. </summary>
    public int? Credibility { get; init; }

    /// <summary>The name of the assessor.</summary>
    public required string Assessor { get; init; }

    /// <summary>The time of the judgement, in UTC to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The reason, in the assessor's words.</summary>
    public string? Note { get; init; }

    /// <summary>When this record was made.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
