using System.Collections.Frozen;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Readers.Paging;

namespace Provenance.Data.Readers;

/// <summary>Reads batches: one statement, however many keys; none for no keys.</summary>
internal static class KeyedQueryExtensions
{
    extension<TRow>(IQueryable<TRow> rows)
    {
        /// <summary>The row of each key; a key without one is absent.</summary>
        public async Task<IReadOnlyDictionary<TKey, TRow>> OneByKeyAsync<TKey>(
            Expression<Func<TRow, TKey>> key,
            IReadOnlyCollection<TKey> keys,
            CancellationToken cancellationToken)
            where TKey : notnull =>
            keys.Count == 0
                ? FrozenDictionary<TKey, TRow>.Empty
                : await rows.WhereIn(key, keys).ToDictionaryAsync(key.Compile(), cancellationToken);

        /// <summary>The rows of each key, in the query's order; a key without any has none.</summary>
        public async Task<ILookup<TKey, TRow>> ManyByKeyAsync<TKey>(
            Expression<Func<TRow, TKey>> key,
            IReadOnlyCollection<TKey> keys,
            CancellationToken cancellationToken)
            where TKey : notnull =>
            (keys.Count == 0 ? [] : await rows.WhereIn(key, keys).ToListAsync(cancellationToken)).ToLookup(key.Compile());
    }
}
