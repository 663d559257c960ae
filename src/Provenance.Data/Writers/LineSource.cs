using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Domain.Changes;

namespace Provenance.Data.Writers;

/// <summary>A file of JSON Lines, from where an earlier import of it stopped. The position is stored with each batch,
/// so an interrupted import continues when it is started again.</summary>
internal sealed class LineSource(
    string path, LineBatches batches, ImportPosition start, IncrementalHash digest, string? stored, string recordedBy)
    : ImportSource(start.RecordedAt, recordedBy)
{
    private readonly long _size = new FileInfo(path).Length;
    private readonly Queue<string> _sha256 = [];
    private ImportPosition? _reached;
    private bool _isRecorded = start.Batches > 0;

    /// <inheritdoc/>
    public override ImportPosition Position => _reached ?? start;

    /// <inheritdoc/>
    public override async IAsyncEnumerable<CorpusBatch> BatchesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var end = start.Bytes;
        await foreach (var batch in batches.FollowingAsync(path, start, cancellationToken))
        {
            if (batch.Last is { } last)
            {
                await LineFile.AddAsync(digest, path, end, last.End, cancellationToken);
                _sha256.Enqueue(Convert.ToHexStringLower(digest.GetCurrentHash()));
                end = last.End;
            }

            yield return batch;
        }
    }

    /// <summary>As long as nothing of it is recorded, its time is one that no change has, later than all: two that began at one
    /// time, by a clock that was set back for instance, would be one change otherwise.</summary>
    public override async Task<bool> BeginAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        if (!_isRecorded)
        {
            RecordedAt = await ChangeLog.NextTimeAsync(context, RecordedAt, cancellationToken);
        }

        return true;
    }

    /// <inheritdoc/>
    public override async Task KeepAsync(
        ProvenanceContext context, CorpusBatch batch, ImportOutcome written, CancellationToken cancellationToken)
    {
        var next = Position with
        {
            Bytes = batch.Last!.End,
            Lines = batch.Last.Number,
            Batches = Position.Batches + 1,
            Sha256 = _sha256.Dequeue(),
            RecordedAt = RecordedAt,
        };
        if (BitOperations.IsPow2(next.Batches))
        {
            await context.MeasureAsync(cancellationToken);
        }

        await ImportPositions.KeepAsync(context, _reached?.Sha256 ?? stored, next, cancellationToken);
        _isRecorded |= await ChangeLog.KeepAsync(
            context, ChangeAction.ImportCorpus, this, written, request: null, cancellationToken) is not null;
        _reached = next;
    }

    /// <inheritdoc/>
    public override ImportProgress ProgressAt(ImportOutcome outcome) => new(
        outcome.Citations, start.Bytes, Position.Bytes, _size)
    {
        Records = outcome.Added,
        Lines = Position.Lines,
    };

    /// <inheritdoc/>
    public override void Dispose()
    {
        digest.Dispose();
        base.Dispose();
    }
}
