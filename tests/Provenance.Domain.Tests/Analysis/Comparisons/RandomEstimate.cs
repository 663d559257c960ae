using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;

namespace Provenance.Domain.Tests.Analysis.Comparisons;

/// <summary>Estimates of every measure, modifier, place and day, within the rules.</summary>
internal static class RandomEstimate
{
    private static readonly Measure[] _measures =
    [
        .. new[]
        {
            "KILLED", "WOUNDED", "MISSING", "CAPTURED", "KILLED_OR_WOUNDED", "KILLED_WOUNDED_OR_MISSING", "CASUALTIES_TOTAL",
            "CASUALTIES", "NEUTRALISED", "DEPLOYED", "LOSS_RATE", "KILLED_IN_ACTION_SHARE", "EQUIPMENT_SHARE", "DISPLACED",
        }.Select(key => MeasureVocabulary.BuiltIn[key]),
    ];

    internal static Estimate Of(Random random)
    {
        var measure = _measures[random.Next(_measures.Length)];
        var share = measure.Kind == QuantityKind.Share;
        var modifier = Any<EstimateModifier>(random);
        decimal? value = Numberless.Contains(modifier) ? null
            : share ? random.Next(1, 10) / 10m : random.Next(1, 12) * 100;
        var day = new DateOnly(2025, 1, 1).AddDays(random.Next(40));
        return new()
        {
            Measure = measure.Key,
            Value = value,
            UpperValue = modifier == EstimateModifier.Between ? value * 1.5m : null,
            Modifier = modifier,
            Change = random.Next(5) switch
            {
                0 => EstimateChange.Increase,
                1 => EstimateChange.Decrease,
                _ => null,
            },
            Unit = share ? Unit.Ratio : Unit.Persons,
            Population = random.Next(8) == 0 ? "RUSSIAN_FORCES" : "DPRK_TROOPS",
            Place = random.Next(6) switch { 0 => "Ukraine", 1 => "the war", 2 => null, _ => "Kursk" },
            AsOf = random.Next(2) == 0
                ? null
                : new() { Earliest = day, Latest = day.AddDays(random.Next(3)), Basis = DateBasis.Derived },
            Verbatim = "words",
        };
    }

    private static IReadOnlyList<EstimateModifier> Numberless { get; } =
    [
        EstimateModifier.Few, EstimateModifier.Dozens, EstimateModifier.Hundreds, EstimateModifier.SeveralHundred,
        EstimateModifier.Thousands, EstimateModifier.TensOfThousands, EstimateModifier.HundredsOfThousands,
        EstimateModifier.Millions, EstimateModifier.Billions, EstimateModifier.Most, EstimateModifier.Qualitative,
    ];

    private static T Any<T>(Random random) where T : struct, Enum =>
        Enum.GetValues<T>() is var all ? all[random.Next(all.Length)] : default;
}
