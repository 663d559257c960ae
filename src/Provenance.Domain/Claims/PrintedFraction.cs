using Provenance.Domain.Measures;

namespace Provenance.Domain.Claims;

/// <summary>A figure that is printed as a fraction or a ratio: "one in five", "a third", "3 of 10",
/// "three to one".</summary>
public static class PrintedFraction
{
    /// <summary>The digits after the point to which a share of 1 is worked out.</summary>
    private const int Digits = 12;

    /// <summary>The value that the numerator and the denominator of an estimate have in its unit; null when it has
    /// none, has a value that is another number, or breaks a rule of fractions.</summary>
    public static decimal? Of(Estimate estimate) => Exact(estimate) is { } exact && IsRounded(estimate.Value, exact)
        ? exact
        : null;

    /// <summary>The rules of fractions that an estimate breaks, each in a sentence that says what would be
    /// accepted.</summary>
    internal static IEnumerable<string> Broken(Estimate estimate)
    {
        if (estimate is { Numerator: null, Denominator: null })
        {
            yield break;
        }
        if (estimate.Numerator is null || estimate.Denominator is null)
        {
            yield return "a numerator and a denominator are given together, or neither";
        }
        else if (estimate.Numerator < 0 || estimate.Denominator <= 0)
        {
            yield return "a numerator is 0 or more, a denominator more than 0";
        }
        else if (estimate.Modifier == EstimateModifier.Between)
        {
            yield return "a range has two numbers and no single fraction; value and upperValue would be accepted";
        }
        else if (Exact(estimate) is not { } exact)
        {
            yield return $"a fraction is a share or a ratio; the unit {Unit.Ratio} or {Unit.Percent} would be "
                + "accepted, with a measure that has it";
        }
        else if (!IsRounded(estimate.Value, exact))
        {
            yield return $"the value {estimate.Value} is not {estimate.Numerator} in {estimate.Denominator}, "
                + $"{Math.Round(exact, 4)}; it may be left out";
        }
    }

    private static decimal? Exact(Estimate estimate) => (estimate.Unit, estimate.Numerator, estimate.Denominator) switch
    {
        (Unit.Ratio, { } numerator, > 0 and { } denominator) => Math.Round(numerator / denominator, Digits),
        (Unit.Percent, { } numerator, > 0 and { } denominator) =>
            100 * Math.Round(numerator / denominator, Digits),
        _ => null,
    };

    /// <summary>Whether a value, if there is one, is a number rounded, or cut off, after some of its digits.</summary>
    private static bool IsRounded(decimal? value, decimal exact) => value is not { } known
        || known == Math.Round(exact, known.Scale, MidpointRounding.AwayFromZero)
        || known == Math.Round(exact, known.Scale, MidpointRounding.ToZero);
}
