namespace Provenance.Domain.Corrections;

/// <summary>The storage key of a <see cref="Correction"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct CorrectionId(long Value);

/// <summary>A record that an annotation was wrong, with the reason. Nothing is deleted: what the annotation recorded is
/// superseded and can still be looked back to (invariant 11).</summary>
public sealed record Correction
{
    /// <summary>The storage key.</summary>
    public required CorrectionId Id { get; init; }

    /// <summary>The stable natural key: K01.</summary>
    public required string Key { get; init; }

    /// <summary>The key of the wrong record: an annotated passage, whether it cites someone or speaks in its document's own
    /// voice, or a link between claims or passages. It has one correction.</summary>
    public required string Of { get; init; }

    /// <summary>The reason, in prose.</summary>
    public required string Reason { get; init; }

    /// <summary>The key of the passage or link that replaces it; null for none.</summary>
    public string? By { get; init; }

    /// <summary>When it was corrected.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who corrected it.</summary>
    public required string RecordedBy { get; init; }
}
