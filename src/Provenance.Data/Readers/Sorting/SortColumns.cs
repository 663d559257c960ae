using System.Linq.Expressions;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;

namespace Provenance.Data.Readers.Sorting;

/// <summary>Collects the columns that orders name, most significant first.</summary>
internal sealed class SortColumns<TRow>
    where TRow : class
{
    private readonly List<SortColumn<TRow>> _columns = [];

    /// <summary>The columns so far.</summary>
    public IReadOnlyList<SortColumn<TRow>> Columns => _columns;

    /// <summary>The kind of order: by id if there are no columns.</summary>
    public PageOrder Order => _columns.Count == 0 ? PageOrder.Id : PageOrder.Columns;

    /// <summary>Adds a column, if it is requested.</summary>
    public void By<TValue>(SortEnumType? direction, Expression<Func<TRow, TValue?>> column)
        where TValue : struct => Add(direction, column);

    /// <summary>Adds a column of texts, if it is requested.</summary>
    public void By(SortEnumType? direction, Expression<Func<TRow, string?>> column) => Add(direction, column);

    /// <summary>Adds a column of the one record that the row refers to, if it is requested.</summary>
    public void ByOther<TOther>(
        SortInput<TOther>? order, Expression<Func<ProvenanceContext, TRow, IQueryable<TOther>>> other)
        where TOther : class
    {
        if (order is not null)
        {
            var ofOther = new SortColumns<TOther>();
            order.Read(ofOther);
            _columns.AddRange(ofOther.Columns.Select(column => column.Of(other)));
        }
    }

    private void Add<TValue>(SortEnumType? direction, Expression<Func<TRow, TValue>> column)
    {
        if (direction is { } given)
        {
            var store = Expression.Parameter(typeof(ProvenanceContext), "store");
            _columns.Add(new SortColumn<TRow, TValue>(
                given is SortEnumType.Desc,
                Expression.Lambda<Func<ProvenanceContext, TRow, TValue>>(column.Body, store, column.Parameters[0])));
        }
    }
}
