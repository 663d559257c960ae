using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Server.Errors;
using Provenance.Server.Paging;
using Provenance.Server.Sources;

namespace Provenance.Server.Identity;

/// <summary><c>identityCandidates</c>.</summary>
internal sealed class IdentityQueries(IdentityReader identities, SourceReader sources)
{
    public async Task<Connection<IdentityCandidate>> IdentityCandidates(
        SourceBy? source, double minScore, PagingArguments paging, CancellationToken cancellationToken)
    {
        if (minScore is not (>= 0 and <= 1))
        {
            throw BadInput.Because($"Argument \"minScore\" is {minScore}: a number from 0 to 1 would be accepted.");
        }

        var page = paging.Page(PageOrder.Likeness);
        var wanted = source is null ? null : await sources.NamedAsync(source, "source", cancellationToken);
        return new(await identities.PageCandidatesAsync(
            wanted?.Id, (int)Math.Ceiling(1000 * minScore), page, cancellationToken));
    }
}
