using System.Globalization;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>Figures and what they count, in plain English.</summary>
internal static class FigureWords
{
    /// <summary>The figure as its claim words it: "about 300", "36 %", "30 to 40", "a fall of 4.2 %", "5, from 3".
    /// Estimates without a number are quoted.</summary>
    internal static string Of(Estimate estimate)
    {
        var modifier = estimate.Wording;
        var figure = modifier switch
        {
            EstimateModifier.Between =>
                $"{Number(estimate.Value, estimate.Unit)} to {Number(estimate.UpperValue, estimate.Unit)}",
            EstimateModifier.Qualitative => $"“{estimate.Verbatim}”",
            _ when estimate.Value is null => Of(modifier),
            _ => Of(estimate.Value, modifier, estimate.Unit),
        };
        return (estimate.Change, estimate.PreviousValue) switch
        {
            _ when modifier == EstimateModifier.Qualitative => figure,
            (EstimateChange.Increase, _) => $"a rise of {figure}",
            (EstimateChange.Decrease, _) => $"a fall of {figure}",
            (_, { } before) => $"{figure}, from {Number(before, estimate.Unit)}",
            _ => figure,
        };
    }

    /// <summary>A number with its modifier.</summary>
    private static string Of(decimal? value, EstimateModifier modifier, EstimateUnit unit) =>
        WithSpace(Of(modifier)) + Number(value, unit);

    /// <summary>The words before a number, or in its place; empty when there are none.</summary>
    internal static string Of(EstimateModifier modifier) => modifier switch
    {
        EstimateModifier.Unmodified => "",
        EstimateModifier.Few => "a few",
        EstimateModifier.Highest or EstimateModifier.Lowest => $"the {Plain(modifier)}",
        _ => Plain(modifier),
    };

    /// <summary>A count with separators, or a share in percent.</summary>
    internal static string Number(decimal? value, EstimateUnit unit) => value switch
    {
        null => "no number",
        { } number when unit == EstimateUnit.Ratio =>
            string.Create(CultureInfo.InvariantCulture, $"{number * 100:0.##} %"),
        { } number => number.ToString("#,0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>What is counted: "killed+wounded", "total" for all four losses, otherwise the measure.</summary>
    internal static string Counted(EstimateMeasure measure, IReadOnlyList<CasualtyComponent> components) =>
        measure is EstimateMeasure.LossRate or EstimateMeasure.KilledInActionShare || components.Count == 0
            ? Plain(measure)
            : components.Count == Enum.GetValues<CasualtyComponent>().Length
                ? "total"
                : string.Join('+', components.Order().Select(Plain));

    /// <summary>The losses as a list: "killed, wounded and missing". For none, the text says that they are not
    /// given.</summary>
    internal static string Losses(IReadOnlyList<CasualtyComponent> components) =>
        components.Order().Select(Plain).ToList() switch
        {
            [] => "losses it does not name",
            [var only] => only,
            [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
        };

    /// <summary>The ends of a range: "270 to 330", "more than 6,000".</summary>
    internal static string Of(Interval range, EstimateUnit unit) => (range.Low, range.High) switch
    {
        ({ } low, { } high) when low == high => Number(low, unit),
        ({ } low, { } high) => $"{(range.LowExclusive ? "over " : "")}{Number(low, unit)} to "
            + $"{(range.HighExclusive ? "under " : "")}{Number(high, unit)}",
        ({ } low, null) => range.LowExclusive ? $"more than {Number(low, unit)}" : $"{Number(low, unit)} or more",
        (null, { } high) => range.HighExclusive ? $"less than {Number(high, unit)}" : $"{Number(high, unit)} or less",
        _ => "no range",
    };

    /// <summary>The days that bound a date: "14 to 16 January 2025". A date without bounds is given in its own
    /// words.</summary>
    internal static string Of(FuzzyDate? date) =>
        date?.ToBounds() is { IsOpen: false } at ? DateWords.Span(at) : date?.Text is { } text ? $"“{text}”" : "no day";

    /// <summary>The value of an enumeration in words: KILLED_OR_WOUNDED is "killed or wounded".</summary>
    internal static string Plain<T>(T value) where T : struct, Enum =>
        Token.Of(value).Replace('_', ' ').ToLowerInvariant();

    private static string WithSpace(string word) => word.Length == 0 ? "" : word + " ";
}
