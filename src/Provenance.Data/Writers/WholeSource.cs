using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Domain.Changes;

namespace Provenance.Data.Writers;

/// <summary>A corpus in JSON: one batch. Its time is later than that of the change before it, even if the clock was set
/// back.</summary>
/// <param name="batch">The batch.</param>
/// <param name="size">The bytes of its file.</param>
/// <param name="recordedAt">When the import began.</param>
/// <param name="recordedBy">The author whom its records name.</param>
internal sealed class WholeSource(CorpusBatch batch, long size, DateTimeOffset recordedAt, string recordedBy)
    : SingleSource(batch, recordedAt, recordedBy)
{
    /// <inheritdoc/>
    public override async Task<bool> BeginAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        RecordedAt = await ChangeLog.NextTimeAsync(context, RecordedAt, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public override Task KeepAsync(
        ProvenanceContext context, CorpusBatch batch, ImportOutcome written, CancellationToken cancellationToken) =>
        ChangeLog.KeepAsync(context, ChangeAction.ImportCorpus, this, written, request: null, cancellationToken);

    /// <inheritdoc/>
    public override ImportProgress ProgressAt(ImportOutcome outcome) =>
        new(outcome.Citations, 0, size, size) { Records = outcome.Added };
}
