using System.Buffers.Binary;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>The order of the cursors: by id if there are no columns, otherwise identified by the paths of the
    /// columns.</summary>
    public CursorOrder CursorOrder => _columns.Count == 0
        ? PageOrder.Id
        : new CursorOrder(PageOrder.Columns, Fingerprint(string.Join(
            ',', _columns.Select(column => column.Name + (column.Descending ? " DESC" : " ASC")))));

    /// <summary>Adds a column, if it is requested.</summary>
    public void By<TValue>(
        SortEnumType? direction,
        Expression<Func<TRow, TValue?>> column,
        [CallerArgumentExpression(nameof(direction))] string name = "")
        where TValue : struct => Add(direction, column, name);

    /// <summary>Adds a column of texts, if it is requested.</summary>
    public void By(
        SortEnumType? direction,
        Expression<Func<TRow, string?>> column,
        [CallerArgumentExpression(nameof(direction))] string name = "") => Add(direction, column, name);

    /// <summary>Adds a column of the one record that the row refers to, if it is requested.</summary>
    public void ByOther<TOther>(
        SortInput<TOther>? order,
        Expression<Func<ProvenanceContext, TRow, IQueryable<TOther>>> other,
        [CallerArgumentExpression(nameof(order))] string name = "")
        where TOther : class
    {
        if (order is not null)
        {
            var ofOther = new SortColumns<TOther>();
            order.Read(ofOther);
            _columns.AddRange(ofOther.Columns.Select(column => column.Of(other, name)));
        }
    }

    private static long Fingerprint(string text) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void Add<TValue>(SortEnumType? direction, Expression<Func<TRow, TValue>> column, string name)
    {
        if (direction is { } given)
        {
            var store = Expression.Parameter(typeof(ProvenanceContext), "store");
            _columns.Add(new SortColumn<TRow, TValue>(
                name,
                given is SortEnumType.Desc,
                Expression.Lambda<Func<ProvenanceContext, TRow, TValue>>(column.Body, store, column.Parameters[0])));
        }
    }
}
