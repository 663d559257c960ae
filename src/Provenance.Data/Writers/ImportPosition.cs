namespace Provenance.Data.Writers;

/// <summary>
/// How far the import of a file of JSON Lines is. The file is known by its first line, and by all that was read of it.
/// </summary>
public sealed record ImportPosition
{
    /// <summary>The natural key of the corpus.</summary>
    public required string CorpusKey { get; init; }

    /// <summary>SHA-256 of the file's first line, without its end, in lower-case hexadecimal.</summary>
    public required string MetaSha256 { get; init; }

    /// <summary>The bytes that were imported: the next record starts there.</summary>
    public required long Bytes { get; init; }

    /// <summary>The lines that were imported.</summary>
    public required int Lines { get; init; }

    /// <summary>The batches, each a transaction, in which they were.</summary>
    public required int Batches { get; init; }

    /// <summary>SHA-256 of the bytes imported, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When the import began: what all of its records give as the time of their recording.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
