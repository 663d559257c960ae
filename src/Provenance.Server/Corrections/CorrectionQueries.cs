using Provenance.Data.Readers.Corrections;
using Provenance.Domain.Corrections;
using Provenance.Server.Paging;

namespace Provenance.Server.Corrections;

/// <summary><c>corrections</c>.</summary>
internal sealed class CorrectionQueries(CorrectionReader corrections)
{
    public async Task<Connection<Correction>> Corrections(PagingArguments paging, CancellationToken cancellationToken) =>
        new(await corrections.PageAsync(paging.Page(), cancellationToken));
}
