using Provenance.Data.Readers.Sources;
using Provenance.Domain.Citations;
using Provenance.Server.Batching;
using Provenance.Server.Paging;

namespace Provenance.Server.Sources;

/// <summary>The citations behind a link between two sources.</summary>
internal sealed class SourceLinkEdgeFields(SourceLinkReader links)
{
    public Task<IReadOnlyList<Connection<Citation>>> Citations(
        IReadOnlyList<SourceLinkEdge> edges, PagingArguments paging, CancellationToken cancellationToken)
    {
        var page = paging.Page();
        return edges.PageFor(edge => edge.Key, keys => links.PageCitationsAsync(keys, page, cancellationToken));
    }
}
