using System.Globalization;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Review;

/// <summary>Words figures and dates as a review shows them.</summary>
internal static class FigureText
{
    /// <summary>An estimate: "around 300" (KILLED, ABOUT 300) of North Korean soldiers in Kursk.</summary>
    public static string Of(EstimateInput estimate)
    {
        string[] read =
        [
            estimate.Measure,
            string.Join(' ', new[] { Domain.Token.Of(estimate.Modifier), Numbers(estimate), estimate.Unit }
                .Where(part => part is not (null or "" or "UNMODIFIED"))),
            .. estimate.Change is { } change ? [Domain.Token.Of(change)] : Array.Empty<string>(),
        ];
        return $"\"{estimate.Verbatim}\" ({string.Join(", ", read.Where(part => part.Length > 0))}) of {estimate.Population}"
            + (estimate.Place is { } place ? $" in {place}" : "")
            + (estimate.AsOf?.Text is { } day ? $", as of {day}" : "")
            + (estimate.Since?.Text is { } since ? $", since {since}" : "");
    }

    /// <summary>A date: "14 May 2025".</summary>
    public static string Of(SuggestedDate date) => date switch
    {
        { Earliest: null } => $"{date.Words.Text}, of which the year is not said",
        { Earliest: { } first, Latest: { } last } when first == last => $"{date.Words.Text}: {Day(first)}",
        _ => $"{date.Words.Text}: {Day(date.Earliest)} to {Day(date.Latest)}",
    };

    /// <summary>Why a figure is no estimate.</summary>
    public static string WhyNot(SuggestedFigure figure) =>
        figure.Measure is null ? "it is not clear what it measures"
        : figure.Population is null ? "it is not told who or what is counted"
        : "a claim has one figure";

    private static string Numbers(EstimateInput estimate) => string.Join(
        " to ",
        new[] { estimate.PreviousValue, estimate.Value, estimate.UpperValue }.OfType<double>()
            .Select(number => number.ToString("#,0.######", CultureInfo.InvariantCulture)));

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
