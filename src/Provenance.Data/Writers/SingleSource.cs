using Provenance.Corpora;

namespace Provenance.Data.Writers;

/// <summary>An import of one batch: all of it is written, or nothing.</summary>
/// <param name="batch">The batch.</param>
/// <param name="recordedAt">When it was asked for.</param>
/// <param name="recordedBy">The author whom its records name.</param>
internal abstract class SingleSource(CorpusBatch batch, DateTimeOffset recordedAt, string recordedBy)
    : ImportSource(InMicroseconds(recordedAt), recordedBy)
{
    /// <summary>The batch.</summary>
    public CorpusBatch Batch => batch;

    /// <inheritdoc/>
    public sealed override IAsyncEnumerable<CorpusBatch> BatchesAsync(CancellationToken cancellationToken) =>
        new[] { batch }.ToAsyncEnumerable();

    /// <inheritdoc/>
    public override ImportProgress ProgressAt(ImportOutcome outcome) => new(outcome.Citations, 0, 0, 0) { Records = outcome.Added };
}
