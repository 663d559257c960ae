using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Analysis.Drift;

/// <summary>Computes how two claims differ.</summary>
public static class ClaimDrift
{
    /// <summary>The dimensions in which the estimates of two claims differ, in the order of the enumeration: VALUE,
    /// MODIFIER, MEASURE (what is counted, which casualties are included, or
    /// whether it is the quantity, a rise or a fall), POPULATION, PLACE, AS_OF. A claim with an
    /// estimate and one without differ in MEASURE; for two claims without estimates nothing can be computed. The place
    /// and the day also differ when only one claim gives them. Two names of one population or place are no difference,
    /// and neither are two units of one number: 40 per cent and 0.4, 10 miles and 16.1 km.
    /// Symmetric; constant cost.</summary>
    /// <param name="one">A claim.</param>
    /// <param name="other">Another claim.</param>
    /// <param name="subjects">The populations and places that are known.</param>
    public static IReadOnlyList<DriftDimension> Between(Claim one, Claim other, KnownSubjects subjects)
    {
        if (one.Id == other.Id)
        {
            return [];
        }
        return (one.Estimate, other.Estimate) switch
        {
            (null, null) => [],
            ({ } left, { } right) => [.. Between(left, right, subjects)],
            _ => [DriftDimension.Measure],
        };
    }

    private static IEnumerable<DriftDimension> Between(Estimate one, Estimate other, KnownSubjects subjects)
    {
        if (!EstimateValues.AreSame(one, other) || one.Date?.ToBounds() != other.Date?.ToBounds())
        {
            yield return DriftDimension.Value;
        }
        if (one.Wording != other.Wording)
        {
            yield return DriftDimension.Modifier;
        }
        if (one.Measure != other.Measure || !Units.Of(one.Unit).ConvertsTo(Units.Of(other.Unit))
            || one.Change != other.Change || !SameComponents(one, other))
        {
            yield return DriftDimension.Measure;
        }
        if (subjects.Population(one.Population).Identity != subjects.Population(other.Population).Identity)
        {
            yield return DriftDimension.Population;
        }
        if (PlaceOf(one, subjects) != PlaceOf(other, subjects))
        {
            yield return DriftDimension.Place;
        }
        if (Days(one.AsOf) != Days(other.AsOf))
        {
            yield return DriftDimension.AsOf;
        }
    }

    private static (bool, string)? PlaceOf(Estimate estimate, KnownSubjects subjects) =>
        estimate.Place is { } place ? subjects.Place(place).Identity : null;

    private static bool SameComponents(Estimate one, Estimate other) =>
        one.Components.Count == other.Components.Count && one.Components.All(other.Components.Contains);

    private static (DateOnly? Earliest, DateOnly? Latest) Days(FuzzyDate? date) => (date?.Earliest, date?.Latest);
}
