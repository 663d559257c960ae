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
        var wordsAlone = estimate.Modifier
            is EstimateModifier.SeveralHundred or EstimateModifier.Most or EstimateModifier.Qualitative;
        if (wordsAlone != estimate.Value is null)
        {
            yield return wordsAlone
                ? $"the modifier {Token.Of(estimate.Modifier)} stands for words without a number; no value would be accepted"
                : $"the modifier {Token.Of(estimate.Modifier)} needs a value";
        }
        if (estimate.Unit == EstimateUnit.Ratio != IsShare(estimate.Measure))
        {
            yield return IsShare(estimate.Measure)
                ? $"{Token.Of(estimate.Measure)} is a share; its unit is RATIO"
                : $"{Token.Of(estimate.Measure)} is a count; its unit is PERSONS or ITEMS";
        }
        if (estimate.Value is { } value && (value < 0 || estimate.Unit == EstimateUnit.Ratio && value > 1))
        {
            yield return estimate.Unit == EstimateUnit.Ratio
                ? $"{value} is outside 0 to 1, where a ratio lies"
                : $"{value} is negative; a count is 0 or more";
        }
    }

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
