using System.Runtime.CompilerServices;

namespace Provenance.Domain.Analysis.Graph.Snapshots;

/// <summary>
/// The entries of rows that are numbered from 0, in compressed sparse rows: all entries in one array, row after row, and
/// for each row where it starts. What was added since lies beside them, an array for each row that has any, until
/// <see cref="Merged"/> makes one array of all. Never changes.
/// </summary>
/// <remarks>Four bytes a row, and the size of an entry for each. A row is found in constant time.</remarks>
internal sealed class CompressedRows<TEntry>
    where TEntry : struct
{
    /// <summary>What a row of added entries takes beside them: an array's header, a dictionary's entry and bucket.</summary>
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

    /// <summary>How many entries lie beside the one array.</summary>
    internal int AddedCount { get; }

    /// <summary>How many are in it.</summary>
    internal int MergedCount => _entries.Length;

    /// <summary>The memory taken.</summary>
    internal long Bytes => ((long)_starts.Length * sizeof(int))
        + (((long)_entries.Length + AddedCount) * Unsafe.SizeOf<TEntry>())
        + ((long)_added.Count * BytesOfAddedRow);

    /// <summary>The entries of a row that are merged, in the order they came; before those of <see cref="AddedTo"/>.</summary>
    internal ReadOnlySpan<TEntry> MergedOf(int row) =>
        row < _starts.Length - 1 ? _entries.AsSpan(_starts[row], _starts[row + 1] - _starts[row]) : default;

    /// <summary>The entries of a row that are not merged, in the order they came.</summary>
    internal ReadOnlySpan<TEntry> AddedTo(int row) => AddedCount == 0 ? default : _added.GetValueOrDefault(row);

    /// <summary>With these entries beside the others: costs what lies beside, new and old.</summary>
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

    /// <summary>With these entries, all in one array, by a counting sort: costs all rows and entries.</summary>
    /// <param name="rows">The row of each new entry.</param>
    /// <param name="entries">The new entries.</param>
    /// <param name="keeps">Which of the old and new entries to keep; null for all.</param>
    internal CompressedRows<TEntry> Merged(
        ReadOnlySpan<int> rows, ReadOnlySpan<TEntry> entries, Predicate<TEntry>? keeps)
    {
        var rowCount = _added.Keys.Append(_starts.Length - 2).Append(Highest(rows)).Max() + 1;

        // The count of row r is put two places on, so that after summing up, the place after r's start is r's next free
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
