using Provenance.Domain.Claims;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>Which claims count as the same when a query equates them.</summary>
public static class Equivalence
{
    /// <summary>
    /// Whether two claims that a SAME_AS link joins may be equated: neither has an estimate, or the intervals overlap
    /// and the components are equal or left open by one. Links are never chained, since "about 11,000", "estimated
    /// 11,000" and so on would slide from any figure to any other.
    /// </summary>
    public static bool MayEquate(Claim one, Claim other) => (one.Estimate, other.Estimate) switch
    {
        (null, null) => true,
        ({ } left, { } right) => Compatible(left.Components, right.Components)
            && Interval.Of(left.Value, left.Modifier).Overlaps(Interval.Of(right.Value, right.Modifier)),
        _ => false,
    };

    /// <summary>The claims that count as the same as one.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="links">Its links.</param>
    /// <param name="known">The claims that its SAME_AS links join, itself among them.</param>
    public static IEnumerable<ClaimId> Of(
        ClaimId claim, IEnumerable<ClaimLink> links, IReadOnlyDictionary<ClaimId, Claim> known) =>
        links.Where(link => link.Kind == ClaimLinkKind.SameAs)
            .Select(link => link.FromId == claim ? link.ToId : link.FromId)
            .Where(other => MayEquate(known[claim], known[other]));

    private static bool Compatible(IReadOnlyList<CasualtyComponent> one, IReadOnlyList<CasualtyComponent> other) =>
        one.Count == 0 || other.Count == 0 || (one.Count == other.Count && one.All(other.Contains));
}
