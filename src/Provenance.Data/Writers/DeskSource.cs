using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Domain.Changes;

namespace Provenance.Data.Writers;

/// <summary>What was asked for at the desk: one batch of few records. Its time is later than that of the change before
/// it, even if the clock was set back, so that no two changes at the desk have one time.</summary>
/// <param name="batch">The batch.</param>
/// <param name="action">What was asked for.</param>
/// <param name="clock">The clock.</param>
/// <param name="recordedBy">Who asked.</param>
/// <param name="request">What makes a retry safe; null for nothing.</param>
internal class DeskSource(
    CorpusBatch batch,
    ChangeAction action,
    TimeProvider clock,
    string recordedBy,
    IdempotentRequest? request)
    : SingleSource(batch, clock.GetUtcNow(), recordedBy)
{
    /// <inheritdoc/>
    public override async Task<bool> BeginAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        if (request is not null && await context.Changes.FirstOrDefaultAsync(
            change => change.IdempotencyKey == request.Key, cancellationToken) is { } before)
        {
            return before.RequestSha256 == request.Sha256 ? false : throw new IdempotencyKeyReusedException(request.Key);
        }

        RecordedAt = await ChangeLog.NextTimeAsync(context, RecordedAt, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public override Task KeepAsync(
        ProvenanceContext context, CorpusBatch batch, ImportOutcome written, CancellationToken cancellationToken) =>
        ChangeLog.KeepAsync(context, action, this, written, request, cancellationToken);
}
