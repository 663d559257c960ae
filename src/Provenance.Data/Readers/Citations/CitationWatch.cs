using System.Runtime.CompilerServices;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

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

    /// <summary>The citations that are recorded from now on, by id: all of them, or those with a source or one of its
    /// parts at either end. The stream is endless and can be enumerated once.</summary>
    public async Task<IAsyncEnumerable<Citation>> FollowAsync(
        SourceId? source, CancellationToken cancellationToken = default) =>
        FollowAsync(await citations.LastIdAsync(cancellationToken), source, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    private async IAsyncEnumerable<Citation> FollowAsync(
        CitationId last, SourceId? source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var highest = await HighestAsync(last).WaitAsync(cancellationToken);
            while (last.Value < highest.Value)
            {
                var page = await citations.PageFollowingAsync(last, source, cancellationToken);
                foreach (var citation in page.Edges.Select(edge => edge.Node))
                {
                    yield return citation;
                    last = citation.Id;
                }

                // Citations up to the highest id that were not returned do not concern the source.
                last = page.HasNext || last.Value > highest.Value ? last : highest;
            }
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
        var highest = await store.AskAsync(clock, citations.LastIdAsync, _disposal.Token);
        if (index.Current is { } graph && graph.Position.Citation < highest.Value)
        {
            await index.CatchUpAsync();
        }

        return highest;
    }
}
