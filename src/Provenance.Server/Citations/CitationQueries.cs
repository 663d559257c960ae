using Provenance.Data.Readers;
using Provenance.Domain.Citations;
using Provenance.GraphQL.Execution;
using Provenance.Server.Paging;

namespace Provenance.Server.Citations;

/// <summary><c>citations</c>.</summary>
internal sealed class CitationQueries(CitationReader citations)
{
    public async Task<Connection<Citation>> Citations(FieldCall call, CancellationToken cancellationToken) =>
        new(await citations.PageAsync(call.Page(), cancellationToken));
}
