using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Changes;

/// <summary>Reads changes: who recorded what, and when.</summary>
public sealed class ChangeReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<Change, ChangeId> _id = new(change => change.Id);
    private static readonly Column<Change, DateTimeOffset> _recordedAt = new(change => change.RecordedAt);

    private static readonly Ordering<Change> _byId =
        Orderings.ById<Change, ChangeId>(change => change.Id, id => id.Value, number => new(number));

    /// <summary>The changes of these ids; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<ChangeId, Change>> ByIdAsync(
        IReadOnlyCollection<ChangeId> ids, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Changes.OneByKeyAsync(_id, ids, cancellationToken);
    }

    /// <summary>The changes of these times; a time of which there is none is absent.</summary>
    public async Task<IReadOnlyDictionary<DateTimeOffset, Change>> ByTimeAsync(
        IReadOnlyCollection<DateTimeOffset> times, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Changes.OneByKeyAsync(_recordedAt, times, cancellationToken);
    }

    /// <summary>The changes by which each of these was taken back; a change that was not is absent.</summary>
    public async Task<IReadOnlyDictionary<ChangeId, Change>> UndoingAsync(
        IReadOnlyCollection<ChangeId> undone, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Changes
            .WhereIn(change => change.UndoesId!.Value, undone)
            .ToDictionaryAsync(change => change.UndoesId!.Value, cancellationToken);
    }

    /// <summary>Someone's newest change that is no undo and was not taken back; null if there is none.</summary>
    public async Task<Change?> LastOfAsync(string recordedBy, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Changes
            .Where(change => change.RecordedBy == recordedBy && change.UndoesId == null
                && !context.Changes.Any(other => other.UndoesId == change.Id))
            .OrderByDescending(change => change.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The change of an idempotency key; null if there is none.</summary>
    public async Task<Change?> OfRequestAsync(string idempotencyKey, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Changes.FirstOrDefaultAsync(
            change => change.IdempotencyKey == idempotencyKey, cancellationToken);
    }

    /// <summary>A page of the feed: all changes in the order of their commits, the newest last.</summary>
    public async Task<Page<Change>> PageAsync(
        Listing<Change> listing, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var read = await context.Changes.PageAsync(context, _byId, listing, cancellationToken);
        return listing.Page.CountGroups
            ? read with { Whole = new(ListedRows.Of(contexts, store => listing.Filter(store.Changes, store)), null) }
            : read;
    }

    /// <summary>The changes of the feed that follow one, at most a hundred.</summary>
    public async Task<Page<Change>> PageFollowingAsync(ChangeId last, CancellationToken cancellationToken = default) =>
        await PageAsync(PageRequest.Following(last.Value), cancellationToken);

    /// <summary>The highest id; zero if there is no change.</summary>
    public async Task<ChangeId> LastIdAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Changes.OrderByDescending(change => change.Id).Select(change => change.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
