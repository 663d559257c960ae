using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Analysis.Drift;

/// <summary>In what two claims differ.</summary>
public static class ClaimDrift
{
    /// <summary>
    /// The dimensions in which the estimates of two claims differ, in the order of the enumeration: VALUE, MODIFIER,
    /// MEASURE (what is counted or which casualties are included), POPULATION, PLACE, AS_OF. A claim with an estimate
    /// against one without differs in MEASURE; two without in none that can be computed. The place and the day differ
    /// also when only one says it. Symmetric; constant cost.
    /// </summary>
    public static IReadOnlyList<Dimension> Between(Claim one, Claim other)
    {
        if (one.Id == other.Id)
        {
            return [];
        }
        return (one.Estimate, other.Estimate) switch
        {
            (null, null) => [],
            ({ } left, { } right) => [.. Between(left, right)],
            _ => [Dimension.Measure],
        };
    }

    private static IEnumerable<Dimension> Between(Estimate one, Estimate other)
    {
        if (one.Value != other.Value)
        {
            yield return Dimension.Value;
        }
        if (one.Modifier != other.Modifier)
        {
            yield return Dimension.Modifier;
        }
        if (one.Measure != other.Measure || one.Unit != other.Unit || !SameComponents(one, other))
        {
            yield return Dimension.Measure;
        }
        if (one.Population != other.Population)
        {
            yield return Dimension.Population;
        }
        if (one.Place != other.Place)
        {
            yield return Dimension.Place;
        }
        if (Days(one.AsOf) != Days(other.AsOf))
        {
            yield return Dimension.AsOf;
        }
    }

    private static bool SameComponents(Estimate one, Estimate other) =>
        one.Components.Count == other.Components.Count && one.Components.All(other.Components.Contains);

    private static (DateOnly? Earliest, DateOnly? Latest) Days(FuzzyDate? date) => (date?.Earliest, date?.Latest);
}
