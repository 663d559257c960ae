using Provenance.Domain.Measures;

namespace Provenance.Domain.Claims;

/// <summary>The rules for every estimate (invariant 9).</summary>
public static class EstimateRules
{
    /// <summary>The rules that an estimate breaks, each in a sentence that says what would be accepted.</summary>
    /// <param name="estimate">The estimate, completed with what its measure says.</param>
    /// <param name="measures">The measures that are known.</param>
    public static IEnumerable<string> Broken(Estimate estimate, MeasureVocabulary measures)
    {
        if (measures.Find(estimate.Measure) is not { } measure)
        {
            return
            [
                MeasureIsUnknown(estimate.Measure, measures), .. estimate.Date is null ? NumbersBroken(estimate) : [],
            ];
        }
        return measure.Kind == QuantityKind.Date || estimate.Date is not null
            ? DateRules.Broken(estimate, measure)
            :
            [
                .. ComponentsBroken(estimate, measure, measures), .. NumbersBroken(estimate),
                .. PrintedFraction.Broken(estimate), .. UnitBroken(estimate, measure), .. PrintedScale.Broken(estimate),
            ];
    }

    /// <summary>Says that no measure has a key, which ones are near, and how to declare another.</summary>
    public static string MeasureIsUnknown(string key, MeasureVocabulary measures)
    {
        var near = measures.Near(key);
        return $"\"{key}\" is the key of no measure; "
            + (near.Count == 0 ? "" : $"known and near are {string.Join(", ", near)}; ")
            + $"one of your own is declared in \"measures\", as {{\"id\": \"{key}\", \"name\": \"…\", \"kind\": \"PERSONS\"}}";
    }

    private static IEnumerable<string> ComponentsBroken(
        Estimate estimate, Measure measure, MeasureVocabulary measures)
    {
        if (estimate.Components.Where(key => measures.Find(key) is null).ToList() is [_, ..] unknown)
        {
            return unknown.Select(key => MeasureIsUnknown(key, measures));
        }
        var elements = measures.Elements(measure);
        var fits = estimate.Components.Count == 0
            || (measure.Unspecific ? estimate.Components.All(elements.Contains) : IsSame(estimate.Components, elements));
        return fits ? [] :
        [
            $"components {Named(estimate.Components)} do not fit the measure {measure.Key}; accepted: "
                + (measure.Unspecific ? $"some of {Named(elements)}, or none" : $"{Named(elements)}, or none"),
        ];
    }

    private static IEnumerable<string> NumbersBroken(Estimate estimate)
    {
        var modifier = Token.Of(estimate.Modifier);
        var isFraction = estimate.Numerator is not null || estimate.Denominator is not null;
        if (NumberOf(estimate.Modifier) is { } needed && needed == (estimate.Value is null && !isFraction))
        {
            yield return needed
                ? $"the modifier {modifier} needs a value"
                : $"the modifier {modifier} stands for words without a number; no value would be accepted";
        }
        if (estimate.Modifier != EstimateModifier.Between && estimate.UpperValue is not null)
        {
            yield return $"an upperValue goes with the modifier BETWEEN, not with {modifier}";
        }
        if (estimate.Modifier == EstimateModifier.Between && !(estimate.Value < estimate.UpperValue))
        {
            yield return "the modifier BETWEEN needs an upperValue greater than the value";
        }
        if (estimate.PreviousValue is not null && (estimate.Value is null || estimate.Change is not null))
        {
            yield return "a previousValue goes with the value that followed it; "
                + "by how much something changed needs none";
        }
        decimal?[] numbers = [estimate.Value, estimate.UpperValue];
        if (estimate.Change is not null && numbers.FirstOrDefault(number => number < 0) is { } negative)
        {
            yield return $"{negative} is negative; how far something fell is a DECREASE by a positive value";
        }
    }

    private static IEnumerable<string> UnitBroken(Estimate estimate, Measure measure)
    {
        if (Units.Find(estimate.Unit) is not { } unit)
        {
            return [estimate.Unit.Length == 0
                ? $"{measure.Key} has no unit of its own; accepted: {Accepted(estimate, measure)}"
                : $"\"{estimate.Unit}\" is no unit that is known; accepted for {measure.Key}: "
                    + Accepted(estimate, measure)];
        }
        return FamiliesOf(estimate, measure).Contains(unit.Family)
            ? ValuesBroken(estimate, measure, unit)
            : [$"{measure.Key} is {Described(measure.Kind)}; its unit is {Accepted(estimate, measure)}"];
    }

    private static IEnumerable<string> ValuesBroken(Estimate estimate, Measure measure, Unit unit)
    {
        if (estimate.Change is not null)
        {
            yield break;
        }
        decimal?[] numbers = [estimate.Value, estimate.UpperValue, estimate.PreviousValue];
        foreach (var number in numbers.OfType<decimal>())
        {
            if (measure.Kind == QuantityKind.Share
                && (number < 0 || unit.Convert(number, Units.Of(Unit.Ratio), isDifference: false) > 1))
            {
                yield return $"{number} is outside 0 to {(unit.Code == Unit.Ratio ? 1 : 100)}, where a share lies; a measure "
                    + "of the kind RATE may have it";
            }
            else if (number < 0 && !MayBeNegative(measure.Kind))
            {
                yield return $"{number} is negative; {Described(measure.Kind)} is 0 or more";
            }
        }
    }

    private static bool MayBeNegative(QuantityKind kind) => kind is QuantityKind.Rate or QuantityKind.PercentagePoints
        or QuantityKind.Money or QuantityKind.Temperature or QuantityKind.Number;

    /// <summary>A change can also be given as a share of what there was before, and that of a share in percentage
    /// points.</summary>
    private static IEnumerable<UnitFamily> FamiliesOf(Estimate estimate, Measure measure)
    {
        var families = Units.FamiliesOf(measure.Kind);
        return estimate.Change is null ? families
            : families.Contains(UnitFamily.Ratio) ? [.. families, UnitFamily.PercentagePoints]
            : [.. families, UnitFamily.Ratio];
    }

    private static string Accepted(Estimate estimate, Measure measure) =>
        string.Join(" or ", FamiliesOf(estimate, measure).Select(Units.Named));

    private static string Described(QuantityKind kind) => kind switch
    {
        QuantityKind.Persons or QuantityKind.Items => "a count",
        QuantityKind.Share or QuantityKind.Rate => $"a {Plain(kind)}",
        QuantityKind.PercentagePoints => "a difference of shares",
        QuantityKind.Money => "an amount of money",
        QuantityKind.Area => "an area",
        QuantityKind.Energy => "an amount of energy",
        _ => $"a {Plain(kind)}",
    };

    private static string Plain(QuantityKind kind) => Token.Of(kind).Replace('_', ' ').ToLowerInvariant();

    /// <summary>Whether a number has to be given (true) or must not be (false); null when it may be.</summary>
    private static bool? NumberOf(EstimateModifier modifier) => modifier switch
    {
        EstimateModifier.Highest or EstimateModifier.Lowest => null,
        EstimateModifier.Few or EstimateModifier.Dozens or EstimateModifier.Hundreds or EstimateModifier.SeveralHundred
            or EstimateModifier.Thousands or EstimateModifier.TensOfThousands or EstimateModifier.HundredsOfThousands
            or EstimateModifier.Millions or EstimateModifier.Billions or EstimateModifier.Most
            or EstimateModifier.Qualitative => false,
        _ => true,
    };

    private static bool IsSame(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count == other.Count && one.All(other.Contains);

    private static string Named(IEnumerable<string> keys) => $"[{string.Join(", ", keys)}]";
}
