using Provenance.Domain.Documents;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>Compares figures that are dates.</summary>
internal static class ClaimedDates
{
    /// <summary>The relation of two dates; null when they are numbers. They contradict when one is certainly before the
    /// other, unless what is planned may have changed between the days for which they hold.</summary>
    internal static (ComparisonRelation, string Because)? Judge(Figure left, Figure right)
    {
        if (left.Date is not { } one || right.Date is not { } other)
        {
            return null;
        }
        if (one == other)
        {
            return (ComparisonRelation.Agrees, "both give the same date");
        }
        return one.IsBefore(other) || other.IsBefore(one)
            ? FigureDays.AreApart(left, right)
                ? (ComparisonRelation.Incomparable, FigureComparison.MayHaveChanged(left, right))
                : (ComparisonRelation.Contradicts, $"they share no {(AreDays(one, other) ? "day" : "moment")}")
            : (ComparisonRelation.Compatible, $"one {(AreDays(one, other) ? "day" : "moment")} can be both");
    }

    private static bool AreDays(TimeBounds one, TimeBounds other) =>
        one is { EarliestTime: null, LatestTime: null } && other is { EarliestTime: null, LatestTime: null };
}
