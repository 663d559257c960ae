using System.Runtime.CompilerServices;

namespace Provenance.Domain.Analysis.Graph.Snapshots;

/// <summary>Entries of rows numbered from 0, in compressed sparse rows: one array with all entries, row after row, and
/// the start of each row. Later additions are kept separately, in one array for each row that has any, until <see
/// cref="Merged"/> puts everything into one array. Immutable.</summary>
/// <remarks>Memory: four bytes for each row, and the size of each entry. A row is found in constant time.</remarks>
internal sealed class CompressedRows<TEntry>
    where TEntry : struct
{
    /// <summary>The overhead of a row with added entries: the header of an array, and an entry and a bucket of a
    /// dictionary.</summary>
    private const int BytesOfAddedRow = 24 + 24 + 4;

    private readonly int[] _starts;
    private readonly TEntry[] _entries;
    private readonly Dictionary<int, TEntry[]> _added;

    private CompressedRows(int[] starts, TEntry[] entries, Dictionary<int, TEntry[]> added, int addedCount)
    {
        _starts = starts;
        _entries = entries;
        _added = added;
        AddedCount = addedCount;
    }

    internal static CompressedRows<TEntry> Empty { get; } = new([0], [], [], 0);

    /// <summary>How many entries are not merged.</summary>
    internal int AddedCount { get; }

    /// <summary>How many entries are merged.</summary>
    internal int MergedCount => _entries.Length;

    /// <summary>The memory in bytes.</summary>
    internal long Bytes => ((long)_starts.Length * sizeof(int))
        + (((long)_entries.Length + AddedCount) * Unsafe.SizeOf<TEntry>())
        + ((long)_added.Count * BytesOfAddedRow);

    /// <summary>The merged entries of a row, in order of arrival; they precede those of <see
    /// cref="AddedTo"/>.</summary>
    internal ReadOnlySpan<TEntry> MergedOf(int row) =>
        row < _starts.Length - 1 ? _entries.AsSpan(_starts[row], _starts[row + 1] - _starts[row]) : default;

    /// <summary>The entries of a row that are not merged, in order of arrival.</summary>
    internal ReadOnlySpan<TEntry> AddedTo(int row) => AddedCount == 0 ? default : _added.GetValueOrDefault(row);

    /// <summary>Adds entries without merging: costs the entries that are not merged, new and old.</summary>
    /// <param name="rows">The row of each entry.</param>
    /// <param name="entries">The entries.</param>
    internal CompressedRows<TEntry> With(ReadOnlySpan<int> rows, ReadOnlySpan<TEntry> entries)
    {
        Dictionary<int, List<TEntry>> added = [];
        for (var index = 0; index < rows.Length; index++)
        {
            if (!added.TryGetValue(rows[index], out var row))
            {
                added.Add(rows[index], row = []);
            }
            row.Add(entries[index]);
        }
        Dictionary<int, TEntry[]> all = new(_added);
        foreach (var (row, more) in added)
        {
            all[row] = [.. AddedTo(row), .. more];
        }
        return new(_starts, _entries, all, AddedCount + rows.Length);
    }

    /// <summary>Adds entries and merges everything by a counting sort: costs all rows and entries.</summary>
    /// <param name="rows">The row of each new entry.</param>
    /// <param name="entries">The new entries.</param>
    /// <param name="keeps">Selects the old and new entries to keep; null for all.</param>
    internal CompressedRows<TEntry> Merged(
        ReadOnlySpan<int> rows, ReadOnlySpan<TEntry> entries, Predicate<TEntry>? keeps)
    {
        var rowCount = _added.Keys.Append(_starts.Length - 2).Append(Highest(rows)).Max() + 1;

        // The count of row r is stored two places further on. After summing up, the place after r's start is r's next
        // free one, and once all entries are filled in, it is the start of row r + 1.
        // one, and when all are filled in, it is the start of row r + 1.
        var starts = new int[rowCount + 2];
        for (var row = 0; row < rowCount; row++)
        {
            starts[row + 2] = Count(MergedOf(row), keeps) + Count(AddedTo(row), keeps);
        }
        for (var index = 0; index < rows.Length; index++)
        {
            starts[rows[index] + 2] += keeps is null || keeps(entries[index]) ? 1 : 0;
        }
        for (var row = 0; row < rowCount; row++)
        {
            starts[row + 2] += starts[row + 1];
        }
        var merged = new TEntry[starts[rowCount + 1]];
        for (var row = 0; row < rowCount; row++)
        {
            Fill(MergedOf(row), ref starts[row + 1]);
            Fill(AddedTo(row), ref starts[row + 1]);
        }
        for (var index = 0; index < rows.Length; index++)
        {
            Fill(entries.Slice(index, 1), ref starts[rows[index] + 1]);
        }
        return new(starts[..(rowCount + 1)], merged, [], 0);

        void Fill(ReadOnlySpan<TEntry> from, ref int next)
        {
            foreach (var entry in from)
            {
                if (keeps is null || keeps(entry))
                {
                    merged[next++] = entry;
                }
            }
        }
    }

    private static int Highest(ReadOnlySpan<int> rows)
    {
        var highest = -1;
        foreach (var row in rows)
        {
            highest = Math.Max(highest, row);
        }
        return highest;
    }

    private static int Count(ReadOnlySpan<TEntry> entries, Predicate<TEntry>? keeps)
    {
        if (keeps is null)
        {
            return entries.Length;
        }
        var count = 0;
        foreach (var entry in entries)
        {
            count += keeps(entry) ? 1 : 0;
        }
        return count;
    }
}
