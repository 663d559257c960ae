using Provenance.Data.Connections;
using Provenance.Data.Writers;
using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Changes;

/// <summary>Follows changes as they are committed.</summary>
public sealed class ChangeWatch(ChangeReader changes, ImportSignal imports, TimeProvider clock, StoreOptions store)
    : FeedWatch<Change>(imports, clock, store)
{
    private protected override async Task<long> LastAsync(CancellationToken cancellationToken) =>
        (await changes.LastIdAsync(cancellationToken)).Value;

    private protected override async Task<IReadOnlyList<Change>> FollowingAsync(
        long last, CancellationToken cancellationToken) =>
        [.. (await changes.PageFollowingAsync(new(last), cancellationToken)).Edges.Select(edge => edge.Node)];

    private protected override long NumberOf(Change change) => change.Id.Value;
}
