namespace Provenance.Domain.Documents;

/// <summary>The storage key of an <see cref="ExcludedPassage"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct ExcludedPassageId(long Value);

/// <summary>A passage that the annotator looked at and found to hold no statement worth recording.</summary>
public sealed record ExcludedPassage
{
    /// <summary>The storage key; a passage is one per document and text.</summary>
    public required ExcludedPassageId Id { get; init; }

    /// <summary>The held document.</summary>
    public required DocumentId DocumentId { get; init; }

    /// <summary>The passage, verbatim; it may leave out words within, so it has no position.</summary>
    public required string Text { get; init; }

    /// <summary>Why it was excluded.</summary>
    public required string Why { get; init; }
}
