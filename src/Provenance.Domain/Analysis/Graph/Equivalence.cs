using Provenance.Domain.Claims;
using Provenance.Domain.Measures;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>Decides which claims count as the same when a query equates them.</summary>
public static class Equivalence
{
    /// <summary>Whether two claims with a SAME_AS link may be equated: either neither has an estimate, or the intervals
    /// overlap, both give a quantity or both its change, and the components are equal or one claim leaves them open.
    /// Links are never chained, because "about 11,000", "estimated 11,000" and so on would lead from any figure to any
    /// other.</summary>
    public static bool MayEquate(Claim one, Claim other) => (one.Estimate, other.Estimate) switch
    {
        (null, null) => true,
        ({ } left, { } right) => MayEquate(left, right),
        _ => false,
    };

    /// <summary>Whether two figures do not exclude one another, likewise.</summary>
    public static bool MayEquate(Estimate one, Estimate other) => Compatible(one.Components, other.Components)
        && one.Change is null == other.Change is null && Overlap(one, other);

    /// <summary>The claims that count as the same as one claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="links">Its links.</param>
    /// <param name="known">The claims that its SAME_AS links connect, including the claim itself.</param>
    public static IEnumerable<ClaimId> Of(
        ClaimId claim, IEnumerable<ClaimLink> links, IReadOnlyDictionary<ClaimId, Claim> known) =>
        links.Where(link => link.Kind == ClaimLinkKind.SameAs)
            .Select(link => link.FromId == claim ? link.ToId : link.FromId)
            .Where(other => MayEquate(known[claim], known[other]));

    /// <summary>Whether the intervals overlap. In two units it takes the annotator's word that the figures are the
    /// same, if the units convert.</summary>
    private static bool Overlap(Estimate left, Estimate right) => left.Unit == right.Unit
        ? left.Range.Overlaps(right.Range)
        : left.Range.IsKnown && right.Range.IsKnown && Units.Of(left.Unit).ConvertsTo(Units.Of(right.Unit));

    private static bool Compatible(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count == 0 || other.Count == 0 || (one.Count == other.Count && one.All(other.Contains));
}
