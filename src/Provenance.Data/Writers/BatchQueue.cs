using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Domain.Corrections;

namespace Provenance.Data.Writers;

/// <summary>The batches of an import, one after the other. While one is written, another connection prepares the next
/// for the store as it will be then. At most two batches are in memory, and the part of a third that has been
/// read.</summary>
internal sealed class BatchQueue : IAsyncDisposable
{
    private readonly IDbContextFactory<ProvenanceContext> _contexts;
    private readonly ImportSource _source;
    private readonly CancellationTokenSource _stop;
    private readonly IAsyncEnumerator<CorpusBatch> _batches;
    private Task<QueuedBatch?>? _next;

    public BatchQueue(
        IDbContextFactory<ProvenanceContext> contexts, ImportSource source, CancellationToken cancellationToken)
    {
        (_contexts, _source) = (contexts, source);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _batches = source.BatchesAsync(_stop.Token).GetAsyncEnumerator(_stop.Token);
    }

    /// <summary>The next batch; null when there is none.</summary>
    public Task<QueuedBatch?> NextAsync()
    {
        var next = _next ?? TakeAsync(before: null);
        _next = null;
        return next;
    }

    /// <summary>Begins to prepare the next batch while this one is being written.</summary>
    public void PrepareNext(PreparedBatch before) => _next = Task.Run(() => TakeAsync(before), CancellationToken.None);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();

        // The result of a batch that will not be written does not matter.
        await (_next ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _batches.DisposeAsync();
        _stop.Dispose();
    }

    /// <summary>Takes the next batch, and prepares it if another is being written. A batch with corrections, additions or
    /// amendments is not prepared: they change stored records, so it is examined when nothing else is running.</summary>
    private async Task<QueuedBatch?> TakeAsync(PreparedBatch? before)
    {
        if (!await _batches.MoveNextAsync())
        {
            return null;
        }

        var batch = _batches.Current;
        var isPrepared = before is not null && !batch.Records<Correction>(CorpusLineKind.Correction).Any()
            && !batch.Records<CorpusAddition>(CorpusLineKind.Addition).Any()
            && !batch.Records<CorpusIdentity>(CorpusLineKind.Identity).Any() && !batch.Amends;
        return new(batch, isPrepared ? await PrepareAsync(batch, before!) : null);
    }

    /// <summary>Prepares a batch; null once sources were merged, since what another merges meanwhile moves statements.</summary>
    private async Task<PreparedBatch?> PrepareAsync(CorpusBatch batch, PreparedBatch before)
    {
        await using var context = await _contexts.CreateDbContextAsync(_stop.Token);
        if (before.Identities.Count > 0 || await AsRecorded.MattersAsync(context, _stop.Token))
        {
            return null;
        }

        await using var transaction = await context.BeginLookupsAsync(_stop.Token);
        var corrections = await BatchCorrections.ReadAsync(context, batch, _stop.Token);
        BatchPreparation preparation = new(
            new(context, before), before.After, batch, _source.RecordedAt, _source.RecordedBy);
        return await preparation.PrepareAsync(corrections.LeftOut, amends: false, _stop.Token);
    }
}

/// <summary>A batch to be written next.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Prepared">The changes for the store that it expects; null when they still have to be worked
/// out.</param>
internal sealed record QueuedBatch(CorpusBatch Batch, PreparedBatch? Prepared);
