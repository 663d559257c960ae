using Provenance.Data.Readers.Corrections;
using Provenance.Domain.Corrections;
using Provenance.GraphQL.Execution;
using Provenance.Server.Paging;

namespace Provenance.Server.Corrections;

/// <summary><c>corrections</c>.</summary>
internal sealed class CorrectionQueries(CorrectionReader corrections)
{
    public async Task<Connection<Correction>> Corrections(FieldCall call, CancellationToken cancellationToken) =>
        new(await corrections.PageAsync(call.Page(), cancellationToken));
}
