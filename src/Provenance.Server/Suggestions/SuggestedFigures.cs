using System.Globalization;
using Provenance.Attribution;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Suggestions;

/// <summary>Reads the figures, dates and words of doubt of a suggestion as records have them.</summary>
internal static class SuggestedFigures
{
    /// <summary>The figures, in the order of the text. A claim has one estimate: it is the only figure that has a measure,
    /// and says who is counted.</summary>
    public static IReadOnlyList<SuggestedFigure> Of(string text, Suggestion suggestion)
    {
        var estimate = suggestion.Figures.Where(figure => figure.Measure is not null).ToList()
            is [{ Population: not null } only] ? only : null;
        return
        [
            .. suggestion.Figures.Select(figure => new SuggestedFigure
            {
                Words = PassageDraft.SpanOf(text, figure.Words),
                Value = (double?)figure.Value,
                UpperValue = (double?)figure.UpperValue,
                PreviousValue = (double?)figure.PreviousValue,
                Change = figure.Change is { } change ? Enum.Parse<EstimateChange>(change.ToString()) : null,
                Modifier = Enum.Parse<EstimateModifier>(figure.Modifier.ToString()),
                Unit = figure.Unit,
                Measure = figure.Measure,
                Population = figure.Population?.In(text),
                Place = figure.Place?.In(text),
                AsOf = DateOf(text, figure.AsOf),
                Since = DateOf(text, figure.Since),
                IsEstimate = figure == estimate,
            }),
        ];
    }

    /// <summary>The dates, in the order of the text.</summary>
    public static IReadOnlyList<SuggestedDate> DatesOf(string text, Suggestion suggestion) =>
        [.. suggestion.Dates.Select(date => DateOf(text, date)!)];

    /// <summary>The words of doubt, in the order of the text.</summary>
    public static IReadOnlyList<SuggestedHedge> HedgesOf(string text, Suggestion suggestion) =>
    [
        .. suggestion.Hedges.Select(hedge => new SuggestedHedge(
            PassageDraft.SpanOf(text, hedge.Words),
            hedge.Likelihood is { } likelihood ? Enum.Parse<Likelihood>(likelihood.ToString()) : null)),
    ];

    /// <summary>The estimate that a figure is.</summary>
    public static EstimateInput EstimateOf(SuggestedFigure figure) => new()
    {
        Measure = figure.Measure!,
        Value = figure.Value,
        UpperValue = figure.UpperValue,
        PreviousValue = figure.PreviousValue,
        Change = figure.Change,
        Modifier = figure.Modifier,
        Unit = figure.Unit,
        Population = figure.Population!,
        Place = figure.Place,
        AsOf = InputOf(figure.AsOf),
        Since = InputOf(figure.Since),
        Verbatim = figure.Words.Text,
    };

    private static SuggestedDate? DateOf(string text, Attribution.SuggestedDate? date) =>
        date is null ? null : new(PassageDraft.SpanOf(text, date.Words), date.Earliest, date.Latest);

    /// <summary>A date that the words give in full; what only the day of publication tells is left out.</summary>
    private static FuzzyDateInput? InputOf(SuggestedDate? date) =>
        date is { Earliest: { } earliest, Latest: { } latest }
            ? new()
            {
                Earliest = earliest.ToString("O", CultureInfo.InvariantCulture),
                Latest = latest.ToString("O", CultureInfo.InvariantCulture),
                Text = date.Words.Text,
            }
            : null;
}
