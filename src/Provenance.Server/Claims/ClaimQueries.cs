using Provenance.Data.Readers;
using Provenance.Domain.Claims;
using Provenance.GraphQL.Execution;
using Provenance.Server.Nodes;
using Provenance.Server.Paging;

namespace Provenance.Server.Claims;

/// <summary>How a client names one claim: exactly one of these.</summary>
internal sealed class ClaimBy
{
    public string? Id { get; init; }

    public string? Key { get; init; }
}

/// <summary><c>claim</c> and <c>claims</c>.</summary>
internal sealed class ClaimQueries(ClaimReader claims)
{
    public async Task<Claim?> Claim(ClaimBy by, CancellationToken cancellationToken) => by switch
    {
        { Id: { } id } => NodeId.Parse(id) is { Kind: nameof(Domain.Claims.Claim) } known
            ? (await claims.ByIdAsync([new ClaimId(known.Number)], cancellationToken)).Values.SingleOrDefault()
            : null,
        _ => (await claims.ByKeyAsync([by.Key!], cancellationToken)).Values.SingleOrDefault(),
    };

    public async Task<Connection<Claim>> Claims(FieldCall call, CancellationToken cancellationToken) =>
        new(await claims.PageAsync(call.Page(), cancellationToken));
}
