using Provenance.Domain.Documents;

namespace Provenance.Domain.Claims;

/// <summary>The storage key of a <see cref="Claim"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct ClaimId(long Value);

/// <summary>What kind of proposition a claim is.</summary>
public enum ClaimModality
{
    /// <summary>That something is so.</summary>
    Fact,

    /// <summary>That something will or could come about.</summary>
    Forecast,

    /// <summary>That something is good, bad, much or little.</summary>
    Evaluation,

    /// <summary>That the speaker would do something.</summary>
    Offer,

    /// <summary>What the speaker feels or hopes.</summary>
    Attitude,
}

/// <summary>A normalised proposition, independent of who states it. Claims are only added; a changed claim is another
/// claim.</summary>
public sealed record Claim
{
    /// <summary>The storage key.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>The stable natural key: C-cas-4000.</summary>
    public required string Key { get; init; }

    /// <summary>The question that it answers.</summary>
    public required QuestionId QuestionId { get; init; }

    /// <summary>The proposition, one sentence that stands alone.</summary>
    public required string Proposition { get; init; }

    /// <summary>The quantity claimed; null when there is none.</summary>
    public Estimate? Estimate { get; init; }

    /// <summary>What kind of proposition it is.</summary>
    public required ClaimModality Modality { get; init; }

    /// <summary>The condition under which it is made: "if the loss rate continues".</summary>
    public string? Condition { get; init; }

    /// <summary>Since when it has been true, for a claim without an estimate; null when not said.</summary>
    public FuzzyDate? Since { get; init; }

    /// <summary>The claim that stands for it since they were merged; null while it stands for itself. It follows from the
    /// decisions about identity, and is no part of the record.</summary>
    public ClaimId? MergedIntoId { get; init; }

    /// <summary>The annotator's remark.</summary>
    public string? Note { get; init; }

    /// <summary>When this record was made.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
