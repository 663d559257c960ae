using Provenance.Domain.Claims;

namespace Provenance.Domain.Analysis;

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

    private static bool Compatible(IReadOnlyList<CasualtyComponent> one, IReadOnlyList<CasualtyComponent> other) =>
        one.Count == 0 || other.Count == 0 || (one.Count == other.Count && one.All(other.Contains));
}
