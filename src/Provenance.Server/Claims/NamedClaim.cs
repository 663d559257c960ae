using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Rows;
using Provenance.Domain;
using Provenance.Domain.Claims;
using Provenance.Server.Nodes;

namespace Provenance.Server.Claims;

/// <summary>Reads the claim that a client names in an argument.</summary>
internal static class NamedClaim
{
    private static readonly RowSelection _nothingElse = new([], []);

    extension(ClaimReader claims)
    {
        /// <summary>The id of the named claim; an error that says so if there is none.</summary>
        public async Task<ClaimId> NamedIdAsync(ClaimBy by, CancellationToken cancellationToken)
        {
            WantedRows wanted = new(_nothingElse, LooksBeyond: false, new());
            var found = by switch
            {
                { Key: { } key } => (await claims.ByKeyAsync([key], wanted, cancellationToken)).Values.SingleOrDefault(),
                _ => NodeId.Parse(by.Id!) is { Kind: nameof(Claim) } id
                    ? (await claims.ByIdAsync([new ClaimId(id.Number)], wanted, cancellationToken)).Values.SingleOrDefault()
                    : null,
            };
            return found?.Id ?? throw NamedRecord.IsMissing("claim", "claim", by);
        }
    }
}
