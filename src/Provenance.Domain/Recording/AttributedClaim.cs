using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Recording;

/// <summary>A claim as a passage ascribes it.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="ClaimKey">The claim's natural key, which is a part of that of the evidence.</param>
/// <param name="Hedge">The word of doubt, verbatim.</param>
/// <param name="Likelihood">The yardstick's word that the hedge is.</param>
public sealed record AttributedClaim(ClaimId ClaimId, string ClaimKey, string? Hedge = null, Likelihood? Likelihood = null);
