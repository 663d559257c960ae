namespace Provenance.Data.Writers;

/// <summary>How large a batch may grow before it is written.</summary>
public sealed record LineImportOptions
{
    /// <summary>Records, 1 or more; 20,000 by default.</summary>
    public int Records { get; init; } = 20_000;

    /// <summary>Bytes of the file, 1 or more; 16 MiB by default.</summary>
    public long Bytes { get; init; } = 16 << 20;
}

/// <summary>What an import of JSON Lines did.</summary>
/// <param name="Position">How far it came.</param>
/// <param name="Counts">How many records of each kind were added, and how many were there already.</param>
/// <param name="Errors">Why it came no further; what was imported before them stays.</param>
public sealed record LineImportOutcome(
    ImportPosition Position, IReadOnlyList<RecordCount> Counts, IReadOnlyList<string> Errors)
{
    /// <summary>How many citations were added.</summary>
    public int Citations => Counts.Where(count => count.Kind == "citations").Sum(count => count.Added);

    internal LineImportOutcome And(LineImportOutcome next) => next with
    {
        Counts = Counts.Count == 0 ? next.Counts :
        [
            .. Counts.Zip(next.Counts, (one, other) =>
                one with { Added = one.Added + other.Added, Unchanged = one.Unchanged + other.Unchanged }),
        ],
    };
}

/// <summary>How far an import of JSON Lines is.</summary>
/// <param name="Citations">The citations added by this run.</param>
/// <param name="Start">The bytes of the file that were imported before this run.</param>
/// <param name="Bytes">The bytes of the file that are imported, those of earlier runs included.</param>
/// <param name="Size">The bytes of the file.</param>
public readonly record struct LineImportProgress(int Citations, long Start, long Bytes, long Size);
