using System.Collections.Frozen;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Provenance.Data.Readers.Rows;

/// <summary>Reads batches: one statement, however many keys, and none for no keys.</summary>
internal static class KeyedQueryExtensions
{
    extension<TRow>(IQueryable<TRow> rows)
    {
        /// <summary>The row of each key; a key without one is absent.</summary>
        public async Task<IReadOnlyDictionary<TKey, TRow>> OneByKeyAsync<TKey>(
            Column<TRow, TKey> key,
            IReadOnlyCollection<TKey> keys,
            CancellationToken cancellationToken)
            where TKey : notnull =>
            keys.Count == 0
                ? FrozenDictionary<TKey, TRow>.Empty
                : await rows.WhereIn(key.Expression, keys).ToDictionaryAsync(key.ValueOf, cancellationToken);

        /// <summary>The rows of each key, in the query's order; a key may have none.</summary>
        public async Task<ILookup<TKey, TRow>> ManyByKeyAsync<TKey>(
            Column<TRow, TKey> key,
            IReadOnlyCollection<TKey> keys,
            CancellationToken cancellationToken)
            where TKey : notnull =>
            (keys.Count == 0 ? [] : await rows.WhereIn(key.Expression, keys).ToListAsync(cancellationToken))
                .ToLookup(key.ValueOf);

        /// <summary>The first rows of these keys taken together, in the query's order.</summary>
        public async Task<IReadOnlyList<TRow>> FirstByKeyAsync<TKey>(
            Column<TRow, TKey> key,
            IReadOnlyCollection<TKey> keys,
            int atMost,
            CancellationToken cancellationToken)
            where TKey : notnull =>
            keys.Count == 0 ? [] : await rows.WhereIn(key.Expression, keys).Take(atMost).ToListAsync(cancellationToken);

        /// <summary>The rows whose key is among these: one parameter, however many keys.</summary>
        public IQueryable<TRow> WhereIn<TKey>(Expression<Func<TRow, TKey>> key, IReadOnlyCollection<TKey> keys)
        {
            var values = keys as TKey[] ?? [.. keys];
            Expression<Func<TKey, bool>> isAmong = value => EF.Parameter(values).Contains(value);
            return rows.Where(Expression.Lambda<Func<TRow, bool>>(
                new Substitution(isAmong.Parameters[0], key.Body).Visit(isAmong.Body),
                key.Parameters));
        }
    }
}
