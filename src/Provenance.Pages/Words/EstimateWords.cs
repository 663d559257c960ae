using Provenance.Pages.Records;
using static Provenance.Pages.Words.Numbers;

namespace Provenance.Pages.Words;

/// <summary>Figures in words.</summary>
public static class EstimateWords
{
    /// <summary>The range that a figure stands for: "3,600 to 4,400"; null if nothing bounds it.</summary>
    public static string? Range(Estimate estimate)
    {
        var unit = Unit(estimate.Unit);
        return (estimate.Low, estimate.High) switch
        {
            ({ } low, { } high) when low.Equals(high) => $"{Scaled(low)}{unit}",
            ({ } low, { } high) => $"{Scaled(low)} to {Scaled(high)}{unit}",
            ({ } low, null) => $"{Scaled(low)}{unit} or more",
            (null, { } high) => $"{Scaled(high)}{unit} or less",
            _ => null,
        };

        string Scaled(double value) => Figure(estimate.Unit == "RATIO" ? value * 100 : value);
    }

    private static string Unit(string unit) => unit switch
    {
        "PERSONS" or "ITEMS" or "NUMBER" or "DATE" => "",
        "RATIO" or "PERCENT" => " %",
        "PERCENTAGE_POINTS" => " percentage points",
        [_, _, _] => $" {unit}",
        _ => $" {TokenWords.Of(unit)}",
    };
}
