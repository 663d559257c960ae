namespace Provenance.Data.Writers;

/// <summary>Who imports, and how large a batch of JSON Lines may grow before it is written.</summary>
public sealed record ImportOptions
{
    /// <summary>Records, 1 or more; 20,000 by default.</summary>
    public int Records { get; init; } = 20_000;

    /// <summary>Bytes of the file, 1 or more; 16 MiB by default.</summary>
    public long Bytes { get; init; } = 16 << 20;

    /// <summary>Whom the records name as the one who recorded them.</summary>
    public string RecordedBy { get; init; } = "import";
}
