using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Analysis.Drift;

/// <summary>A place where the content of a claim changed.</summary>
/// <param name="From">The claim nearer the source.</param>
/// <param name="To">The claim that resulted; the same claim where only its rendering changed.</param>
/// <param name="Dimensions">The dimensions in which they differ, at least one, in the order of the enumeration.</param>
/// <param name="Explanation">The differences in words, one sentence.</param>
public sealed record DriftStep(Claim From, Claim To, IReadOnlyList<DriftDimension> Dimensions, string Explanation)
{
    /// <summary>The citation along which it changed; null when only a link connects the two claims.</summary>
    public Citation? Citation { get; init; }

    /// <summary>The link between the claims; null when a citation, or one statement, connects them.</summary>
    public ClaimLink? Link { get; init; }

    /// <summary>The passages that show it, the one nearer the source first; none when only the claims show
    /// it.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
