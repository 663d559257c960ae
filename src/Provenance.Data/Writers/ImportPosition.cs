namespace Provenance.Data.Writers;

/// <summary>The progress of importing a file of JSON Lines. The file is identified by its first line, and by everything
/// read of it.</summary>
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

    /// <summary>The number of batches, each a transaction, that were imported.</summary>
    public required int Batches { get; init; }

    /// <summary>SHA-256 of the bytes imported, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When the import began, which all of its records give as their time.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
