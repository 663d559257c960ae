using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
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

    /// <summary>A page of the feed: all changes in the order of their commits, the newest last.</summary>
    public async Task<Page<Change>> PageAsync(
        Listing<Change> listing, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Changes.PageAsync(context, _byId, listing, cancellationToken);
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
