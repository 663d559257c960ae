using System.Runtime.CompilerServices;
using Provenance.Data.Connections;
using Provenance.Data.Writers;

namespace Provenance.Data.Readers.Changes;

/// <summary>Follows the entries of a feed as they are committed, by this process or another. Numbers grow in the order of
/// commits, so reading on from the last one misses none and repeats none. While anyone waits, one SQL statement per
/// interval asks for the highest number, however many wait.</summary>
public abstract class FeedWatch<TEntry>(ImportSignal imports, TimeProvider clock, StoreOptions store) : IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private readonly Lock _lock = new();
    private Task _import = imports.Next;
    private Task<long>? _poll;

    /// <summary>The entries that follow one, in order: from now on if none is given. The stream is endless and can be
    /// enumerated once.</summary>
    /// <param name="after">The number of that entry; null for the newest.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public async Task<IAsyncEnumerable<TEntry>> FollowAsync(long? after, CancellationToken cancellationToken = default)
    {
        var last = await LastAsync(cancellationToken);
        return FollowingAsync(after ?? last, last, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _disposal.Cancel();
        _disposal.Dispose();
    }

    /// <summary>The highest number; zero if there is no entry.</summary>
    private protected abstract Task<long> LastAsync(CancellationToken cancellationToken);

    /// <summary>The first entries that follow a number.</summary>
    private protected abstract Task<IReadOnlyList<TEntry>> FollowingAsync(long last, CancellationToken cancellationToken);

    /// <summary>The number of an entry.</summary>
    private protected abstract long NumberOf(TEntry entry);

    private async IAsyncEnumerable<TEntry> FollowingAsync(
        long last, long highest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            while (last < highest)
            {
                foreach (var entry in await FollowingAsync(last, cancellationToken))
                {
                    yield return entry;
                    last = NumberOf(entry);
                }
            }

            highest = await HighestAsync(last).WaitAsync(cancellationToken);
        }
    }

    /// <summary>The highest number: the last one heard of if it is beyond what the caller has read, otherwise that of the
    /// next poll.</summary>
    private Task<long> HighestAsync(long last)
    {
        lock (_lock)
        {
            var isOld = _poll is null or { IsCompletedSuccessfully: false, IsCompleted: true }
                || (_poll.IsCompletedSuccessfully && _poll.Result <= last);
            return isOld ? _poll = PollAsync() : _poll!;
        }
    }

    private async Task<long> PollAsync()
    {
        await Task.WhenAny(_import, Task.Delay(store.PollInterval, clock, _disposal.Token));

        // This is taken before the store is asked, so that an import after the answer ends the next wait at once.
        _import = imports.Next;
        return await store.AskAsync(clock, LastAsync, _disposal.Token);
    }
}
