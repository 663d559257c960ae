namespace Provenance.Domain.Claims;

/// <summary>The rules for every estimate (invariant 9).</summary>
public static class EstimateRules
{
    /// <summary>
    /// The rules that <paramref name="estimate"/> breaks, each in a sentence that says what would be accepted.
    /// </summary>
    public static IEnumerable<string> Broken(Estimate estimate)
    {
        if (!Fits(estimate.Measure, estimate.Components))
        {
            yield return $"components {Named(estimate.Components)} do not fit the measure {Token.Of(estimate.Measure)}; "
                + $"accepted: {string.Join(" or ", Fitting(estimate.Measure).Select(Named))}";
        }
        foreach (var broken in NumbersBroken(estimate).Concat(UnitBroken(estimate)))
        {
            yield return broken;
        }
    }

    private static IEnumerable<string> NumbersBroken(Estimate estimate)
    {
        var modifier = Token.Of(estimate.Modifier);
        if (NumberOf(estimate.Modifier) is { } needed && needed == estimate.Value is null)
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
    }

    private static IEnumerable<string> UnitBroken(Estimate estimate)
    {
        if (estimate.Unit == EstimateUnit.Ratio != IsShare(estimate.Measure) && !IsRelative(estimate))
        {
            yield return IsShare(estimate.Measure)
                ? $"{Token.Of(estimate.Measure)} is a share; its unit is RATIO"
                : $"{Token.Of(estimate.Measure)} is a count; its unit is PERSONS or ITEMS";
        }
        decimal?[] numbers = [estimate.Value, estimate.UpperValue, estimate.PreviousValue];
        foreach (var number in numbers.OfType<decimal>())
        {
            if (number < 0 && estimate.Change is not null)
            {
                yield return $"{number} is negative; how far something fell is a DECREASE by a positive value";
            }
            else if (estimate.Unit == EstimateUnit.Ratio && (number < 0 || number > 1 && !IsRelative(estimate)))
            {
                yield return $"{number} is outside 0 to 1, where a ratio lies";
            }
            else if (number < 0)
            {
                yield return $"{number} is negative; a count is 0 or more";
            }
        }
    }

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

    /// <summary>Whether it is a change given as a share of what was before: "fell by 4.2 %", "doubled".</summary>
    private static bool IsRelative(Estimate estimate) =>
        estimate.Change is not null && estimate.Unit == EstimateUnit.Ratio;

    private static bool IsShare(EstimateMeasure measure) =>
        measure is EstimateMeasure.LossRate or EstimateMeasure.KilledInActionShare or EstimateMeasure.EquipmentShare;

    private static bool Fits(EstimateMeasure measure, IReadOnlyList<CasualtyComponent> components) =>
        Fitting(measure).Any(fitting => fitting.Count == components.Count && fitting.All(components.Contains));

    private static IReadOnlyList<IReadOnlyList<CasualtyComponent>> Fitting(EstimateMeasure measure) => measure switch
    {
        EstimateMeasure.Killed or EstimateMeasure.KilledInActionShare => [[CasualtyComponent.Killed]],
        EstimateMeasure.Wounded => [[CasualtyComponent.Wounded]],
        EstimateMeasure.Missing => [[CasualtyComponent.Missing]],
        EstimateMeasure.Captured => [[CasualtyComponent.Captured]],
        EstimateMeasure.KilledOrWounded => [[CasualtyComponent.Killed, CasualtyComponent.Wounded]],
        EstimateMeasure.KilledWoundedOrMissing =>
            [[CasualtyComponent.Killed, CasualtyComponent.Wounded, CasualtyComponent.Missing]],
        EstimateMeasure.CasualtiesTotal => [Enum.GetValues<CasualtyComponent>()],
        EstimateMeasure.LossRate => [[], Enum.GetValues<CasualtyComponent>()],
        _ => [[]],
    };

    private static string Named(IReadOnlyList<CasualtyComponent> components) => $"[{string.Join(", ", components.Select(Token.Of))}]";
}
