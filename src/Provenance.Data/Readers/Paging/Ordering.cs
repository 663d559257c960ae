using System.Linq.Expressions;

namespace Provenance.Data.Readers.Paging;

/// <summary>The columns of an order, most significant first, the last one unique. It makes the ORDER BY and the keyset
/// condition (rows after a place: <c>a &gt; x OR a = x AND b &gt; y</c>), for which an index on these columns need not
/// read the rows before the place.</summary>
internal sealed class Ordering<TRow>(PageOrder order, params IReadOnlyList<OrderColumn<TRow>> columns)
{
    private Func<TRow, string> ToCursor => field ??= CursorOf;

    /// <summary>The column that identifies a row.</summary>
    public OrderColumn<TRow> Key => columns[^1];

    // A cursor whose values are looked up holds one number, whatever the columns.
    private int NumberCount => order is PageOrder.Columns ? 1 : columns.Count;

    private Func<TRow, string> ToCursorOf(PageRequest page, object? parent)
    {
        if (page.List is null)
        {
            return ToCursor;
        }

        CursorScope? scope = null;
        return row => (scope ??= new(page.List(), parent)).Prefix + CursorOf(row);
    }

    private string CursorOf(TRow row)
    {
        Span<long> values = stackalloc long[NumberCount];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = columns[^(NumberCount - i)].ValueOf(row);
        }

        return Cursor.Encode(order, values);
    }

    /// <summary>Takes one row more than the page holds, in the direction of reading, to find out whether more
    /// follow.</summary>
    public IQueryable<TRow> Take(IQueryable<TRow> rows, PageRequest page)
    {
        var limit = page.Limit + 1;
        return Sort(Between(rows, page), page.Backward).Take(limit);
    }

    public IQueryable<TRow> Sort(IQueryable<TRow> rows, bool backward)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            rows = columns[i].Sort(rows, isFirst: i == 0, backward);
        }

        return rows;
    }

    /// <summary>Refuses a page of another order.</summary>
    public void Check(PageRequest page)
    {
        if (page.Order != order)
        {
            throw new ArgumentException(
                $"The page is of order {page.Order}, the connection of {order}.", nameof(page));
        }
    }

    public IQueryable<TRow> Between(IQueryable<TRow> rows, PageRequest page)
    {
        Check(page);
        rows = page.After is { } after ? rows.Where(Beyond(after, backward: false)) : rows;
        return page.Before is { } before ? rows.Where(Beyond(before, backward: true)) : rows;
    }

    /// <summary>Makes a page from the rows that <see cref="Take"/> has selected.</summary>
    public Page<TRow> Page(IReadOnlyList<TRow> taken, PageRequest page, int? totalCount, object? parent = null)
    {
        var hasMore = taken.Count > page.Limit;
        var toCursor = ToCursorOf(page, parent);
        var edges = new Edge<TRow>[hasMore ? page.Limit : taken.Count];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new(toCursor, taken[page.Backward ? edges.Length - 1 - i : i]);
        }

        return new(
            edges,
            HasNext: page.Backward ? page.Before is not null : hasMore,
            HasPrevious: page.Backward ? hasMore : page.After is not null,
            totalCount);
    }

    /// <summary>A page of rows in memory that are sorted by this order, with all columns ascending.</summary>
    public Page<TRow> PageOf(IReadOnlyList<TRow> sorted, PageRequest page, object? parent = null)
    {
        var from = page.After is { } after ? Place(sorted, after, isAfter: true) : 0;
        var to = page.Before is { } before ? Place(sorted, before, isAfter: false) : sorted.Count;
        var between = sorted.Take(from..Math.Max(from, to));
        List<TRow> taken = page.Backward
            ? [.. between.Reverse().Take(page.Limit + 1)]
            : [.. between.Take(page.Limit + 1)];
        return Page(taken, page, page.CountTotal ? sorted.Count : null, parent);
    }

    /// <summary>The number of rows before a place, or up to it.</summary>
    private int Place(IReadOnlyList<TRow> sorted, long[] place, bool isAfter)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = columns.Select((column, i) => column.ValueOf(sorted[middle]).CompareTo(place[i]))
                .FirstOrDefault(comparison => comparison != 0);
            (low, high) = order < 0 || (order == 0 && isAfter) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private Expression<Func<TRow, bool>> Beyond(long[] place, bool backward)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var condition = Key.IsBeyond(row, place[^1], backward);
        for (var i = columns.Count - 2; i >= 0; i--)
        {
            var value = place[Math.Min(i, NumberCount - 1)];
            condition = Expression.OrElse(
                columns[i].IsBeyond(row, value, backward),
                Expression.AndAlso(columns[i].IsAt(row, value), condition));
        }

        return Expression.Lambda<Func<TRow, bool>>(condition, row);
    }
}
