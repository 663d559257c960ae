using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Claims;

/// <summary>That a claim is in one of several lists that an analysis made.</summary>
/// <param name="List">The place of the list among them.</param>
/// <param name="ClaimId">The claim.</param>
internal sealed record ListedClaim(int List, ClaimId ClaimId);
