using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Provenance.Data.Readers.Rows;

namespace Provenance.Data.Readers.Paging;

/// <summary>A column of an order.</summary>
internal abstract class OrderColumn<TRow>
{
    private static readonly MethodInfo _comparison =
        ((Func<long, long, bool>)Compare).Method.GetGenericMethodDefinition();

    public abstract long ValueOf(TRow row);

    public abstract IQueryable<TRow> Sort(IQueryable<TRow> rows, bool isFirst, bool backward);

    public abstract Expression IsBeyond(ParameterExpression row, long value, bool backward);

    public abstract Expression IsAt(ParameterExpression row, long value);

    protected static IQueryable<TRow> Sort<TValue>(
        IQueryable<TRow> rows, Expression<Func<TRow, TValue>> column, bool isFirst, bool descending) =>
        (isFirst, descending) switch
        {
            (true, false) => rows.OrderBy(column),
            (true, true) => rows.OrderByDescending(column),
            (false, false) => ((IOrderedQueryable<TRow>)rows).ThenBy(column),
            (false, true) => ((IOrderedQueryable<TRow>)rows).ThenByDescending(column),
        };

    /// <summary>Whether one value comes after another by the database's comparison. Typed ids and texts have no such
    /// operators in .NET, but EF Core only needs a method of the right shape.</summary>
    protected static Expression IsBeyond(Expression value, Expression other, bool descending)
    {
        var comparison = _comparison.MakeGenericMethod(value.Type);
        return descending
            ? Expression.LessThan(value, other, liftToNull: false, comparison)
            : Expression.GreaterThan(value, other, liftToNull: false, comparison);
    }

    private static bool Compare<TValue>(TValue left, TValue right) =>
        throw new NotSupportedException("Only for translation.");
}

/// <summary>A column whose values, or the numbers behind typed ids, are whole numbers.</summary>
internal sealed class OrderColumn<TRow, TValue>(
    Expression<Func<TRow, TValue>> column,
    Func<TValue, long> toNumber,
    Func<long, TValue> fromNumber,
    bool descending = false) : OrderColumn<TRow>
{
    private readonly Func<TRow, TValue> _read = column.Compile();

    public override long ValueOf(TRow row) => toNumber(_read(row));

    public override IQueryable<TRow> Sort(IQueryable<TRow> rows, bool isFirst, bool backward) =>
        Sort(rows, column, isFirst, descending != backward);

    public override Expression IsBeyond(ParameterExpression row, long value, bool backward) =>
        IsBeyond(In(row), Parameter(value), descending != backward);

    public override Expression IsAt(ParameterExpression row, long value) =>
        Expression.Equal(In(row), Parameter(value));

    private Expression In(ParameterExpression row) => new Substitution(column.Parameters[0], row).Visit(column.Body);

    // A field of a captured object, like one that the compiler makes for a local, becomes a SQL parameter.
    private MemberExpression Parameter(long value) =>
        Expression.Field(Expression.Constant(new StrongBox<TValue>(fromNumber(value))), nameof(StrongBox<>.Value));
}
