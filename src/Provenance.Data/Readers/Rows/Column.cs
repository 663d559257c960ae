using System.Linq.Expressions;

namespace Provenance.Data.Readers.Rows;

/// <summary>A column that can be used in queries and, compiled once, on the rows that they return.</summary>
internal sealed class Column<TRow, TValue>(Expression<Func<TRow, TValue>> expression)
{
    /// <summary>The column in a query.</summary>
    public Expression<Func<TRow, TValue>> Expression { get; } = expression;

    /// <summary>The column's value in a row.</summary>
    public Func<TRow, TValue> ValueOf { get; } = expression.Compile();
}
