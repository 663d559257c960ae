using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sorting;

namespace Provenance.Data.Readers.Paging;

/// <summary>A checked request for records of a connection: which ones, in which order, and which part of
/// them.</summary>
public sealed class Listing<TRow>
    where TRow : class
{
    private readonly Expression<Func<ProvenanceContext, TRow, bool>>? _where;
    private readonly IReadOnlyList<SortColumn<TRow>> _columns;

    internal Listing(
        Expression<Func<ProvenanceContext, TRow, bool>>? where,
        IReadOnlyList<SortColumn<TRow>> columns,
        PageRequest page)
    {
        _where = where;
        _columns = columns;
        Page = page;
    }

    /// <summary>The requested part of the records.</summary>
    public PageRequest Page { get; }

    /// <summary>Whether the request is for the first records by id, or the first after one, without a filter.</summary>
    internal bool IsById =>
        _where is null && _columns.Count == 0
        && Page is { Before: null, Backward: false, CountTotal: false, CountGroups: false, ReadRows: true };

    /// <summary>All records, by id.</summary>
    public static implicit operator Listing<TRow>(PageRequest page) => new(null, [], page);

    /// <summary>The same records, with cursors that are good for one list.</summary>
    /// <param name="list">The field and its arguments, as a text that no other list has.</param>
    /// <param name="readRows">Whether anything of the page itself is asked for.</param>
    /// <param name="countGroups">Whether groups of all pages are asked for.</param>
    public Listing<TRow> Within(Func<string> list, bool readRows = true, bool countGroups = false) =>
        new(_where, _columns, Page.Within(list, readRows, countGroups));

    internal IQueryable<TRow> Filter(IQueryable<TRow> rows, ProvenanceContext store) => _where is null
        ? rows
        : rows.Where(Expression.Lambda<Func<TRow, bool>>(
            new Substitution(_where.Parameters[0], Expression.Constant(store)).Visit(_where.Body),
            _where.Parameters[1]));

    internal Ordering<TRow> Order(Ordering<TRow> byId, ProvenanceContext store) => _columns.Count == 0
        ? byId
        : new(Page.Order, [.. _columns.Select(column => column.In(store, byId.Key)), byId.Key]);
}

/// <summary>Checks the arguments of a connection.</summary>
public static class Listing
{
    /// <summary>Checks a connection's arguments: the filter and the order against the <see cref="FilterLimits"/>, the
    /// others as <see cref="PageRequest"/> does. Without an order, records are ordered by id.</summary>
    /// <returns>Whether the arguments are valid; if not, <paramref name="error"/> names the invalid one.</returns>
    public static bool TryCreate<TRow>(
        FilterInput<TRow>? where,
        IReadOnlyList<SortInput<TRow>>? order,
        int? first,
        string? after,
        int? last,
        string? before,
        bool countTotal,
        [NotNullWhen(true)] out Listing<TRow>? listing,
        [NotNullWhen(false)] out string? error)
        where TRow : class
    {
        listing = null;
        var columns = new SortColumns<TRow>();
        foreach (var each in order ?? [])
        {
            each.Read(columns);
        }

        if (columns.Columns.Count > FilterLimits.MaxColumns)
        {
            error = $"Argument \"order\" has {columns.Columns.Count} columns: "
                + $"at most {FilterLimits.MaxColumns} are sorted by.";
            return false;
        }

        if (!PageRequest.TryCreate(
            columns.Order, first, after, last, before, countTotal, out var page, out error))
        {
            return false;
        }

        var translation = new FilterTranslation();
        var row = Expression.Parameter(typeof(TRow), "row");
        var condition = where is null ? null : translation.Translate(where, row, depth: 1);
        error = translation.Error;
        listing = error is not null ? null : new(
            condition is null
                ? null
                : Expression.Lambda<Func<ProvenanceContext, TRow, bool>>(condition, translation.Store, row),
            columns.Columns,
            page);
        return listing is not null;
    }
}
