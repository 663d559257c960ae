using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Graph;

/// <summary>The claims that count as the same. Two instances are equal if their pairs are, in order.</summary>
/// <param name="pairs">Each claim with another that counts as the same, in both directions.</param>
internal sealed class EquatedClaims(IReadOnlyList<(ClaimId Claim, ClaimId Other)> pairs) : IEquatable<EquatedClaims>
{
    private readonly IReadOnlyList<(ClaimId Claim, ClaimId Other)> _pairs = pairs;

    /// <summary>The equivalents of each claim.</summary>
    public ILookup<ClaimId, ClaimId> ByClaim { get; } = pairs.ToLookup(pair => pair.Claim, pair => pair.Other);

    /// <inheritdoc/>
    public bool Equals(EquatedClaims? other) => other is not null && _pairs.SequenceEqual(other._pairs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EquatedClaims);

    /// <inheritdoc/>
    public override int GetHashCode() => _pairs.Count;
}
