using System.Collections.Frozen;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;

namespace Provenance.Data.Readers.Paging;

/// <summary>Reads pages of a query.</summary>
internal static class PagedQueryExtensions
{
    extension<TRow>(IQueryable<TRow> rows)
    {
        /// <summary>One page, in one statement; the total in a second one, if requested.</summary>
        public async Task<Page<TRow>> PageAsync(
            Ordering<TRow> ordering,
            PageRequest page,
            CancellationToken cancellationToken)
        {
            var taken = page.ReadRows ? await ordering.Take(rows, page).ToListAsync(cancellationToken) : [];
            return ordering.Page(taken, page, page.CountTotal ? await rows.CountAsync(cancellationToken) : null);
        }

        /// <summary>The same page of every parent's rows, in one statement (with a ROW_NUMBER over each parent's rows);
        /// the totals in a second one, if requested. A parent without rows has an empty page.</summary>
        public async Task<IReadOnlyDictionary<TKey, Page<TRow>>> PageByParentAsync<TParent, TKey>(
            IReadOnlyCollection<TKey> keys,
            IQueryable<TParent> parents,
            Expression<Func<TParent, TKey>> key,
            Column<TRow, TKey> parentKey,
            Ordering<TRow> ordering,
            PageRequest page,
            CancellationToken cancellationToken)
            where TKey : notnull
        {
            if (keys.Count == 0)
            {
                return FrozenDictionary<TKey, Page<TRow>>.Empty;
            }

            var ofParents = rows.WhereIn(parentKey.Expression, keys);
            var row = parentKey.Expression.Parameters[0];
            var isOf = Expression.Lambda<Func<TParent, TRow, bool>>(
                Expression.Equal(parentKey.Expression.Body, key.Body), key.Parameters[0], row);
            var taken = ofParents.TakeByParent(parents.WhereIn(key, keys), isOf, ordering, page);
            var takenByParent = (page.ReadRows ? await taken.ToListAsync(cancellationToken) : []).ToLookup(parentKey.ValueOf);
            var totals = page.CountTotal ? await ofParents.CountByAsync(parentKey.Expression, cancellationToken) : null;
            return keys.Distinct().ToDictionary(
                parent => parent,
                parent => ordering.Page([.. takenByParent[parent]], page, totals?.GetValueOrDefault(parent), parent));
        }

        /// <summary>The rows of the page of each parent, and one more where more follow, in the direction of reading.
        /// The rows of one parent are in order; those of several parents are mixed.</summary>
        public IQueryable<TRow> TakeByParent<TParent>(
            IQueryable<TParent> parents,
            Expression<Func<TParent, TRow, bool>> isOf,
            Ordering<TRow> ordering,
            PageRequest page)
        {
            var ofParent = rows.Where(Expression.Lambda<Func<TRow, bool>>(isOf.Body, isOf.Parameters[1]));
            var taken = parents.SelectMany(Expression.Lambda<Func<TParent, IEnumerable<TRow>>>(
                ordering.Take(ofParent, page).Expression, isOf.Parameters[0]));
            return ordering.Sort(taken, page.Backward);
        }

        private Task<Dictionary<TKey, int>> CountByAsync<TKey>(
            Expression<Func<TRow, TKey>> key,
            CancellationToken cancellationToken)
            where TKey : notnull =>
            rows.GroupBy(key)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
    }

    extension<TRow>(IQueryable<TRow> rows)
        where TRow : class
    {
        /// <summary>One page of a listing; the statements are those of a page without filter.</summary>
        public Task<Page<TRow>> PageAsync(
            ProvenanceContext store,
            Ordering<TRow> byId,
            Listing<TRow> listing,
            CancellationToken cancellationToken) =>
            listing.Filter(rows, store).PageAsync(listing.Order(byId, store), listing.Page, cancellationToken);

        /// <summary>The same page of the listing of every parent's rows.</summary>
        public Task<IReadOnlyDictionary<TKey, Page<TRow>>> PageByParentAsync<TParent, TKey>(
            ProvenanceContext store,
            IReadOnlyCollection<TKey> keys,
            IQueryable<TParent> parents,
            Expression<Func<TParent, TKey>> key,
            Column<TRow, TKey> parentKey,
            Ordering<TRow> byId,
            Listing<TRow> listing,
            CancellationToken cancellationToken)
            where TKey : notnull =>
            listing.Filter(rows, store).PageByParentAsync(
                keys, parents, key, parentKey, listing.Order(byId, store), listing.Page, cancellationToken);
    }
}
