using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Provenance.Data.Readers.Paging;

/// <summary>A column of an order.</summary>
internal abstract class OrderColumn<TRow>
{
    public abstract long ValueOf(TRow row);

    public abstract IQueryable<TRow> Sort(IQueryable<TRow> rows, bool isFirst, bool backward);

    public abstract Expression IsBeyond(ParameterExpression row, long value, bool backward);

    public abstract Expression IsAt(ParameterExpression row, long value);
}

/// <summary>A column whose values, or the numbers behind typed ids, are whole numbers.</summary>
internal sealed class OrderColumn<TRow, TValue>(
    Expression<Func<TRow, TValue>> column,
    Func<TValue, long> toNumber,
    Func<long, TValue> fromNumber,
    bool descending = false) : OrderColumn<TRow>
{
    // Typed ids have no operators; the database compares their numbers, so any method of this shape will do.
    private static readonly MethodInfo _comparison = ((Func<TValue, TValue, bool>)Compare).Method;

    private readonly Func<TRow, TValue> _read = column.Compile();

    public override long ValueOf(TRow row) => toNumber(_read(row));

    public override IQueryable<TRow> Sort(IQueryable<TRow> rows, bool isFirst, bool backward) =>
        (isFirst, descending != backward) switch
        {
            (true, false) => rows.OrderBy(column),
            (true, true) => rows.OrderByDescending(column),
            (false, false) => ((IOrderedQueryable<TRow>)rows).ThenBy(column),
            (false, true) => ((IOrderedQueryable<TRow>)rows).ThenByDescending(column),
        };

    public override Expression IsBeyond(ParameterExpression row, long value, bool backward) =>
        descending != backward
            ? Expression.LessThan(In(row), Parameter(value), liftToNull: false, _comparison)
            : Expression.GreaterThan(In(row), Parameter(value), liftToNull: false, _comparison);

    public override Expression IsAt(ParameterExpression row, long value) =>
        Expression.Equal(In(row), Parameter(value));

    private static bool Compare(TValue left, TValue right) => throw new NotSupportedException("Only for translation.");

    private Expression In(ParameterExpression row) => new Substitution(column.Parameters[0], row).Visit(column.Body);

    // A field of a captured object, as the compiler makes it of a local, so that the value becomes a SQL parameter.
    private MemberExpression Parameter(long value) =>
        Expression.Field(Expression.Constant(new StrongBox<TValue>(fromNumber(value))), nameof(StrongBox<>.Value));
}
