using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Domain.Proposals;

namespace Provenance.Data.Writers;

/// <summary>What someone proposed and another accepts. It is recorded in the name of the former, and the proposal is
/// accepted in the transaction that records it.</summary>
/// <param name="batch">The records that the proposal asks for.</param>
/// <param name="proposal">The proposal from which they were composed.</param>
/// <param name="acceptedBy">Who accepts it.</param>
/// <param name="clock">The clock.</param>
internal sealed class ProposalSource(CorpusBatch batch, Proposal proposal, string acceptedBy, TimeProvider clock)
    : SingleSource(batch, clock.GetUtcNow(), proposal.ProposedBy)
{
    /// <inheritdoc/>
    public override string AcceptedBy => acceptedBy;

    /// <summary>Goes on only if the proposal is still as it was when its records were composed.</summary>
    public override async Task<bool> BeginAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        var now = await context.Proposals.SingleAsync(row => row.Id == proposal.Id, cancellationToken);
        RecordedAt = await ChangeLog.NextTimeAsync(context, RecordedAt, cancellationToken);
        return now.State == ProposalState.Pending && now.Request == proposal.Request;
    }

    /// <inheritdoc/>
    public override async Task KeepAsync(
        ProvenanceContext context, CorpusBatch batch, ImportOutcome written, CancellationToken cancellationToken)
    {
        var change = await ChangeLog.KeepAsync(
            context, proposal.Action, this, written, request: null, cancellationToken);
        await ProposalLog.UpdateAsync(
            context,
            proposal with
            {
                State = ProposalState.Accepted,
                DecidedBy = acceptedBy,
                DecidedAt = RecordedAt,
                ChangeId = change?.Id,
            },
            ProposalEventKind.Accepted,
            RecordedAt,
            acceptedBy,
            requestBefore: null,
            cancellationToken);
    }
}
