using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Server.Paging;

namespace Provenance.Server.Batching;

/// <summary>Reads for all parents of a level at once, and returns the rows in the order of the parents.</summary>
internal static class Batches
{
    extension<TParent>(IReadOnlyList<TParent> parents)
    {
        /// <summary>The row of each parent; the store's references guarantee that it exists.</summary>
        public async Task<IReadOnlyList<TRow>> OneFor<TKey, TRow>(
            Func<TParent, TKey> key,
            Func<IReadOnlyCollection<TKey>, Task<IReadOnlyDictionary<TKey, TRow>>> read)
            where TKey : notnull
        {
            var rows = await read(parents.Keys(key));
            return parents.Map(parent => rows[key(parent)]);
        }

        /// <summary>The row of each parent, read only if it was not read along with the parents.</summary>
        public async Task<IReadOnlyList<TRow>> OneFor<TKey, TRow>(
            WantedRows wanted,
            Func<TParent, TKey> key,
            Func<IReadOnlyCollection<TKey>, Task<IReadOnlyDictionary<TKey, TRow>>> read)
            where TKey : struct
            where TRow : class
        {
            var known = wanted.Known<TKey, TRow>();
            var rows = new TRow[parents.Count];
            for (var i = 0; i < rows.Length; i++)
            {
                if (known.Find(key(parents[i])) is not { } row)
                {
                    return await parents.OneFor(key, read);
                }

                rows[i] = row;
            }

            return rows;
        }

        /// <summary>The row of each parent that has a key, null for the others; read only if it was not read along with
        /// the parents.</summary>
        public async Task<IReadOnlyList<TRow?>> OneOrNoneFor<TKey, TRow>(
            WantedRows wanted,
            Func<TParent, TKey?> key,
            Func<IReadOnlyCollection<TKey>, Task<IReadOnlyDictionary<TKey, TRow>>> read)
            where TKey : struct
            where TRow : class
        {
            var known = wanted.Known<TKey, TRow>();
            var rows = new TRow?[parents.Count];
            for (var i = 0; i < rows.Length; i++)
            {
                if (key(parents[i]) is { } referred && (rows[i] = known.Find(referred)) is null)
                {
                    return await parents.OneOrNoneFor(key, read);
                }
            }

            return rows;
        }

        /// <summary>The row of each parent that has a key, null for the others.</summary>
        public async Task<IReadOnlyList<TRow?>> OneOrNoneFor<TKey, TRow>(
            Func<TParent, TKey?> key,
            Func<IReadOnlyCollection<TKey>, Task<IReadOnlyDictionary<TKey, TRow>>> read)
            where TKey : struct
            where TRow : class
        {
            var rows = await read([.. parents.Select(key).OfType<TKey>().Distinct()]);
            return parents.Map(parent => key(parent) is { } known ? rows.GetValueOrDefault(known) : null);
        }

        /// <summary>The rows of each parent, none for a parent without any.</summary>
        public async Task<IReadOnlyList<IReadOnlyList<TRow>>> AllFor<TKey, TRow>(
            Func<TParent, TKey> key,
            Func<IReadOnlyCollection<TKey>, Task<ILookup<TKey, TRow>>> read)
        {
            var rows = await read(parents.Keys(key));
            return parents.Map(parent => (IReadOnlyList<TRow>)[.. rows[key(parent)]]);
        }

        /// <summary>The rows of the keys of each parent, in the order of the keys; the store's references guarantee
        /// that they exist.</summary>
        public async Task<IReadOnlyList<IReadOnlyList<TRow>>> EachFor<TKey, TRow>(
            Func<TParent, IEnumerable<TKey>> keys,
            Func<IReadOnlyCollection<TKey>, Task<IReadOnlyDictionary<TKey, TRow>>> read)
            where TKey : notnull
        {
            var rows = await read([.. parents.SelectMany(keys).Distinct()]);
            return parents.Map(parent => (IReadOnlyList<TRow>)[.. keys(parent).Select(key => rows[key])]);
        }

        /// <summary>The page of each parent.</summary>
        public async Task<IReadOnlyList<Connection<TRow>>> PageFor<TKey, TRow>(
            Func<TParent, TKey> key,
            Func<IReadOnlyCollection<TKey>, Task<IReadOnlyDictionary<TKey, Page<TRow>>>> read)
            where TKey : notnull
        {
            var pages = await read(parents.Keys(key));
            return parents.Map(parent => new Connection<TRow>(pages[key(parent)]));
        }

        private HashSet<TKey> Keys<TKey>(Func<TParent, TKey> key)
        {
            var keys = new HashSet<TKey>(parents.Count);
            foreach (var parent in parents)
            {
                keys.Add(key(parent));
            }

            return keys;
        }

        private TValue[] Map<TValue>(Func<TParent, TValue> valueOf)
        {
            var values = new TValue[parents.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = valueOf(parents[i]);
            }

            return values;
        }
    }
}
