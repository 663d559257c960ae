using Provenance.Data.Readers.Networks;
using Provenance.Domain.Citations;
using Provenance.Server.Batching;
using Provenance.Server.Paging;

namespace Provenance.Server.Networks;

/// <summary>The citations behind an edge.</summary>
internal sealed class NetworkEdgeFields(NetworkReader networks)
{
    public Task<IReadOnlyList<Connection<Citation>>> Citations(
        IReadOnlyList<NetworkEdge> edges, PagingArguments paging, CancellationToken cancellationToken)
    {
        var page = paging.Page();
        return edges.PageFor(edge => edge.Link.Key, keys => networks.PageCitationsAsync(keys, page, cancellationToken));
    }
}
