using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Citations;

/// <summary>The storage key of a <see cref="Statement"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct StatementId(long Value);

/// <summary>What the speaker does with the claim.</summary>
public enum Stance
{
    /// <summary>Says that it is so.</summary>
    Asserts,

    /// <summary>Says that another's word of it is right.</summary>
    Confirms,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Declines to say either way.</summary>
    NeitherConfirmsNorDenies,

    /// <summary>Says that it cannot be confirmed.</summary>
    CannotConfirm,

    /// <summary>Leaves it open as a possibility.</summary>
    DoesNotRuleOut,

    /// <summary>Says that it will or could come about.</summary>
    Predicts,

    /// <summary>Offers to do it.</summary>
    Offers,

    /// <summary>Says that it is not known.</summary>
    ProfessesIgnorance,
}

/// <summary>How we know of a statement.</summary>
public enum Attestation
{
    /// <summary>Its document is held and says it.</summary>
    FirstHand,

    /// <summary>Only others tell of it: its document is not held, or not known.</summary>
    SecondHand,

    /// <summary>Others tell of it, its document is now held, and does not say it.</summary>
    NotFound,
}

/// <summary>A passage in which the statement's own document says it in its own voice.</summary>
/// <param name="Key">The stable natural key: U000-1.</param>
/// <param name="Span">The passage.</param>
/// <param name="Note">The annotator's remark.</param>
public sealed record Appearance(string Key, TextSpan Span, string? Note = null);

/// <summary>One source saying one claim in one document; unique on the three.</summary>
public sealed record Statement
{
    /// <summary>The storage key.</summary>
    public required StatementId Id { get; init; }

    /// <summary>Who says it.</summary>
    public required SourceId SourceId { get; init; }

    /// <summary>Where it is said; null when the carrier is unknown.</summary>
    public DocumentId? DocumentId { get; init; }

    /// <summary>
    /// What is said; null only for what a document says as a whole: the two ends of REPUBLISHES and CREDITS, and the
    /// passages in its own voice of which no claim was written down.
    /// </summary>
    public ClaimId? ClaimId { get; init; }

    /// <summary>When it was said.</summary>
    public FuzzyDate? StatedAt { get; init; }

    /// <summary>
    /// What the speaker does with the claim. Who passes on a denial, or a refusal to confirm, has that stance too; who
    /// passes on anything else asserts.
    /// </summary>
    public required Stance Stance { get; init; }

    /// <summary>
    /// The speaker's likelihood: of the first-hand rendering, else what all renderings agree on, else null.
    /// </summary>
    public Likelihood? Likelihood { get; init; }

    /// <summary>How we know of it.</summary>
    public required Attestation Attestation { get; init; }

    /// <summary>Passages of its own document that say it without citing anybody, in the order recorded.</summary>
    public IReadOnlyList<Appearance> Appearances { get; init; } = [];

    /// <summary>When this record was made.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When a correction took this record's place, or left it without any support; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; init; }
}
