using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Graph;

/// <summary>Which claims count as the same as which. Equal if the pairs are, in their order.</summary>
/// <param name="pairs">Each claim with another that counts as the same, both ways round.</param>
internal sealed class EquatedClaims(IReadOnlyList<(ClaimId Claim, ClaimId Other)> pairs) : IEquatable<EquatedClaims>
{
    private readonly IReadOnlyList<(ClaimId Claim, ClaimId Other)> _pairs = pairs;

    /// <summary>For each claim the others.</summary>
    public ILookup<ClaimId, ClaimId> ByClaim { get; } = pairs.ToLookup(pair => pair.Claim, pair => pair.Other);

    /// <inheritdoc/>
    public bool Equals(EquatedClaims? other) => other is not null && _pairs.SequenceEqual(other._pairs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EquatedClaims);

    /// <inheritdoc/>
    public override int GetHashCode() => _pairs.Count;
}
