using System.Runtime.CompilerServices;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;
using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Citations;

/// <summary>Follows citations as imports record them, in this process or another. Ids grow in the order of commits, so
/// reading on from the last id misses none and repeats none. While anyone waits, one SQL statement per interval asks
/// for the highest id, however many wait. Then each follower reads its own citations at its own pace. Traces already
/// include every citation that a follower is told of.</summary>
public sealed class CitationWatch(
    CitationReader citations, CitationIndex index, ImportSignal imports, TimeProvider clock, StoreOptions store)
    : IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private readonly Lock _lock = new();
    private Task _import = imports.Next;
    private Task<CitationId>? _poll;

    /// <summary>The citations that are recorded after one, by id: all of them, or those that are followed. The stream is
    /// endless and can be enumerated once.</summary>
    /// <param name="after">That citation; null for the newest.</param>
    /// <param name="followed">Which citations are wanted.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public async Task<IAsyncEnumerable<Citation>> FollowAsync(
        CitationId? after, Followed followed, CancellationToken cancellationToken = default)
    {
        var highest = await HighestAsync(cancellationToken);
        return FollowAsync(after ?? highest, highest, followed, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    private async IAsyncEnumerable<Citation> FollowAsync(
        CitationId last,
        CitationId highest,
        Followed followed,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            while (last.Value < highest.Value)
            {
                var page = await citations.PageFollowingAsync(last, followed, cancellationToken);
                foreach (var citation in page.Edges.Select(edge => edge.Node))
                {
                    yield return citation;
                    last = citation.Id;
                }

                // Citations up to the highest id that were not returned are not followed.
                last = page.HasNext || last.Value > highest.Value ? last : highest;
            }

            highest = await HighestAsync(last).WaitAsync(cancellationToken);
        }
    }

    /// <summary>The highest id: the last one heard of if it is beyond what the caller has read, otherwise that of the
    /// next poll.</summary>
    private Task<CitationId> HighestAsync(CitationId last)
    {
        lock (_lock)
        {
            var isOld = _poll is null or { IsCompletedSuccessfully: false, IsCompleted: true }
                || (_poll.IsCompletedSuccessfully && _poll.Result.Value <= last.Value);
            return isOld ? _poll = PollAsync() : _poll!;
        }
    }

    private async Task<CitationId> PollAsync()
    {
        await Task.WhenAny(_import, Task.Delay(store.PollInterval, clock, _disposal.Token));

        // This is taken before the store is asked, so that an import after the answer ends the next wait at once.
        _import = imports.Next;
        return await store.AskAsync(clock, HighestAsync, _disposal.Token);
    }

    /// <summary>The highest id, once traces include its citation.</summary>
    private async Task<CitationId> HighestAsync(CancellationToken cancellationToken)
    {
        var highest = await citations.LastIdAsync(cancellationToken);
        if (index.Current is { } graph && graph.Position.Citation < highest.Value)
        {
            await index.CatchUpAsync();
        }

        return highest;
    }
}
