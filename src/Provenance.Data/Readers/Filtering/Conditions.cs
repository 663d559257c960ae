using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Collects the conditions of a filter on a row, as expressions that EF Core translates into SQL.</summary>
internal sealed class Conditions<TRow>(FilterTranslation translation, Expression row, int depth)
{
    private readonly List<Expression> _conditions = [];

    /// <summary>The conjunction of the conditions; null if there are none.</summary>
    public Expression? Conjunction => Join(_conditions, Expression.AndAlso);

    /// <summary>Adds an operator's condition.</summary>
    public void Where(Expression<Func<TRow, bool>> condition, bool negated = false) =>
        Where(Substitute(condition, row), negated);

    /// <summary>Adds a condition that compares the row, a value, with an operator of expression trees.</summary>
    public void Compare(ExpressionType comparison, TRow value, bool negated = false)
    {
        // A field of a captured object, like one that the compiler makes for a local, becomes a SQL parameter.
        var parameter = Expression.Field(
            Expression.Constant(new StrongBox<TRow>(value)), nameof(StrongBox<>.Value));
        var compared = Expression.MakeBinary(comparison, row, parameter);
        Where(
            comparison is ExpressionType.Equal ? compared : Expression.AndAlso(IsThere(row), compared), negated);
    }

    /// <summary>Adds conditions on a column, or on a value computed from several columns.</summary>
    public void Value<TValue>(FilterInput<TValue>? filter, Expression<Func<TRow, TValue>> value) =>
        Add(filter, given => translation.Translate(given, Substitute(value, row), depth));

    /// <summary>Adds conditions on a value computed from the store.</summary>
    public void Value<TValue>(FilterInput<TValue>? filter, Expression<Func<ProvenanceContext, TRow, TValue>> value) =>
        Add(filter, given => translation.Translate(given, Substitute(value, translation.Store, row), depth));

    /// <summary>Adds conditions on a part of the row, which must exist.</summary>
    public void Part<TPart>(FilterInput<TPart>? filter, Expression<Func<TRow, TPart?>> part)
        where TPart : class =>
        Add(filter, given =>
        {
            var value = Substitute(part, row);
            return Translate(given, value) is { } condition
                ? Expression.AndAlso(IsThere(value), condition)
                : IsThere(value);
        });

    /// <summary>Adds conditions on the one record that the row refers to, which must exist.</summary>
    public void One<TOther>(
        FilterInput<TOther>? filter, Expression<Func<ProvenanceContext, TRow, IQueryable<TOther>>> other) =>
        Add(filter, given => Exists(other, given, negated: false));

    /// <summary>Adds conditions on the records that belong to the row.</summary>
    public void Many<TOther, TFilter>(
        ListFilterInput<TFilter>? filter, Expression<Func<ProvenanceContext, TRow, IQueryable<TOther>>> others)
        where TFilter : FilterInput<TOther>
    {
        Add(filter?.Some, some => Exists(others, some, negated: false));
        Add(filter?.All, all => Expression.Not(Exists(others, all, negated: true)));
        Add(filter?.None, none => Expression.Not(Exists(others, none, negated: false)));
        if (filter?.Any is { } any)
        {
            var exists = Exists<TOther>(others, null, negated: false);
            Where(exists, negated: !any);
        }
    }

    /// <summary>Adds the condition that all of these hold.</summary>
    public void All(IEnumerable<FilterInput<TRow>>? filters)
    {
        foreach (var filter in filters ?? [])
        {
            Add(filter, given => Translate(given, row));
        }
    }

    /// <summary>Adds the condition that one of these holds; a filter without conditions always holds.</summary>
    public void Any(IReadOnlyList<FilterInput<TRow>>? filters)
    {
        if (filters is not null)
        {
            Keep(Join([.. filters.Select(filter => Translate(filter, row) ?? True)], Expression.OrElse));
        }
    }

    /// <summary>Adds the condition that this does not hold. A filter without conditions always holds, so no row is
    /// left.</summary>
    public void Not(FilterInput<TRow>? filter) =>
        Add(filter, given => Expression.Not(Translate(given, row) ?? True));

    /// <summary>Whether the values are few and short enough; if not, the filter is refused.</summary>
    public bool Allows(IReadOnlyCollection<string?> texts) => translation.Allows(texts);

    /// <summary>Whether the values are few enough; if not, the filter is refused.</summary>
    public bool AllowsCount(int values) => translation.AllowsCount(values);

    private static ConstantExpression True => Expression.Constant(true);

    private static BinaryExpression IsThere(Expression value) =>
        Expression.NotEqual(value, Expression.Constant(null, value.Type));

    private static Expression Substitute(LambdaExpression lambda, params ReadOnlySpan<Expression> arguments)
    {
        var body = lambda.Body;
        for (var i = 0; i < arguments.Length; i++)
        {
            body = new Substitution(lambda.Parameters[i], arguments[i]).Visit(body);
        }

        return body;
    }

    private static Expression? Join(
        List<Expression> conditions, Func<Expression, Expression, Expression> join) =>
        conditions.Count == 0 ? null : conditions.Aggregate(join);

    private void Where(Expression condition, bool negated = false)
    {
        if (translation.AllowsOneMore())
        {
            _conditions.Add(negated ? Expression.Not(condition) : condition);
        }
    }

    private void Add<TFilter>(TFilter? filter, Func<TFilter, Expression?> translate)
    {
        if (filter is not null)
        {
            Keep(translate(filter));
        }
    }

    private void Keep(Expression? condition)
    {
        if (condition is not null)
        {
            _conditions.Add(condition);
        }
    }

    private Expression? Translate<TOther>(FilterInput<TOther> filter, Expression other) =>
        translation.Translate(filter, other, depth + 1);

    private MethodCallExpression Exists<TOther>(
        Expression<Func<ProvenanceContext, TRow, IQueryable<TOther>>> others, FilterInput<TOther>? filter, bool negated)
    {
        var other = Expression.Parameter(typeof(TOther), "other");
        var condition = filter is null ? True : Translate(filter, other) ?? True;
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Any),
            [typeof(TOther)],
            Substitute(others, translation.Store, row),
            Expression.Quote(Expression.Lambda<Func<TOther, bool>>(
                negated ? Expression.Not(condition) : condition, other)));
    }
}
