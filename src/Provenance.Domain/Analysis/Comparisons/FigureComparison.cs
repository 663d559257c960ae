using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>The relations between two figures.</summary>
public enum ComparisonRelation
{
    /// <summary>They give the same number and can both be true.</summary>
    Agrees,

    /// <summary>They differ but can both be true.</summary>
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
/// compared, or when one has no number or is 0.</param>
/// <param name="Reason">One sentence with both figures, the relation and the reason.</param>
public sealed record FigureComparison(ComparisonRelation Relation, decimal? Gap, string Reason)
{
    /// <summary>The minimum distance between two as-of dates, from the end of one to the start of the other, after
    /// which a count may have grown: more than 7 days, a convention.</summary>
    public const int DaysApart = 7;

    /// <summary>
    /// Compares two figures by their ranges. They are comparable when both are facts, or both are not, about the same
    /// population, unit and losses, in places of which none is named differently. Then they
    /// <list type="bullet">
    /// <item>contradict when no number lies in both ranges, unless both are counts at days more than <see
    /// cref="DaysApart"/> apart that may have grown from one to the other;</item>
    /// <item>agree when they give the same number;</item>
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
        if (left.Range.Overlaps(right.Range))
        {
            return left.Value == right.Value && (left.Value is not null || left.Range == right.Range)
                ? (ComparisonRelation.Agrees, "both give the same number, and their ranges overlap")
                : (ComparisonRelation.Compatible, $"the ranges {Ranges(left, right)} share numbers");
        }
        var (low, high) = left.Range.EndsBefore(right.Range) ? (left, right) : (right, left);
        if (!Apart(low.AsOf, high.AsOf))
        {
            return (ComparisonRelation.Contradicts, $"the ranges {Ranges(left, right)} share no number");
        }
        if (left.Components.Count == 0)
        {
            return (ComparisonRelation.Incomparable, $"it may have changed between {Days(left, right)}");
        }
        var days = Days(left, right);
        return IsBefore(low.AsOf, high.AsOf)
            ? (ComparisonRelation.Compatible, $"losses add up, and the larger figure is the later, {days}")
            : (ComparisonRelation.Contradicts, $"losses add up, yet the larger figure is the earlier, {days}");
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
        if (!whole.Range.EndsBefore(part.Range))
        {
            return (ComparisonRelation.Incomparable, $"{counts}; the part need not exceed the whole");
        }
        return Apart(whole.AsOf, part.AsOf) && IsBefore(whole.AsOf, part.AsOf)
            ? (ComparisonRelation.Incomparable, $"{counts}; the part, though larger, is later, {Days(left, right)}")
            : (ComparisonRelation.Contradicts, $"{counts}, and a part cannot exceed its whole");
    }

    /// <summary>The reason why the two cannot be compared at all; null when they can be, at least as part and
    /// whole.</summary>
    private static string? Obstacle(Figure left, Figure right)
    {
        if (new[] { left, right }.FirstOrDefault(figure => !figure.Range.IsKnown) is { } wordless)
        {
            return $"{wordless.Words} gives no number";
        }
        if (left.Claim.Modality == ClaimModality.Forecast != (right.Claim.Modality == ClaimModality.Forecast))
        {
            return "one is a forecast, the other is not";
        }
        if (left.Unit != right.Unit)
        {
            return left.Unit == EstimateUnit.Ratio || right.Unit == EstimateUnit.Ratio
                ? "one is a share, the other a count, and the same source states no strength to relate them"
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
        if (left.Unit != EstimateUnit.Ratio && left.Components.Count > 0 && right.Components.Count > 0)
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

    private static bool IsBefore(FuzzyDate? one, FuzzyDate? other) => one?.Latest < other?.Earliest;

    private static bool Apart(FuzzyDate? one, FuzzyDate? other) =>
        one?.Latest?.AddDays(DaysApart) < other?.Earliest || other?.Latest?.AddDays(DaysApart) < one?.Earliest;

    private static decimal? GapOf(ComparisonRelation relation, Figure left, Figure right) =>
        relation != ComparisonRelation.Incomparable && left.Value is > 0 and { } one && right.Value is > 0 and { } other
            ? Math.Round(Math.Max(one, other) / Math.Min(one, other), 2)
            : null;

    private static string Ranges(Figure left, Figure right) =>
        $"{FigureWords.Of(left.Range, left.Unit)} and {FigureWords.Of(right.Range, right.Unit)}";

    private static string Days(Figure left, Figure right) =>
        $"{FigureWords.Of(left.AsOf)} against {FigureWords.Of(right.AsOf)}";

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
