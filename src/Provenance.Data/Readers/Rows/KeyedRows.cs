using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Paging;

namespace Provenance.Data.Readers.Rows;

/// <summary>Reads the rows of a table by one of its columns. Rows of the present are read by prepared statements that
/// callers share (<see cref="SharedReads{TKey,TRow}"/>). Rows of another moment, and filtered or sorted listings, are
/// read by EF Core.</summary>
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
    /// <summary>One more than there are processors, so that the store stays busy while these process what they
    /// read.</summary>
    private static readonly int _maxRunning = Environment.ProcessorCount + 1;

    private readonly KeyedStatements<TRow, TKey>? _present =
        contexts is MomentContextFactory { AsOf: not null } ? null : new(contexts, key);

    private readonly FewKept<RowSelection, SharedReads<TKey, Found<TRow>>> _one = new();
    private readonly FewKept<(int, RowSelection), SharedReads<TKey, Found<List<TRow>>>> _first = new();

    private SharedReads<TKey, Found<List<TRow>>> Many => field ??= new(
        async (keys, cancellationToken) =>
            Grouped(await _present!.AllAsync(keys, RowSelection.Whole, cancellationToken)),
        _maxRunning);

    /// <summary>The row of each key; a key without one is absent.</summary>
    public async Task<IReadOnlyDictionary<TKey, TRow>> OneAsync(
        IReadOnlyCollection<TKey> keys, WantedRows? wanted, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
        {
            return FrozenDictionary<TKey, TRow>.Empty;
        }

        if (_present is not null)
        {
            var read = _one.GetOrAdd(wanted?.Rows ?? RowSelection.Whole, ReadsOfOne);
            var found = await read.ReadAsync(keys, cancellationToken);
            wanted?.AtHand.Add(found.Along);
            return found.Of(keys);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await rows(context).OneByKeyAsync(key, keys, cancellationToken);
    }

    /// <summary>The rows of each key, by id; a key may have none.</summary>
    public async Task<ILookup<TKey, TRow>> ManyAsync(
        IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
    {
        if (_present is not null && keys.Count > 0)
        {
            var found = await Many.ReadAsync(keys, cancellationToken);
            return found.Of(keys).Values.SelectMany(group => group).ToLookup(key.ValueOf);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await byId.Sort(rows(context), backward: false).ManyByKeyAsync(key, keys, cancellationToken);
    }

    /// <summary>A page of the listing of all rows.</summary>
    public async Task<Page<TRow>> PageAsync(
        Listing<TRow> listing, WantedRows? wanted, CancellationToken cancellationToken)
    {
        var page = listing.Page;
        if (_present is not null && listing.IsById)
        {
            byId.Check(page);
            var found = await _present.FollowingAsync(
                page.After?[0] ?? 0, Limit(page, wanted), wanted?.Rows ?? RowSelection.Whole, cancellationToken);
            wanted?.AtHand.Add(found.Along);
            return byId.Page(found.Rows, page, null);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var read = await rows(context).PageAsync(context, byId, listing, cancellationToken);
        return page.CountGroups ? read with { Whole = new(ListedRows.Of(contexts, RowsOf(listing)), null) } : read;
    }

    /// <summary>The same page of the listing of the rows of each key; it is empty for a key without rows.</summary>
    public async Task<IReadOnlyDictionary<TKey, Page<TRow>>> PageAsync<TParent>(
        IReadOnlyCollection<TKey> keys,
        Func<ProvenanceContext, IQueryable<TParent>> parents,
        Expression<Func<TParent, TKey>> parentKey,
        Listing<TRow> listing,
        WantedRows? wanted,
        CancellationToken cancellationToken)
    {
        if (_present is null || keys.Count == 0 || !listing.IsById || listing.Page.After is not null)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var read = await rows(context).PageByParentAsync(
                context, keys, parents(context), parentKey, key, byId, listing, cancellationToken);
            return listing.Page.CountGroups
                ? ListedRows.Of(contexts, RowsOf(listing), row => row, key.Expression).Behind(read)
                : read;
        }

        byId.Check(listing.Page);
        var first = _first.GetOrAdd((Limit(listing.Page, wanted), wanted?.Rows ?? RowSelection.Whole), ReadsOfFirst);
        var found = await first.ReadAsync(keys, cancellationToken);
        wanted?.AtHand.Add(found.Along);
        var pages = new Dictionary<TKey, Page<TRow>>(keys.Count);
        foreach (var parent in keys)
        {
            pages[parent] = byId.Page(found.Rows.GetValueOrDefault(parent) ?? [], listing.Page, null, parent);
        }

        return pages;
    }

    private Func<ProvenanceContext, IQueryable<TRow>> RowsOf(Listing<TRow> listing) => store => listing.Filter(rows(store), store);

    private static int Limit(PageRequest page, WantedRows? wanted) =>
        page.Limit + (wanted is { LooksBeyond: false } ? 0 : 1);

    private SharedReads<TKey, Found<TRow>> ReadsOfOne(RowSelection selection) => new(
        async (keys, cancellationToken) =>
        {
            var found = await _present!.AllAsync(keys, selection, cancellationToken);
            return new(found.Rows.ToDictionary(key.ValueOf), found.Along);
        },
        _maxRunning);

    private SharedReads<TKey, Found<List<TRow>>> ReadsOfFirst((int Limit, RowSelection Rows) wanted) => new(
        async (keys, cancellationToken) =>
            Grouped(await _present!.FirstAsync(keys as HashSet<TKey> ?? [.. keys], wanted.Limit, wanted.Rows, cancellationToken)),
        _maxRunning);

    private Found<List<TRow>> Grouped(FoundRows<TRow> found)
    {
        var groups = new Dictionary<TKey, List<TRow>>();
        foreach (var row in found.Rows)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key.ValueOf(row), out _);
            (group ??= []).Add(row);
        }

        return new(groups, found.Along);
    }

    /// <summary>The rows of each key, and the rows read along with them, for all callers who share a
    /// statement.</summary>
    private sealed record Found<TValue>(Dictionary<TKey, TValue> Rows, JoinedRows[] Along)
    {
        /// <summary>The rows of these keys.</summary>
        public Dictionary<TKey, TValue> Of(IReadOnlyCollection<TKey> keys)
        {
            var own = new Dictionary<TKey, TValue>(keys.Count);
            foreach (var key in keys)
            {
                if (Rows.TryGetValue(key, out var value))
                {
                    own[key] = value;
                }
            }

            return own;
        }
    }
}
