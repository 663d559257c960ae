namespace Provenance.Data.Writers;

/// <summary>The progress of an import.</summary>
/// <param name="Citations">The citations added by this run.</param>
/// <param name="Start">The bytes of the file that were imported before this run.</param>
/// <param name="Bytes">The bytes of the file that are imported, including those of earlier runs.</param>
/// <param name="Size">The bytes of the file.</param>
public readonly record struct ImportProgress(int Citations, long Start, long Bytes, long Size)
{
    /// <summary>The records of all kinds added by this run.</summary>
    public int Records { get; init; }

    /// <summary>The lines of the file that are imported, including those of earlier runs; zero for JSON.</summary>
    public long Lines { get; init; }
}
