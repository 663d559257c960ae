using System.Linq.Expressions;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>Leads from a value by which records are grouped to the record that it identifies.</summary>
/// <param name="kind">The kind of the record, as in its <see cref="NodeId"/>.</param>
/// <param name="number">The number of its id.</param>
/// <param name="key">Its key, one for each value; null if keys are not asked for.</param>
internal sealed class GroupReference<TValue>(
    string kind, Func<TValue, long> number, Expression<Func<ProvenanceContext, TValue, IQueryable<string>>>? key = null)
{
    /// <summary>The record of a value.</summary>
    public NodeId RecordOf(TValue value) => new(kind, number(value));

    /// <summary>The key of the record of a value, looked up once for each group.</summary>
    public Expression? KeyIn(ProvenanceContext store, Expression value) => key is null ? null : Expression.Call(
        typeof(Queryable),
        nameof(Queryable.FirstOrDefault),
        [typeof(string)],
        new Substitution(key.Parameters[1], value).Visit(
            new Substitution(key.Parameters[0], Expression.Constant(store)).Visit(key.Body)));
}
