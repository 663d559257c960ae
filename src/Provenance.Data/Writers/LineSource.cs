using System.Numerics;
using System.Security.Cryptography;
using Provenance.Corpora;
using Provenance.Data.Connections;

namespace Provenance.Data.Writers;

/// <summary>
/// A file of JSON Lines, from where an earlier import of it stopped. How far the import is, is kept with each batch, so
/// that one that was cut off goes on where it stopped when it is started again.
/// </summary>
internal sealed class LineSource(string path, LineBatches batches, ImportPosition start, IncrementalHash digest)
    : ImportSource(start.RecordedAt)
{
    private readonly long _size = new FileInfo(path).Length;
    private ImportPosition? _reached;

    /// <inheritdoc/>
    public override ImportPosition Position => _reached ?? start;

    /// <inheritdoc/>
    public override IAsyncEnumerable<CorpusBatch> BatchesAsync(CancellationToken cancellationToken) =>
        batches.FollowingAsync(path, start, cancellationToken);

    /// <inheritdoc/>
    public override async Task KeepAsync(
        ProvenanceContext context, CorpusBatch batch, CancellationToken cancellationToken)
    {
        await LineFile.AddAsync(digest, path, Position.Bytes, batch.Last!.End, cancellationToken);
        var next = Position with
        {
            Bytes = batch.Last.End,
            Lines = batch.Last.Number,
            Batches = Position.Batches + 1,
            Sha256 = Convert.ToHexStringLower(digest.GetCurrentHash()),
        };
        if (BitOperations.IsPow2(next.Batches))
        {
            await context.MeasureAsync(cancellationToken);
        }

        await ImportPositions.KeepAsync(context, Position, next, cancellationToken);
        _reached = next;
    }

    /// <inheritdoc/>
    public override ImportProgress ProgressAt(int citations) => new(citations, start.Bytes, Position.Bytes, _size);

    /// <inheritdoc/>
    public override void Dispose()
    {
        digest.Dispose();
        base.Dispose();
    }
}
