using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>The relations between two figures.</summary>
public enum ComparisonRelation
{
    /// <summary>They say the same, as exactly or less so.</summary>
    Agrees,

    /// <summary>They say different things, and can both be true.</summary>
    Compatible,

    /// <summary>They cannot both be true.</summary>
    Contradicts,

    /// <summary>The first is a later figure from the line of sources that gave the second.</summary>
    Revises,

    /// <summary>They do not count the same thing.</summary>
    Incomparable,
}

/// <summary>The relation between two figures, and the reason.</summary>
/// <param name="Relation">The relation, read from the first to the second.</param>
/// <param name="Gap">The larger number divided by the smaller, 1 or more, to two decimals; null when the two cannot be
/// compared, when one has no number or is 0, or when one is a rise and the other a fall.</param>
/// <param name="Reason">One sentence with both figures, the relation and the reason.</param>
public sealed record FigureComparison(ComparisonRelation Relation, decimal? Gap, string Reason)
{
    /// <summary>The minimum distance between two as-of dates, from the end of one to the start of the other, after
    /// which a count may have grown: more than 7 days, a convention.</summary>
    public const int DaysApart = 7;

    /// <summary>
    /// Compares two figures by their ranges. They are comparable when both are facts, or both are not, about the same
    /// population, unit and losses, in places of which none is named differently, and both give a quantity, or both its
    /// change. Then they
    /// <list type="bullet">
    /// <item>contradict when no number lies in both ranges, unless both are counts at days more than <see
    /// cref="DaysApart"/> apart that may have grown from one to the other;</item>
    /// <item>contradict when one is the highest and the other the lowest of its kind, for days that are not so far
    /// apart;</item>
    /// <item>agree when the ranges are the same, or when both are made of one number, are open at the same ends, and one
    /// lies within the other. So 4,000 agrees with about 4,000, and over 6,000 with at least 6,000. But 35 is compatible
    /// with 30 to 40, 100 with at least 100, and up to 100 with at least 100, which share one number;</item>
    /// <item>are compatible otherwise.</item>
    /// </list>
    /// Where one counts a strict part of the other's losses, they contradict when the part must exceed its whole, and
    /// are incomparable otherwise. Casualties or neutralised soldiers without word of which losses they are compare
    /// with nothing. Symmetric; constant cost.
    /// </summary>
    public static FigureComparison Between(Figure left, Figure right)
    {
        var (relation, because) = Judge(left, right);
        return new(relation, GapOf(relation, left, right), Sentence(left, right, relation, because));
    }

    /// <summary>Describes the first figure as a revision of the second.</summary>
    /// <param name="left">The later figure.</param>
    /// <param name="right">The figure revised.</param>
    /// <param name="because">The reason why it is one.</param>
    internal static FigureComparison Revision(Figure left, Figure right, string because) => new(
        ComparisonRelation.Revises,
        GapOf(ComparisonRelation.Revises, left, right),
        Sentence(left, right, ComparisonRelation.Revises, because));

    /// <summary>Whether the first figure is for a later day than the second and counts the same, but is a different
    /// figure. If one line of sources gave both, it is a revision.</summary>
    internal static bool IsLater(Figure left, Figure right) =>
        Obstacle(left, right) is null && SameLosses(left, right) && left.Range != right.Range
        && left.AsOf?.Earliest is { } start && right.AsOf?.Latest is { } end && start > end;

    private static (ComparisonRelation, string Because) Judge(Figure left, Figure right)
    {
        if (Obstacle(left, right) is { } obstacle)
        {
            return (ComparisonRelation.Incomparable, obstacle);
        }
        if (!SameLosses(left, right))
        {
            return JudgePart(left, right);
        }
        if (Extremes(left, right) is { } judged)
        {
            return judged;
        }
        if (left.Range.Overlaps(right.Range))
        {
            return JudgeOverlap(left, right);
        }
        var (low, high) = left.Range.EndsBefore(right.Range) ? (left, right) : (right, left);
        if (!Apart(low.AsOf, high.AsOf))
        {
            return (ComparisonRelation.Contradicts, $"the ranges {Ranges(left, right)} share no number");
        }
        if (left.Components.Count == 0 || left.Change is not null)
        {
            return (ComparisonRelation.Incomparable, MayHaveChanged(left, right));
        }
        var days = Days(left, right);
        return IsBefore(low.AsOf, high.AsOf)
            ? (ComparisonRelation.Compatible, $"losses add up, and the larger figure is the later, {days}")
            : (ComparisonRelation.Contradicts, $"losses add up, yet the larger figure is the earlier, {days}");
    }

    private static (ComparisonRelation, string Because) JudgeOverlap(Figure left, Figure right)
    {
        if (left.Value is not null && left.Value == right.Value && left.Range.NestsWith(right.Range))
        {
            return (ComparisonRelation.Agrees, "both give the same number, and their ranges overlap");
        }
        if (left.Range == right.Range)
        {
            return (ComparisonRelation.Agrees, $"both give the range {FigureWords.Of(left.Range, left.Unit)}");
        }
        return (ComparisonRelation.Compatible, left.Range.MeetingPoint(right.Range) is { } only
            ? $"the ranges {Ranges(left, right)} share only {FigureWords.Number(only, left.Unit)}"
            : $"the ranges {Ranges(left, right)} share numbers");
    }

    /// <summary>The relation of the highest to the lowest, or of two of which one gives no number; null where the
    /// ranges decide.</summary>
    private static (ComparisonRelation, string Because)? Extremes(Figure left, Figure right)
    {
        if (left.IsHighest is null || right.IsHighest is null)
        {
            return null;
        }
        if (left.IsHighest != right.IsHighest)
        {
            return Apart(left.AsOf, right.AsOf)
                ? (ComparisonRelation.Incomparable, MayHaveChanged(left, right))
                : (ComparisonRelation.Contradicts, "one is the highest, the other the lowest");
        }
        return left.Range.IsKnown && right.Range.IsKnown
            ? null
            : (ComparisonRelation.Agrees, $"both are the {(left.IsHighest == true ? "highest" : "lowest")}");
    }

    private static (ComparisonRelation, string Because) JudgePart(Figure left, Figure right)
    {
        var (one, other) = (FigureWords.Losses(left.Components), FigureWords.Losses(right.Components));
        var counts = $"one counts {one}, the other {other}";
        var (part, whole) = left.Components.Count < right.Components.Count ? (left, right) : (right, left);
        if (part.Components.Except(whole.Components).Any())
        {
            return (ComparisonRelation.Incomparable, $"{counts}, and neither includes the other");
        }
        if (part.Change is not null || !whole.Range.EndsBefore(part.Range))
        {
            return (ComparisonRelation.Incomparable, $"{counts}; {(part.Change is null
                ? "the part need not exceed the whole"
                : "a part can change more than the whole")}");
        }
        return Apart(whole.AsOf, part.AsOf) && IsBefore(whole.AsOf, part.AsOf)
            ? (ComparisonRelation.Incomparable, $"{counts}; the part, though larger, is later, {Days(left, right)}")
            : (ComparisonRelation.Contradicts, $"{counts}, and a part cannot exceed its whole");
    }

    /// <summary>The reason why the two cannot be compared at all; null when they can be, at least as part and
    /// whole.</summary>
    private static string? Obstacle(Figure left, Figure right)
    {
        var bothExtreme = left.IsHighest is not null && right.IsHighest is not null && SameLosses(left, right);
        if (!bothExtreme && new[] { left, right }.FirstOrDefault(figure => !figure.Range.IsKnown) is { } wordless)
        {
            return $"{wordless.Words} gives no number";
        }
        if (left.Claim.Modality == ClaimModality.Forecast != (right.Claim.Modality == ClaimModality.Forecast))
        {
            return "one is a forecast, the other is not";
        }
        if (left.Change is null != right.Change is null)
        {
            return "one gives how much there is, the other how much it changed";
        }
        if (left.Unit != right.Unit)
        {
            return left.Unit == EstimateUnit.Ratio || right.Unit == EstimateUnit.Ratio
                ? left.Change is null
                    ? "one is a share, the other a count, and the same source states no strength to relate them"
                    : "one gives the change as a share, the other as a count"
                : "one counts persons, the other things";
        }
        if (left.Population != right.Population)
        {
            return $"one counts {left.Population}, the other {right.Population}";
        }
        if (Named(left.Place) is { } one && Named(right.Place) is { } other && one != other)
        {
            return $"one is for {one}, the other for {other}";
        }
        if (IsBefore(left.Since, right.Since) || IsBefore(right.Since, left.Since))
        {
            return $"one counts since {FigureWords.Of(left.Since)}, the other since {FigureWords.Of(right.Since)}";
        }
        if (new[] { left, right }.FirstOrDefault(figure => Unknown(figure)) is { } vague)
        {
            return $"“{vague.Counted}” does not say which losses it counts";
        }
        if ((left.Unit != EstimateUnit.Ratio || left.Change is not null) && left.Components.Count > 0 && right.Components.Count > 0)
        {
            return null;
        }
        if (left.Measure != right.Measure)
        {
            return "they do not measure the same";
        }
        return SameLosses(left, right) ? null : "only one says which losses it counts";
    }

    private static bool Unknown(Figure figure) => figure.Components.Count == 0
        && figure.Measure is EstimateMeasure.Casualties or EstimateMeasure.Neutralised;

    /// <summary>The name of a place, which has a capital letter; "the war" names none.</summary>
    private static string? Named(string? place) => place is [var first, ..] && char.IsUpper(first) ? place : null;

    private static bool SameLosses(Figure left, Figure right) =>
        left.Components.Count == right.Components.Count && left.Components.All(right.Components.Contains);

    private static bool IsBefore(FuzzyDate? one, FuzzyDate? other) => one?.ToBounds().IsBefore(other?.ToBounds() ?? default) == true;

    private static bool Apart(FuzzyDate? one, FuzzyDate? other) =>
        one?.Latest?.AddDays(DaysApart) < other?.Earliest || other?.Latest?.AddDays(DaysApart) < one?.Earliest;

    private static decimal? GapOf(ComparisonRelation relation, Figure left, Figure right) =>
        relation != ComparisonRelation.Incomparable && left.Change == right.Change && left.Value is > 0 and { } one && right.Value is > 0 and { } other
            ? Math.Round(Math.Max(one, other) / Math.Min(one, other), 2)
            : null;

    private static string Ranges(Figure left, Figure right) =>
        $"{FigureWords.Of(left.Range, left.Unit)} and {FigureWords.Of(right.Range, right.Unit)}";

    private static string Days(Figure left, Figure right) =>
        $"{FigureWords.Of(left.AsOf)} against {FigureWords.Of(right.AsOf)}";

    private static string MayHaveChanged(Figure left, Figure right) =>
        $"it may have changed between {Days(left, right)}";

    private static string Sentence(Figure left, Figure right, ComparisonRelation relation, string because)
    {
        var figures = left.Counted == right.Counted
            ? $"{left.Counted}: {left.Words} against {right.Words}"
            : $"{left.Words} {left.Counted} against {right.Words} {right.Counted}";
        var workings = new[] { left, right }.Where(figure => figure.Working is not null)
            .Select(figure => $"{figure.Words} is {figure.Working}");
        return $"{figures}: {Token.Of(relation)}, since {string.Join("; ", workings.Prepend(because))}.";
    }
}
