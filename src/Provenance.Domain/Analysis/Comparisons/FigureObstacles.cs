using Provenance.Domain.Claims;
using Provenance.Domain.Measures;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>Finds why two figures cannot be compared.</summary>
internal static class FigureObstacles
{
    /// <summary>The reason why the two cannot be compared at all; null when they can be, at least as part and
    /// whole.</summary>
    internal static string? Of(Figure left, Figure right) =>
        OfNumbers(left, right) ?? OfUnits(left, right) ?? OfSubjects(left, right) ?? OfMeasures(left, right);

    /// <summary>Whether both add up the same measures.</summary>
    internal static bool CountTheSame(Figure left, Figure right) => left.Parts.Count == right.Parts.Count
        && left.Parts.All(part => Includes(right, part));

    /// <summary>Whether a figure adds up a measure without parts.</summary>
    internal static bool Includes(Figure whole, Measure part) => whole.Parts.Any(known => known.Key == part.Key);

    private static string? OfNumbers(Figure left, Figure right)
    {
        var bothExtreme = left.IsHighest is not null && right.IsHighest is not null && CountTheSame(left, right);
        if (!bothExtreme && new[] { left, right }.FirstOrDefault(figure => !figure.IsBounded) is { } wordless)
        {
            return $"{wordless.Words} gives no {(wordless.Measure.Kind == QuantityKind.Date ? "day" : "number")}";
        }
        if (left.Claim.Modality == ClaimModality.Forecast != (right.Claim.Modality == ClaimModality.Forecast))
        {
            return "one is a forecast, the other is not";
        }
        return left.Change is null != right.Change is null
            ? "one gives how much there is, the other how much it changed"
            : null;
    }

    private static string? OfUnits(Figure left, Figure right)
    {
        if (left.Unit.ConvertsTo(right.Unit))
        {
            return null;
        }
        UnitFamily[] families = [left.Unit.Family, right.Unit.Family];
        if (families is [UnitFamily.Money, UnitFamily.Money])
        {
            return $"one is in {left.Unit.Code}, the other in {right.Unit.Code}, and no rate of exchange is given";
        }
        if (families.Contains(UnitFamily.Ratio) && families.Contains(UnitFamily.PercentagePoints))
        {
            return "one is in per cent, the other in percentage points";
        }
        if (families.Contains(UnitFamily.Ratio) && left.Change is not null)
        {
            return "one gives the change as a share, the other not";
        }
        var countsPersons = families.Contains(UnitFamily.Persons);
        var countsThings = families.Contains(UnitFamily.Items);
        if (families.Contains(UnitFamily.Ratio) && (countsPersons || countsThings))
        {
            return "one is a share, the other a count, and the same source states no strength to relate them";
        }
        return countsPersons && countsThings
            ? "one counts persons, the other things"
            : $"one is in {FigureWords.Name(left.Unit)}, the other in {FigureWords.Name(right.Unit)}";
    }

    private static string? OfSubjects(Figure left, Figure right)
    {
        if (OfSubjects(left.Population, right.Population) is { } populations)
        {
            return $"one counts {left.Population.Printed}, the other {right.Population.Printed}{populations}";
        }
        if (left.Place is { IsName: true } one && right.Place is { IsName: true } other
            && OfSubjects(one, other) is { } places)
        {
            return $"one is for {one.Printed}, the other for {other.Printed}{places}";
        }
        return FigureDays.IsBefore(left.Since, right.Since) || FigureDays.IsBefore(right.Since, left.Since)
            ? $"one counts since {FigureWords.Of(left.Since)}, the other since {FigureWords.Of(right.Since)}"
            : null;
    }

    /// <summary>What hinders a comparison of two populations or places, to be put after their names; null when they are
    /// one, or one is a part of the other.</summary>
    private static string? OfSubjects(NamedSubject one, NamedSubject other) => one.To(other) switch
    {
        SubjectRelation.Different => "",
        SubjectRelation.NotKnown => ", which are not known to be the same",
        _ => null,
    };

    private static string? OfMeasures(Figure left, Figure right)
    {
        if (new[] { left, right }.FirstOrDefault(IsOpen) is { } vague)
        {
            return $"“{vague.Counted}” does not say {(AreLosses(vague) ? "which losses it counts" : "what it counts")}";
        }
        if (left.Measure.Key == right.Measure.Key)
        {
            return CountTheSame(left, right) ? null
                : left.Parts.Count > 0 && right.Parts.Count > 0 && AreCounts(left, right) ? null
                : "only one says which losses it counts";
        }
        var related = AreCounts(left, right) && ((AreLosses(left) && AreLosses(right))
            || (left.Measure.AddsUp && right.Measure.AddsUp)
            || left.Parts.Any(part => Includes(right, part)));
        return related ? null : "they do not measure the same";
    }

    private static bool AreLosses(Figure figure) => CasualtyMeasures.AreLosses(figure.Measure);

    private static bool AreCounts(Figure left, Figure right) => left.Measure.Kind == right.Measure.Kind
        && left.Measure.Kind is not (QuantityKind.Share or QuantityKind.Rate);

    /// <summary>Whether a count leaves open what it includes.</summary>
    private static bool IsOpen(Figure figure) => figure.Parts.Count == 0
        && figure.Measure.Kind is not (QuantityKind.Share or QuantityKind.Rate);
}
