using Provenance.Data.Connections;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Writers;
using Provenance.Domain.Proposals;

namespace Provenance.Data.Readers.Proposals;

/// <summary>Follows what happens to proposals.</summary>
public sealed class ProposalWatch(ProposalReader proposals, ImportSignal imports, TimeProvider clock, StoreOptions store)
    : FeedWatch<ProposalEvent>(imports, clock, store)
{
    private protected override Task<long> LastAsync(CancellationToken cancellationToken) =>
        proposals.LastEventAsync(cancellationToken);

    private protected override Task<IReadOnlyList<ProposalEvent>> FollowingAsync(
        long last, CancellationToken cancellationToken) =>
        proposals.EventsFollowingAsync(last, cancellationToken);

    private protected override long NumberOf(ProposalEvent entry) => entry.Id;
}
