namespace Provenance.Domain.Corpora;

/// <summary>The storage key of an <see cref="ImportedCorpus"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct ImportedCorpusId(long Value);

/// <summary>A corpus's description of itself, kept so that an export repeats it.</summary>
public sealed record ImportedCorpus
{
    /// <summary>The storage key.</summary>
    public required ImportedCorpusId Id { get; init; }

    /// <summary>The stable natural key: kursk.</summary>
    public required string Key { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The corpus's own <c>meta</c> object, as JSON text.</summary>
    public required string Meta { get; init; }

    /// <summary>When it was first imported.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
