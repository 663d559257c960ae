using System.Linq.Expressions;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;

namespace Provenance.Data.Readers.Sorting;

/// <summary>A column that a client sorts by.</summary>
internal abstract class SortColumn<TRow>(bool descending)
    where TRow : class
{
    /// <summary>Whether the greatest value comes first.</summary>
    public bool Descending => descending;

    /// <summary>The same column, for records that refer to these.</summary>
    public abstract SortColumn<TParent> Of<TParent>(
        Expression<Func<ProvenanceContext, TParent, IQueryable<TRow>>> other)
        where TParent : class;

    /// <summary>The column in a store's rows, with the given column to break ties.</summary>
    public abstract OrderColumn<TRow> In(ProvenanceContext store, OrderColumn<TRow> id);
}

/// <inheritdoc/>
internal sealed class SortColumn<TRow, TValue>(
    bool descending, Expression<Func<ProvenanceContext, TRow, TValue>> column)
    : SortColumn<TRow>(descending)
    where TRow : class
{
    public override SortColumn<TParent> Of<TParent>(
        Expression<Func<ProvenanceContext, TParent, IQueryable<TRow>>> other)
    {
        var select = Expression.Lambda<Func<TRow, TValue>>(
            new Substitution(column.Parameters[0], other.Parameters[0]).Visit(column.Body), column.Parameters[1]);
        var values = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Select),
            [typeof(TRow), typeof(TValue)],
            other.Body,
            Expression.Quote(select));
        return new SortColumn<TParent, TValue>(
            Descending,
            Expression.Lambda<Func<ProvenanceContext, TParent, TValue>>(
                Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(TValue)], values),
                other.Parameters));
    }

    public override OrderColumn<TRow> In(ProvenanceContext store, OrderColumn<TRow> id) =>
        new LookupColumn<TRow, TValue>(
            Expression.Lambda<Func<TRow, TValue>>(
                new Substitution(column.Parameters[0], Expression.Constant(store)).Visit(column.Body),
                column.Parameters[1]),
            Descending,
            store,
            id);
}
