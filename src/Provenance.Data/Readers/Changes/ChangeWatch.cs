using System.Runtime.CompilerServices;
using Provenance.Data.Connections;
using Provenance.Data.Writers;
using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Changes;

/// <summary>Follows changes as they are committed, by this process or another. Ids grow in the order of commits, so
/// reading on from the last id misses none and repeats none. While anyone waits, one SQL statement per interval asks for
/// the highest id, however many wait.</summary>
public sealed class ChangeWatch(ChangeReader changes, ImportSignal imports, TimeProvider clock, StoreOptions store)
    : IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private readonly Lock _lock = new();
    private Task _import = imports.Next;
    private Task<ChangeId>? _poll;

    /// <summary>The changes that follow one, by id: from now on if none is given. The stream is endless and can be
    /// enumerated once.</summary>
    public async Task<IAsyncEnumerable<Change>> FollowAsync(
        ChangeId? after, CancellationToken cancellationToken = default) =>
        FollowingAsync(after ?? await changes.LastIdAsync(cancellationToken), after is not null, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    private async IAsyncEnumerable<Change> FollowingAsync(
        ChangeId last, bool mayBeBehind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var highest = mayBeBehind
                ? await changes.LastIdAsync(cancellationToken)
                : await HighestAsync(last).WaitAsync(cancellationToken);
            mayBeBehind = false;
            while (last.Value < highest.Value)
            {
                var page = await changes.PageFollowingAsync(last, cancellationToken);
                foreach (var change in page.Edges.Select(edge => edge.Node))
                {
                    yield return change;
                    last = change.Id;
                }
            }
        }
    }

    /// <summary>The highest id: the last one heard of if it is beyond what the caller has read, otherwise that of the
    /// next poll.</summary>
    private Task<ChangeId> HighestAsync(ChangeId last)
    {
        lock (_lock)
        {
            var isOld = _poll is null or { IsCompletedSuccessfully: false, IsCompleted: true }
                || (_poll.IsCompletedSuccessfully && _poll.Result.Value <= last.Value);
            return isOld ? _poll = PollAsync() : _poll!;
        }
    }

    private async Task<ChangeId> PollAsync()
    {
        await Task.WhenAny(_import, Task.Delay(store.PollInterval, clock, _disposal.Token));

        // This is taken before the store is asked, so that an import after the answer ends the next wait at once.
        _import = imports.Next;
        return await store.AskAsync(clock, changes.LastIdAsync, _disposal.Token);
    }
}
