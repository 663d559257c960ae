using Provenance.Domain.Measures;

namespace Provenance.Domain.Claims;

/// <summary>Finds values that the printed words contradict: 2.4 for "2.4 million", 0.4 per cent for
/// "40 per cent".</summary>
/// <remarks>Only such slips are found. A value is taken as right as soon as one reading of the words has it, and in
/// doubt nothing is said.</remarks>
internal static class PrintedScale
{
    private static readonly string[] _prefixes =
        ["KILO", "MEGA", "GIGA", "TERA", "PETA", "HECTO", "DECA", "HUNDRED", "THOUSAND", "MILLION", "CENTUM"];

    /// <summary>The slips in an estimate, each in a sentence that says what would be accepted.</summary>
    internal static IEnumerable<string> Broken(Estimate estimate)
    {
        if (Units.Find(estimate.Unit) is not { } unit)
        {
            return [];
        }
        var words = PrintedNumber.In(estimate.Verbatim, MayAbbreviate(unit));
        return new[] { estimate.Value, estimate.UpperValue, estimate.PreviousValue }.OfType<decimal>()
            .Select(value => Magnitude(value, unit, words) ?? Percentage(value, unit, words))
            .OfType<string>()
            .Distinct();
    }

    /// <summary>A number without the "million" that is printed after it.</summary>
    private static string? Magnitude(decimal value, Unit unit, IReadOnlyList<PrintedNumber> words)
    {
        var size = Math.Abs(value);
        if (IsPrefixed(unit) || unit.Family is UnitFamily.Ratio or UnitFamily.PercentagePoints
            || words.Any(word => word.Readings.Contains(size)))
        {
            return null;
        }
        var slip = words.FirstOrDefault(word => word is { Scale: not null }
            && word.Scale.Any(scale => word.Numbers.Any(number => IsSlip(size, number, scale, words.Count == 1))));
        return slip is null ? null
            : $"\"{slip.Text}\" is {slip.Readings.First():0.##########}, and the value {value}; "
                + "the whole number would be accepted";
    }

    private static bool IsSlip(decimal size, decimal number, decimal scale, bool isOnly)
    {
        if (size == number)
        {
            return true;
        }
        for (var step = 1000m; isOnly && step <= 1_000_000_000_000m; step *= 1000)
        {
            if (size * step == number * scale || size == number * scale * step)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A percentage in a unit that has none, or of which the unit makes another.</summary>
    private static string? Percentage(decimal value, Unit unit, IReadOnlyList<PrintedNumber> words)
    {
        var size = Math.Abs(value);
        var percentages = words.Where(word => word.IsPercentage).ToList();
        if (percentages.Count == 0 || words.Any(word => !word.IsPercentage && word.Readings.Contains(size)))
        {
            return null;
        }
        if (unit.Family == UnitFamily.Ratio)
        {
            var (share, other) = unit.Code == Unit.Ratio ? (size * 100, size) : (size, size * 100);
            return percentages.Exists(word => word.Numbers.Contains(share)) ? null
                : percentages.Find(word => word.Numbers.Contains(other)) is { } slip
                    ? $"\"{slip.Text}\" is not {value} with the unit {unit.Code}; {Accepted(slip.Numbers[0])} would be "
                        + "accepted"
                    : null;
        }
        // Ten per cent of a hundred are ten.
        return unit.Family is UnitFamily.Persons or UnitFamily.Items or UnitFamily.Money
            && !words.Any(word => word.Readings.Contains(100))
            && percentages.Find(word => word.Numbers.Contains(size)) is { } part
                ? $"\"{part.Text}\" is a share, and the unit {unit.Code}; {Accepted(part.Numbers[0])} would be accepted"
                : null;
    }

    private static string Accepted(decimal number) =>
        $"{number:0.##########} with {Unit.Percent} or {number / 100:0.############} with {Unit.Ratio}";

    /// <summary>Whether a value in a unit may rightly be smaller than the number that is printed: 2.4 megatonnes for
    /// "2.4 million tonnes".</summary>
    private static bool IsPrefixed(Unit unit) =>
        unit.Physical is not null && _prefixes.Any(prefix => unit.Code.Contains(prefix, StringComparison.Ordinal));

    /// <summary>Whether "2.4m" is a number of millions, and not of metres.</summary>
    private static bool MayAbbreviate(Unit unit) =>
        unit.Family is UnitFamily.Persons or UnitFamily.Items or UnitFamily.Money;
}
