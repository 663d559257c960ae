using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Readers.Paging;

namespace Provenance.Data.Readers.Rows;

/// <summary>
/// The rows of a table by one of its columns. Those of the present are read by prepared statements that callers share
/// (<see cref="SharedReads{TKey,TRow}"/>); those of a moment, and what a listing filters or sorts, as EF Core does it.
/// </summary>
/// <param name="contexts">The store, or the store at a moment.</param>
/// <param name="rows">The table.</param>
/// <param name="key">The column.</param>
/// <param name="byId">The order by id.</param>
internal sealed class KeyedRows<TRow, TKey>(
    IDbContextFactory<ProvenanceContext> contexts,
    Func<ProvenanceContext, IQueryable<TRow>> rows,
    Column<TRow, TKey> key,
    Ordering<TRow> byId)
    where TRow : class
    where TKey : notnull
{
    /// <summary>More statements at once than there are processors make none of them faster.</summary>
    private static readonly int _maxRunning = Environment.ProcessorCount;

    private readonly KeyedStatements<TRow, TKey>? _present =
        contexts is MomentContextFactory { AsOf: not null } ? null : new(contexts, key);

    private readonly ConcurrentDictionary<int, SharedReads<TKey, List<TRow>>> _first = [];

    private SharedReads<TKey, TRow> One => field ??= new(
        async (keys, cancellationToken) =>
            (await _present!.AllAsync(keys, cancellationToken)).ToDictionary(key.ValueOf),
        _maxRunning);

    private SharedReads<TKey, List<TRow>> Many => field ??= new(
        async (keys, cancellationToken) => Grouped(await _present!.AllAsync(keys, cancellationToken)), _maxRunning);

    /// <summary>The row of each key; a key without one is absent.</summary>
    public async Task<IReadOnlyDictionary<TKey, TRow>> OneAsync(
        IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
        {
            return FrozenDictionary<TKey, TRow>.Empty;
        }

        if (_present is not null)
        {
            return await One.ReadAsync(keys, cancellationToken);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await rows(context).OneByKeyAsync(key, keys, cancellationToken);
    }

    /// <summary>The rows of each key, by id; a key without any has none.</summary>
    public async Task<ILookup<TKey, TRow>> ManyAsync(
        IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
    {
        if (_present is not null && keys.Count > 0)
        {
            var found = await Many.ReadAsync(keys, cancellationToken);
            return found.Values.SelectMany(group => group).ToLookup(key.ValueOf);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await byId.Sort(rows(context), backward: false).ManyByKeyAsync(key, keys, cancellationToken);
    }

    /// <summary>A page of the listing of all rows.</summary>
    public async Task<Page<TRow>> PageAsync(Listing<TRow> listing, CancellationToken cancellationToken)
    {
        var page = listing.Page;
        if (_present is not null && listing.IsById)
        {
            byId.Check(page);
            var taken = await _present.FollowingAsync(page.After?[0] ?? 0, page.Limit + 1, cancellationToken);
            return byId.Page(taken, page, null);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await rows(context).PageAsync(context, byId, listing, cancellationToken);
    }

    /// <summary>The same page of the listing of the rows of each key; of a key without rows it is empty.</summary>
    public async Task<IReadOnlyDictionary<TKey, Page<TRow>>> PageAsync<TParent>(
        IReadOnlyCollection<TKey> keys,
        Func<ProvenanceContext, IQueryable<TParent>> parents,
        Expression<Func<TParent, TKey>> parentKey,
        Listing<TRow> listing,
        CancellationToken cancellationToken)
    {
        if (_present is null || keys.Count == 0 || !listing.IsById || listing.Page.After is not null)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await rows(context).PageByParentAsync(
                context, keys, parents(context), parentKey, key, byId, listing, cancellationToken);
        }

        byId.Check(listing.Page);
        var first = _first.GetOrAdd(
            listing.Page.Limit + 1,
            limit => new(
                async (some, cancellation) => Grouped(
                    await _present.FirstAsync([.. some.Distinct()], limit, cancellation)), _maxRunning));
        var taken = await first.ReadAsync(keys, cancellationToken);
        var pages = new Dictionary<TKey, Page<TRow>>(keys.Count);
        foreach (var parent in keys)
        {
            pages[parent] = byId.Page(taken.GetValueOrDefault(parent) ?? [], listing.Page, null);
        }

        return pages;
    }

    private Dictionary<TKey, List<TRow>> Grouped(IReadOnlyList<TRow> found)
    {
        var groups = new Dictionary<TKey, List<TRow>>();
        foreach (var row in found)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key.ValueOf(row), out _);
            (group ??= []).Add(row);
        }

        return groups;
    }
}
