using Provenance.Data.Readers.Reliance;
using Provenance.Domain.Claims;
using Provenance.Server.Batching;
using Provenance.Server.Paging;

namespace Provenance.Server.Reliance;

/// <summary>The claims that rest on a source.</summary>
internal sealed class ReliedUponSourceEdgeFields(ReliedUponSourceReader reliance)
{
    public Task<IReadOnlyList<Connection<Claim>>> Claims(
        IReadOnlyList<ReliedUponSourceEdge> edges, PagingArguments paging, CancellationToken cancellationToken)
    {
        var page = paging.Page();
        return edges.PageFor(edge => edge.Key, keys => reliance.PageClaimsAsync(keys, page, cancellationToken));
    }
}
