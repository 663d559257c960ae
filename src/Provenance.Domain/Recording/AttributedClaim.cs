using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Recording;

/// <summary>A claim as a passage attributes it.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="ClaimKey">The claim's natural key, which is a part of the key of the evidence.</param>
/// <param name="Hedge">The expression of doubt, verbatim.</param>
/// <param name="Likelihood">The hedge as a term of the yardstick.</param>
public sealed record AttributedClaim(ClaimId ClaimId, string ClaimKey, string? Hedge = null, Likelihood? Likelihood = null);
