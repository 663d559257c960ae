using Provenance.Data.Readers.Claims;
using Provenance.Domain.Claims;
using Provenance.Server.Nodes;

namespace Provenance.Server.Claims;

/// <summary>Reads the claim that a client names in an argument.</summary>
internal static class NamedClaim
{
    extension(ClaimReader claims)
    {
        /// <summary>The named claim; an error that says so if there is none.</summary>
        public async Task<Claim> NamedAsync(ClaimBy by, CancellationToken cancellationToken) => by switch
        {
            { Key: { } key } => (await claims.ByKeyAsync([key], cancellationToken)).Values.SingleOrDefault(),
            _ => NodeId.Parse(by.Id!) is { Kind: nameof(Claim) } id
                ? (await claims.ByIdAsync([new ClaimId(id.Number)], cancellationToken)).Values.SingleOrDefault()
                : null,
        } ?? throw NamedRecord.IsMissing("claim", "claim", by);
    }
}
