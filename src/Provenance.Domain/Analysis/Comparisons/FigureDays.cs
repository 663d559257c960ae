using Provenance.Domain.Documents;
using Provenance.Domain.Measures;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>The order of the days for which figures hold.</summary>
internal static class FigureDays
{
    /// <summary>Whether one ends before the other begins.</summary>
    internal static bool IsBefore(FuzzyDate? one, FuzzyDate? other) =>
        one?.ToBounds().IsBefore(other?.ToBounds() ?? default) == true;

    /// <summary>Whether it is how much there is of what only grows as time goes by.</summary>
    internal static bool AddsUp(Figure figure) =>
        figure.Measure.AddsUp && figure.Change is null && !Fluctuates(figure);

    /// <summary>Whether both are.</summary>
    internal static bool AddUp(Figure one, Figure other) => AddsUp(one) && AddsUp(other);

    /// <summary>Whether the two hold for days so far apart that the quantity may be another: of what adds up or
    /// fluctuates for days, or times of one day, of which the one ends before the other begins; for everything else by
    /// convention.</summary>
    internal static bool AreApart(Figure one, Figure other) => AddUp(one, other) || Fluctuates(one) || Fluctuates(other)
        ? IsBefore(one.AsOf, other.AsOf) || IsBefore(other.AsOf, one.AsOf)
        : AreApartByConvention(one, other);

    /// <summary>Whether the two hold for days so far apart that by convention the quantity may be another: counts of
    /// persons or things for days more than <see cref="FigureComparison.DaysApart"/> apart; everything else, such as
    /// April's rate and May's, or a count that fluctuates, for days that do not overlap.</summary>
    internal static bool AreApartByConvention(Figure one, Figure other)
    {
        var days = IsCount(one) && !Fluctuates(one) ? FigureComparison.DaysApart : 0;
        return one.AsOf?.Latest?.AddDays(days) < other.AsOf?.Earliest
            || other.AsOf?.Latest?.AddDays(days) < one.AsOf?.Earliest;
    }

    /// <summary>Whether it is how much there is of what may rise and fall from one day to the next, or includes
    /// that.</summary>
    private static bool Fluctuates(Figure figure) => figure.Change is null
        && (figure.Measure.Fluctuates || figure.Parts.Any(part => part.Fluctuates));

    private static bool IsCount(Figure figure) =>
        figure.Measure.Kind is QuantityKind.Persons or QuantityKind.Items && figure.Change is null;

    /// <summary>Both, as the reason of a verdict has them.</summary>
    internal static string Of(FuzzyDate? one, FuzzyDate? other) => $"{FigureWords.Of(one)} against {FigureWords.Of(other)}";
}
