using System.Collections.Immutable;

namespace Provenance.Data.Readers.Rows;

/// <summary>The rows that were read along with others during one request, and need not be read again.</summary>
public sealed class RowsAtHand
{
    private ImmutableArray<JoinedRows> _all = [];

    internal RowsAtHand<TKey, TRow> Of<TKey, TRow>(RowSelection wanted)
        where TKey : struct
        where TRow : class =>
        new([.. _all.OfType<JoinedRows<TKey, TRow>>().Where(rows => rows.Selection.Covers(wanted))]);

    internal void Add(JoinedRows[] rows)
    {
        if (rows.Length > 0)
        {
            ImmutableInterlocked.Update(ref _all, static (known, added) => known.AddRange(added), rows);
        }
    }
}

/// <summary>The rows of one type that are at hand.</summary>
public sealed class RowsAtHand<TKey, TRow>
    where TKey : struct
    where TRow : class
{
    private readonly JoinedRows<TKey, TRow>[] _all;

    internal RowsAtHand(JoinedRows<TKey, TRow>[] all) => _all = all;

    /// <summary>The row with an id, if it is at hand. The most recent rows are searched first.</summary>
    public TRow? Find(TKey id)
    {
        for (var i = _all.Length - 1; i >= 0; i--)
        {
            if (_all[i].ById.TryGetValue(id, out var row))
            {
                return row;
            }
        }

        return null;
    }
}
