using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Identity;
using Provenance.Server.Errors;
using Provenance.Server.Paging;

namespace Provenance.Server.Identity;

/// <summary><c>identityCandidates</c>.</summary>
internal sealed class IdentityQueries(IdentityReader identities)
{
    public async Task<Connection<IdentityCandidate>> IdentityCandidates(
        IdentifiedKind of, string? key, double minScore, PagingArguments paging, CancellationToken cancellationToken)
    {
        if (minScore is not (>= 0 and <= 1))
        {
            throw BadInput.Because($"Argument \"minScore\" is {minScore}: a number from 0 to 1 would be accepted.");
        }

        var page = paging.Page(PageOrder.Likeness);
        var wanted = key is null ? null : await NumberOfAsync(of, key, cancellationToken);
        return new(await identities.PageCandidatesAsync(of, wanted, (int)Math.Ceiling(1000 * minScore), page, cancellationToken));
    }

    /// <summary>The number of what stands for the record of a key.</summary>
    private async Task<long?> NumberOfAsync(IdentifiedKind of, string key, CancellationToken cancellationToken) =>
        await identities.KeptOfAsync(of, key, cancellationToken) ?? throw BadInput.Because(
            $"Argument \"key\" is \"{key}\", which is the key of no {Domain.Token.Of(of).ToLowerInvariant()}: one that is on "
            + "record would be accepted.");
}
