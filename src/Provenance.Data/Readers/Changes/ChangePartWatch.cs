using Provenance.Data.Connections;
using Provenance.Data.Writers;
using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Changes;

/// <summary>Follows the parts of changes as they are committed.</summary>
public sealed class ChangePartWatch(ChangePartReader parts, ImportSignal imports, TimeProvider clock, StoreOptions store)
    : FeedWatch<ChangePart>(imports, clock, store)
{
    private protected override Task<long> LastAsync(CancellationToken cancellationToken) =>
        parts.LastIdAsync(cancellationToken);

    private protected override Task<IReadOnlyList<ChangePart>> FollowingAsync(
        long last, CancellationToken cancellationToken) =>
        parts.FollowingAsync(last, cancellationToken);

    private protected override long NumberOf(ChangePart part) => part.Id;
}
