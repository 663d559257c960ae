using System.Linq.Expressions;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;

namespace Provenance.Data.Readers.Sorting;

/// <summary>A column of any type. Its cursors hold only the row's id, and the database looks the value up: values are
/// compared by the same rules by which they are sorted, and no text makes a cursor long. Missing values come
/// last.</summary>
internal sealed class LookupColumn<TRow, TValue>(
    Expression<Func<TRow, TValue>> column, bool descending, ProvenanceContext store, OrderColumn<TRow> id)
    : OrderColumn<TRow>
    where TRow : class
{
    private static readonly ConstantExpression _missing = Expression.Constant(null, typeof(TValue));

    private readonly Expression<Func<TRow, bool>> _isMissing =
        Expression.Lambda<Func<TRow, bool>>(Expression.Equal(column.Body, _missing), column.Parameters);

    public override long ValueOf(TRow row) => id.ValueOf(row);

    public override IQueryable<TRow> Sort(IQueryable<TRow> rows, bool isFirst, bool backward) =>
        Sort(Sort(rows, _isMissing, isFirst, backward), column, isFirst: false, descending != backward);

    public override Expression IsBeyond(ParameterExpression row, long value, bool backward)
    {
        var (here, there) = (In(row), Lookup(value));
        return Expression.OrElse(
            IsBeyond(here, there, descending != backward),
            backward
                ? Expression.AndAlso(IsThere(here), IsMissing(there))
                : Expression.AndAlso(IsMissing(here), IsThere(there)));
    }

    public override Expression IsAt(ParameterExpression row, long value) => Expression.Equal(In(row), Lookup(value));

    private static BinaryExpression IsMissing(Expression value) => Expression.Equal(value, _missing);

    private static BinaryExpression IsThere(Expression value) => Expression.NotEqual(value, _missing);

    private Expression In(ParameterExpression row) => new Substitution(column.Parameters[0], row).Visit(column.Body);

    private MethodCallExpression Lookup(long number)
    {
        var place = Expression.Parameter(typeof(TRow), "place");
        var values = store.Set<TRow>()
            .Where(Expression.Lambda<Func<TRow, bool>>(id.IsAt(place, number), place))
            .Select(column);
        return Expression.Call(
            typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(TValue)], values.Expression);
    }
}
