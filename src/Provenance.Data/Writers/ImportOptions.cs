namespace Provenance.Data.Writers;

/// <summary>The author of imported records, and the largest batch of JSON Lines.</summary>
public sealed record ImportOptions
{
    /// <summary>Records, 1 or more; 20,000 by default.</summary>
    public int Records { get; init; } = 20_000;

    /// <summary>Bytes of the file, 1 or more; 16 MiB by default.</summary>
    public long Bytes { get; init; } = 16 << 20;

    /// <summary>The author that the records name.</summary>
    public string RecordedBy { get; init; } = "import";
}
