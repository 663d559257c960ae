using Provenance.Domain.Measures;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>How what one figure counts lies to what another counts: by the measures that they add up, by their populations
/// and by their places.</summary>
internal static class FigureExtent
{
    /// <summary>Same where both count the same, Part where the first counts some of what the second counts, Whole where it
    /// is the other way round, Different where neither includes the other.</summary>
    internal static SubjectRelation Of(Figure left, Figure right) =>
        new[] { OfMeasures(left, right), left.Population.To(right.Population), OfPlaces(left, right) }
            .Aggregate(SubjectRelation.Same, (sum, next) =>
                sum == SubjectRelation.Same || sum == next ? next
                : next == SubjectRelation.Same ? sum : SubjectRelation.Different);

    /// <summary>In what they differ, for a sentence: "one is for Kursk, the other for Russia, of which it is a
    /// part".</summary>
    internal static string Words(Figure left, Figure right)
    {
        List<string> words = [];
        if (OfMeasures(left, right) != SubjectRelation.Same)
        {
            words.Add($"one counts {FigureWords.Listed(left.Parts)}, the other {FigureWords.Listed(right.Parts)}");
        }
        if (left.Population.To(right.Population) is not SubjectRelation.Same and var population)
        {
            words.Add($"one counts {left.Population.Printed}, the other {right.Population.Printed}, {Lies(population)}");
        }
        if (OfPlaces(left, right) is not SubjectRelation.Same and var place)
        {
            words.Add($"one is for {left.Place!.Printed}, the other for {right.Place!.Printed}, {Lies(place)}");
        }
        return string.Join("; ", words);
    }

    /// <summary>Whether the figure for a part, which counts some of what the other counts, cannot be the larger one. By its
    /// measure it never can; by its population or place, a count of persons or things cannot, nor an area, a volume, a mass
    /// or an energy, but a share, a rate, a temperature or a profit can.</summary>
    internal static bool IsNeverLarger(Figure part, Figure whole) => part.Measure.Kind
        is QuantityKind.Persons or QuantityKind.Items or QuantityKind.Area or QuantityKind.Volume or QuantityKind.Mass
        or QuantityKind.Energy
        || (part.Population.To(whole.Population) == SubjectRelation.Same && OfPlaces(part, whole) == SubjectRelation.Same);

    private static SubjectRelation OfMeasures(Figure left, Figure right) =>
        (left.Parts.All(part => FigureObstacles.Includes(right, part)),
            right.Parts.All(part => FigureObstacles.Includes(left, part))) switch
        {
            (true, true) => SubjectRelation.Same,
            (true, false) => SubjectRelation.Part,
            (false, true) => SubjectRelation.Whole,
            _ => SubjectRelation.Different,
        };

    /// <summary>A figure that names no place may be for any.</summary>
    private static SubjectRelation OfPlaces(Figure left, Figure right) =>
        left.Place is { IsName: true } one && right.Place is { IsName: true } other ? one.To(other) : SubjectRelation.Same;

    private static string Lies(SubjectRelation relation) =>
        relation == SubjectRelation.Part ? "of which it is a part" : "which is a part of it";
}
