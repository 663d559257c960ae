using Provenance.Data.Readers.Sources;
using Provenance.Domain.Citations;
using Provenance.GraphQL.Execution;
using Provenance.Server.Paging;

namespace Provenance.Server.Sources;

/// <summary>The citations behind a link between two sources.</summary>
internal sealed class SourceLinkEdgeFields(SourceLinkReader links)
{
    public Task<IReadOnlyList<Connection<Citation>>> Citations(
        IReadOnlyList<SourceLinkEdge> edges, FieldCall call, CancellationToken cancellationToken)
    {
        var page = call.Page();
        return edges.PageFor(edge => edge.Key, keys => links.PageCitationsAsync(keys, page, cancellationToken));
    }
}
