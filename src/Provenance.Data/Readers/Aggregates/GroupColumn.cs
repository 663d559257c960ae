using System.Linq.Expressions;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>A value by which records are grouped, or of which the different ones are counted. It may be missing.</summary>
internal abstract class GroupColumn<TRow>
{
    /// <summary>The type of the value, one that can be null.</summary>
    public abstract Type ValueType { get; }

    /// <summary>The value in a store's rows: a lambda from a row.</summary>
    public abstract LambdaExpression In(ProvenanceContext store);

    /// <summary>The key of the record that a value refers to, in the store; null if values do not refer to records, or keys
    /// are not asked for.</summary>
    public abstract Expression? KeyIn(ProvenanceContext store, Expression value);

    /// <summary>The record that a value refers to; null if values do not refer to records.</summary>
    public abstract NodeId? RecordOf(object? value);

    /// <summary>The same column, for records that refer to these. It is missing where there is no such record.</summary>
    public abstract GroupColumn<TParent> Of<TParent>(Expression<Func<ProvenanceContext, TParent, IQueryable<TRow>>> other);
}

/// <inheritdoc/>
/// <param name="column">The value.</param>
/// <param name="reference">How a value leads to a record; null if it does not.</param>
internal sealed class GroupColumn<TRow, TValue>(
    Expression<Func<ProvenanceContext, TRow, TValue>> column, GroupReference<TValue>? reference = null) : GroupColumn<TRow>
{
    public override Type ValueType => typeof(TValue);

    public override LambdaExpression In(ProvenanceContext store) => Expression.Lambda<Func<TRow, TValue>>(
        new Substitution(column.Parameters[0], Expression.Constant(store)).Visit(column.Body), column.Parameters[1]);

    public override Expression? KeyIn(ProvenanceContext store, Expression value) => reference?.KeyIn(store, value);

    public override NodeId? RecordOf(object? value) => value is null ? null : reference?.RecordOf((TValue)value);

    public override GroupColumn<TParent> Of<TParent>(
        Expression<Func<ProvenanceContext, TParent, IQueryable<TRow>>> other)
    {
        var select = Expression.Lambda<Func<TRow, TValue>>(
            new Substitution(column.Parameters[0], other.Parameters[0]).Visit(column.Body), column.Parameters[1]);
        var values = Expression.Call(
            typeof(Queryable), nameof(Queryable.Select), [typeof(TRow), typeof(TValue)], other.Body, Expression.Quote(select));
        return new GroupColumn<TParent, TValue>(
            Expression.Lambda<Func<ProvenanceContext, TParent, TValue>>(
                Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(TValue)], values),
                other.Parameters),
            reference);
    }
}
