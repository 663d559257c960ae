using Provenance.Domain.Documents;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>The order of the days for which figures hold.</summary>
internal static class FigureDays
{
    /// <summary>Whether one ends before the other begins.</summary>
    internal static bool IsBefore(FuzzyDate? one, FuzzyDate? other) =>
        one?.ToBounds().IsBefore(other?.ToBounds() ?? default) == true;

    /// <summary>Whether more than <see cref="FigureComparison.DaysApart"/> days lie between the two.</summary>
    internal static bool AreApart(FuzzyDate? one, FuzzyDate? other) =>
        one?.Latest?.AddDays(FigureComparison.DaysApart) < other?.Earliest
        || other?.Latest?.AddDays(FigureComparison.DaysApart) < one?.Earliest;

    /// <summary>Both, as the reason of a verdict has them.</summary>
    internal static string Of(FuzzyDate? one, FuzzyDate? other) => $"{FigureWords.Of(one)} against {FigureWords.Of(other)}";
}
