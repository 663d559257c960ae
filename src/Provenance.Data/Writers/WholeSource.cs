using Provenance.Corpora;
using Provenance.Data.Connections;

namespace Provenance.Data.Writers;

/// <summary>A corpus in JSON: one batch.</summary>
/// <param name="batch">The batch.</param>
/// <param name="size">The bytes of its file.</param>
/// <param name="recordedAt">When the import began.</param>
internal sealed class WholeSource(CorpusBatch batch, long size, DateTimeOffset recordedAt)
    : ImportSource(InMicroseconds(recordedAt))
{
    /// <inheritdoc/>
    public override IAsyncEnumerable<CorpusBatch> BatchesAsync(CancellationToken cancellationToken) =>
        new[] { batch }.ToAsyncEnumerable();

    /// <inheritdoc/>
    public override Task KeepAsync(
        ProvenanceContext context, CorpusBatch batch, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override ImportProgress ProgressAt(int citations) => new(citations, 0, size, size);
}
