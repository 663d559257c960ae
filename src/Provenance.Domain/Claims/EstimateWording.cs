using System.Text.RegularExpressions;

namespace Provenance.Domain.Claims;

/// <summary>What the printed words of an estimate say more exactly than its modifier, in English.</summary>
public static partial class EstimateWording
{
    /// <summary>The modifier that the words bear out. AT_MOST for words that begin with "fewer than", "less than",
    /// "lower than", "under" or "below" is FEWER_THAN, and AT_LEAST for words that begin with "more than", "over",
    /// "above" or "in excess of" is OVER, so that the number itself is outside. QUALITATIVE for words that begin with a
    /// magnitude, such as "thousands" or "several dozen", is that magnitude, provided that they have no digits and no
    /// second magnitude, as in "hundreds, maybe thousands". Every other modifier stays.</summary>
    public static EstimateModifier Modifier(EstimateModifier modifier, string verbatim) => modifier switch
    {
        EstimateModifier.AtMost when StrictlyLess.IsMatch(verbatim) => EstimateModifier.FewerThan,
        EstimateModifier.AtLeast when StrictlyMore.IsMatch(verbatim) => EstimateModifier.Over,
        EstimateModifier.Qualitative => Magnitude(verbatim) ?? modifier,
        _ => modifier,
    };

    private static EstimateModifier? Magnitude(string verbatim)
    {
        var found = MagnitudeWords.Matches(verbatim);
        if (found is not [var only] || verbatim.Any(char.IsAsciiDigit) || !Leading.IsMatch(verbatim[..only.Index]))
        {
            return null;
        }
        var (unit, of) = (only.Groups["unit"].Value.ToUpperInvariant(), only.Groups["of"].Value.ToUpperInvariant());
        return (unit.TrimEnd('S'), of) switch
        {
            ("TEN", "THOUSANDS") => EstimateModifier.TensOfThousands,
            ("HUNDRED", "THOUSANDS") => EstimateModifier.HundredsOfThousands,
            (_, "MILLIONS") => EstimateModifier.Millions,
            (_, "BILLIONS") => EstimateModifier.Billions,
            ("DOZEN" or "SCORE" or "TEN", "") => EstimateModifier.Dozens,
            ("HUNDRED", "") => unit == "HUNDRED" ? EstimateModifier.SeveralHundred : EstimateModifier.Hundreds,
            ("THOUSAND", "") => EstimateModifier.Thousands,
            ("MILLION", "") => EstimateModifier.Millions,
            ("BILLION", "") => EstimateModifier.Billions,
            (_, "") => EstimateModifier.Few,
            _ => null,
        };
    }

    [GeneratedRegex(
        @"^\s*(?:(?:well|far|just|slightly|significantly|a little|a bit)\s+)?(?:fewer than|less than|lower than|under|below)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StrictlyLess { get; }

    [GeneratedRegex(
        @"^\s*(?:(?:well|far|just|slightly|significantly|a little|a bit)\s+)?(?:more than|over|above|in excess of)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StrictlyMore { get; }

    /// <summary>What may stand before a magnitude without changing it.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:many|some|the|literally)\s+)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading { get; }

    [GeneratedRegex(
        @"\b(?:(?:several|a few)\s+(?<unit>dozen|hundred|thousand|million|billion)"
            + @"|(?<unit>dozens|scores|tens|hundreds|thousands|millions|billions)"
            + @"(?:\s+of\s+(?<of>thousands|millions|billions))?"
            + @"|(?<unit>several|a few|a handful))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MagnitudeWords { get; }
}
