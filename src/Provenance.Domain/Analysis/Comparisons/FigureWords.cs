using System.Globalization;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>Figures and what they count, in plain English.</summary>
internal static class FigureWords
{
    private static readonly IReadOnlyList<string> _losses =
        MeasureVocabulary.BuiltIn.Elements(MeasureVocabulary.BuiltIn[CasualtyMeasures.CasualtiesTotal]);

    /// <summary>The figure as its claim words it: "about 300", "36 %", "1 in 5 (20 %)", "30 to 40", "a fall of 4.2 %",
    /// "5, from 3", "3 May 2024". Estimates without a number or a date are quoted.</summary>
    internal static string Of(Estimate estimate)
    {
        var (modifier, unit) = (estimate.Wording, Units.Of(estimate.Unit));
        var figure = modifier switch
        {
            EstimateModifier.Between => $"{Number(estimate.Value, unit)} to {Number(estimate.UpperValue, unit)}",
            EstimateModifier.Qualitative => $"“{estimate.Verbatim}”",
            _ when estimate.Date is { } date => WithSpace(Of(modifier)) + Of(date),
            _ when estimate.Value is null => Of(modifier),
            _ when estimate.Numerator is not null => $"{WithSpace(Of(modifier))}{Fraction(estimate, unit)}",
            _ => WithSpace(Of(modifier)) + Number(estimate.Value, unit),
        };
        return (estimate.Change, estimate.PreviousValue) switch
        {
            _ when modifier == EstimateModifier.Qualitative => figure,
            (EstimateChange.Increase, _) => $"a rise of {figure}",
            (EstimateChange.Decrease, _) => $"a fall of {figure}",
            (_, { } before) => $"{figure}, from {Number(before, unit)}",
            _ => figure,
        };
    }

    /// <summary>The words before a number, or in its place; empty when there are none.</summary>
    internal static string Of(EstimateModifier modifier) => modifier switch
    {
        EstimateModifier.Unmodified => "",
        EstimateModifier.Few => "a few",
        EstimateModifier.Highest or EstimateModifier.Lowest => $"the {Plain(modifier)}",
        _ => Plain(modifier),
    };

    /// <summary>A number as printed, with separators and its unit; a share in percent.</summary>
    internal static string Number(decimal? value, Unit unit) => Number(value, unit, "#,0.############");

    /// <summary>A unit in a sentence.</summary>
    internal static string Name(Unit unit) =>
        unit.Symbol.Length > 0 ? unit.Symbol : unit.Code.Replace('_', ' ').ToLowerInvariant();

    /// <summary>What is counted: "killed+wounded", "total" for all four losses, otherwise the name of the
    /// measure.</summary>
    internal static string Counted(Measure measure, IReadOnlyList<Measure> parts) =>
        measure.Kind is QuantityKind.Share or QuantityKind.Rate || parts.Count < 2
            ? measure.Name
            : IsTotal(parts) ? "total" : string.Join('+', parts.Select(part => part.Name));

    /// <summary>The measures as a list: "killed, wounded and missing". For none, the text says that they are not
    /// given.</summary>
    internal static string Listed(IReadOnlyList<Measure> parts) => parts.Select(part => part.Name).ToList() switch
    {
        [] => "losses it does not name",
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
    };

    /// <summary>Whether all of these are losses.</summary>
    internal static bool AreLosses(IReadOnlyList<Measure> parts) => parts.All(part => _losses.Contains(part.Key));

    /// <summary>The ends of a range: "270 to 330", "more than 6,000".</summary>
    internal static string Of(Interval range, Unit unit)
    {
        return (range.Low, range.High) switch
        {
            ({ } low, { } high) when low == high => End(low),
            ({ } low, { } high) => $"{(range.LowExclusive ? "over " : "")}{End(low)} to "
                + $"{(range.HighExclusive ? "under " : "")}{End(high)}",
            ({ } low, null) => range.LowExclusive ? $"more than {End(low)}" : $"{End(low)} or more",
            (null, { } high) => range.HighExclusive ? $"less than {End(high)}" : $"{End(high)} or less",
            _ => "no range",
        };

        string End(decimal end) => Number(end, unit, "#,0.####");
    }

    /// <summary>The days that bound a date: "14 to 16 January 2025". A date without bounds is given in its own
    /// words.</summary>
    internal static string Of(FuzzyDate? date) =>
        date?.ToBounds() is { IsOpen: false } at ? DateWords.Span(at) : date?.Text is { } text ? $"“{text}”" : "no day";

    /// <summary>The value of an enumeration in words: KILLED_OR_WOUNDED is "killed or wounded".</summary>
    internal static string Plain<T>(T value) where T : struct, Enum =>
        Token.Of(value).Replace('_', ' ').ToLowerInvariant();

    /// <summary>"1 in 5 (20 %)", and "3 to 1 (300 %)" of what is more than the whole.</summary>
    private static string Fraction(Estimate estimate, Unit unit)
    {
        var joined = estimate.Numerator > estimate.Denominator ? "to" : "in";
        var share = Number(estimate.Value, unit, "#,0.#");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{estimate.Numerator:#,0.####} {joined} {estimate.Denominator:#,0.####} ({share})");
    }

    private static bool IsTotal(IReadOnlyList<Measure> parts) => parts.Count == _losses.Count && AreLosses(parts);

    private static string Number(decimal? value, Unit unit, string format)
    {
        if (value is not { } known)
        {
            return "no number";
        }
        var number = (unit.Code == Unit.Ratio ? known * 100 : known).ToString(format, CultureInfo.InvariantCulture);
        return unit.Symbol.Length == 0 ? number
            : unit.Family == UnitFamily.Money ? $"{unit.Symbol} {number}"
            : $"{number} {unit.Symbol}";
    }

    private static string WithSpace(string word) => word.Length == 0 ? "" : word + " ";
}
