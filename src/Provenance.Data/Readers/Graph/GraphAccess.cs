using Provenance.Data.Connections;
using Provenance.Data.Telemetry;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Graph.Snapshots;

namespace Provenance.Data.Readers.Graph;

/// <summary>Chooses for each analysis whether it reads the graph in memory or the store. To walk the store costs several times
/// the processor time, and a processor that is busy compares memory and store later still. So that this cannot feed itself,
/// whoever finds the memory stale has it compared first, all of them by one statement, and only a few walk the store at a
/// time while the memory should be readable and is not.</summary>
internal sealed class GraphAccess(CitationIndex index, StoreOptions store, StoreTelemetry telemetry) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(store.CitationIndex.MaxStoreReads);

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    /// <summary>The present graph.</summary>
    /// <param name="stored">The same graph, read from the store.</param>
    public ICitationGraph Present(ICitationGraph stored)
    {
        var state = index.State;
        if (state.Snapshot is null && state.Reason != GraphReadReason.Disabled)
        {
            return new LateGraph(this, stored);
        }

        Count(state);
        return state.Snapshot is { } snapshot ? new SnapshotGraph(snapshot, stored) : stored;
    }

    /// <summary>A graph that only the store has.</summary>
    /// <param name="stored">The graph.</param>
    /// <param name="reason">Why the memory does not have it.</param>
    public ICitationGraph Stored(ICitationGraph stored, GraphReadReason reason)
    {
        telemetry.CountRead(GraphReadFrom.Store, reason);
        return stored;
    }

    /// <summary>Reads the whole graph of the present, or of a moment.</summary>
    /// <param name="asOf">The moment; null for the present.</param>
    /// <param name="inMemory">Reads it from memory.</param>
    /// <param name="inStore">Reads it from the store.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<TAnswer> ReadAsync<TAnswer>(
        AsOf? asOf,
        Func<CitationSnapshot, Task<TAnswer>> inMemory,
        Func<Task<TAnswer>> inStore,
        CancellationToken cancellationToken)
    {
        if (asOf is not null)
        {
            telemetry.CountRead(GraphReadFrom.Store, GraphReadReason.AsOf);
            return await inStore();
        }

        var state = index.State;
        if (state.Snapshot is null && state.Reason != GraphReadReason.Disabled)
        {
            var late = await LateAsync().WaitAsync(cancellationToken);
            return late is not null ? await inMemory(late) : await InTurnAsync(inStore, cancellationToken);
        }

        Count(state);
        return state.Snapshot is { } snapshot ? await inMemory(snapshot) : await inStore();
    }

    /// <summary>The graph in memory as soon as it may be read; null once its turn has come to read the store instead.</summary>
    public async Task<CitationSnapshot?> LateAsync()
    {
        if (index.State.Reason == GraphReadReason.Stale)
        {
            await index.CompareAsync();
        }

        // Whoever had to wait for a turn may find that the memory can be read again.
        var state = index.State.Snapshot is null
            ? await InTurnAsync(() => Task.FromResult(index.State), CancellationToken.None)
            : index.State;
        Count(state.Snapshot is null ? state : state with { Reason = GraphReadReason.Compared });
        return state.Snapshot;
    }

    /// <summary>Reads the store when there is a turn to.</summary>
    public async Task<TAnswer> InTurnAsync<TAnswer>(Func<Task<TAnswer>> read, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await read();
        }
        finally
        {
            _turns.Release();
        }
    }

    private void Count(MemoryState state) => telemetry.CountRead(
        state.Snapshot is null ? GraphReadFrom.Store : GraphReadFrom.Memory, state.Reason);
}
