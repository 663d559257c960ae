namespace Provenance.Domain.Corrections;

/// <summary>The storage key of a <see cref="Correction"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct CorrectionId(long Value);

/// <summary>
/// That an annotation was wrong, and why. Nothing is deleted: what it recorded is superseded, and can be looked back to
/// (invariant 11).
/// </summary>
public sealed record Correction
{
    /// <summary>The storage key.</summary>
    public required CorrectionId Id { get; init; }

    /// <summary>The stable natural key: K01.</summary>
    public required string Key { get; init; }

    /// <summary>The key of what was wrong: an annotated passage, or a link between claims. It has one correction.</summary>
    public required string Of { get; init; }

    /// <summary>Why, in prose.</summary>
    public required string Reason { get; init; }

    /// <summary>The key of the passage or link that takes its place; null when none does.</summary>
    public string? By { get; init; }

    /// <summary>When it was corrected.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who corrected it.</summary>
    public required string RecordedBy { get; init; }
}
