using Provenance.Data.Readers;
using Provenance.Domain.Claims;
using Provenance.Server.Nodes;

namespace Provenance.Server.Claims;

/// <summary>The two claims of a link.</summary>
internal sealed class ClaimLinkFields(ClaimReader claims)
{
    public static string Id(ClaimLink link) => new NodeId(nameof(ClaimLink), link.Id.Value).ToString();

    public Task<IReadOnlyList<Claim>> From(IReadOnlyList<ClaimLink> parents, CancellationToken cancellationToken) =>
        parents.OneFor(link => link.FromId, ids => claims.ByIdAsync(ids, cancellationToken));

    public Task<IReadOnlyList<Claim>> To(IReadOnlyList<ClaimLink> parents, CancellationToken cancellationToken) =>
        parents.OneFor(link => link.ToId, ids => claims.ByIdAsync(ids, cancellationToken));
}
