using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;

namespace Provenance.Data.Writers;

/// <summary>
/// The batches of an import in turn. While one is written, the next is prepared for the store as it will be then, by another
/// connection; so no more than two are in memory, and what was read of a third.
/// </summary>
internal sealed class BatchQueue : IAsyncDisposable
{
    private readonly IDbContextFactory<ProvenanceContext> _contexts;
    private readonly ImportSource _source;
    private readonly string _recordedBy;
    private readonly CancellationTokenSource _stop;
    private readonly IAsyncEnumerator<CorpusBatch> _batches;
    private Task<QueuedBatch?>? _next;

    public BatchQueue(
        IDbContextFactory<ProvenanceContext> contexts,
        ImportSource source,
        string recordedBy,
        CancellationToken cancellationToken)
    {
        (_contexts, _source, _recordedBy) = (contexts, source, recordedBy);
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

    /// <summary>Begins to prepare the next batch, since this one is being written.</summary>
    public void PrepareNext(PreparedBatch before) => _next = Task.Run(() => TakeAsync(before), CancellationToken.None);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();

        // What became of a batch that is not to be written is of no account.
        await (_next ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _batches.DisposeAsync();
        _stop.Dispose();
    }

    /// <summary>
    /// Takes the next batch, and prepares it if another is being written. One with corrections is not: they change what is
    /// there, so they are looked at when nothing else is under way.
    /// </summary>
    private async Task<QueuedBatch?> TakeAsync(PreparedBatch? before)
    {
        if (!await _batches.MoveNextAsync())
        {
            return null;
        }

        var batch = _batches.Current;
        var isPrepared = before is not null && !batch.Records<CorpusCorrection>(CorpusLineKind.Correction).Any();
        return new(batch, isPrepared ? await PrepareAsync(batch, before!) : null);
    }

    private async Task<PreparedBatch> PrepareAsync(CorpusBatch batch, PreparedBatch before)
    {
        await using var context = await _contexts.CreateDbContextAsync(_stop.Token);
        await using var transaction = await context.BeginLookupsAsync(_stop.Token);
        var corrections = await BatchCorrections.ReadAsync(context, batch, _stop.Token);
        BatchPreparation preparation = new(
            new(context, before), before.After, batch, _source.RecordedAt, _recordedBy);
        return await preparation.PrepareAsync(corrections.LeftOut, _stop.Token);
    }
}

/// <summary>A batch in its turn.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Prepared">What it makes of the store that it expects; null when that is yet to be worked out.</param>
internal sealed record QueuedBatch(CorpusBatch Batch, PreparedBatch? Prepared);
