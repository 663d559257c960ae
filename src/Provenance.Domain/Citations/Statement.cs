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

    /// <summary>Confirms what another said.</summary>
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

/// <summary>How a statement is known.</summary>
public enum Attestation
{
    /// <summary>Its document is held and contains it.</summary>
    FirstHand,

    /// <summary>It is known only from others: its document is unknown or not held.</summary>
    SecondHand,

    /// <summary>It is known from others, but its document, now held, does not contain it.</summary>
    NotFound,
}

/// <summary>A passage in which the statement's own document makes it in its own voice.</summary>
/// <param name="Key">The stable natural key: U000-1.</param>
/// <param name="Span">The passage.</param>
/// <param name="Note">The annotator's remark.</param>
/// <param name="SupersededAt">When a correction called it wrong; null while it stands.</param>
public sealed record Appearance(string Key, TextSpan Span, string? Note = null, DateTimeOffset? SupersededAt = null);

/// <summary>One claim by one source in one document; unique for the three.</summary>
public sealed record Statement
{
    /// <summary>The storage key.</summary>
    public required StatementId Id { get; init; }

    /// <summary>The source that makes it.</summary>
    public required SourceId SourceId { get; init; }

    /// <summary>The document that contains it; null when unknown.</summary>
    public DocumentId? DocumentId { get; init; }

    /// <summary>
    /// What is said; null only for what a document says as a whole: the two ends of REPUBLISHES and CREDITS, and the
    /// passages in its own voice of which no claim was written down.
    /// </summary>
    public ClaimId? ClaimId { get; init; }

    /// <summary>When it was said.</summary>
    public FuzzyDate? StatedAt { get; init; }

    /// <summary>The speaker's stance on the claim. A speaker who passes on a denial, or a refusal to confirm, has that
    /// stance too; one who passes on anything else asserts.</summary>
    public required Stance Stance { get; init; }

    /// <summary>The speaker's likelihood: that of the first-hand rendering, otherwise the one that all renderings agree
    /// on, otherwise null.</summary>
    public Likelihood? Likelihood { get; init; }

    /// <summary>How it is known.</summary>
    public required Attestation Attestation { get; init; }

    /// <summary>Passages of its own document that make it without citing anybody, in the order recorded; those that were called
    /// wrong among them.</summary>
    public IReadOnlyList<Appearance> Appearances { get; init; } = [];

    /// <summary>When this record was made.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When a correction replaced this record or left it without support; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>The passages of its own document that count: none that was called wrong, or, of a statement that does not count
    /// any more, all that did until then.</summary>
    public IEnumerable<Appearance> CountingAppearances() => CountingAppearances(Appearances, SupersededAt);

    /// <summary>The same of a statement of which only these columns were read.</summary>
    public static IEnumerable<Appearance> CountingAppearances(
        IEnumerable<Appearance> appearances, DateTimeOffset? supersededAt) =>
        appearances.Where(appearance => appearance.SupersededAt is null || appearance.SupersededAt == supersededAt);
}
