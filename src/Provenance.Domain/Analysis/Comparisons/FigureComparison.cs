using Provenance.Domain.Claims;
using Provenance.Domain.Measures;
using Provenance.Domain.Subjects;

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
    /// which a count of persons or things that neither adds up nor fluctuates, such as a strength, may have changed,
    /// and a part may have outgrown what its whole was: more than 7 days, a convention. A count that adds up, as that
    /// of the dead does, may grow from one moment to the next, and one that fluctuates, as that of the missing does,
    /// may fall too. Rates, money and whatever else is no count hold for their own days alone.</summary>
    public const int DaysApart = 7;

    /// <summary>
    /// Compares two figures by their ranges. They are comparable when both are facts, or both are not, of the same
    /// measure, in units that convert, and both give a quantity, or both its change; and when their populations, and
    /// their places if both name one, are known to be the same: one record, or one name that no record has. Then they
    /// <list type="bullet">
    /// <item>contradict when no number lies in both ranges, of persons and things no whole one. But figures of a
    /// measure that adds up are compatible when the larger holds for days, or times, wholly after those of the smaller,
    /// however near; and others are incomparable when they hold for days so far apart that the quantity may have
    /// changed: counts of persons or things that do not fluctuate for days more than <see cref="DaysApart"/> apart,
    /// everything else, such as the missing, for days that do not overlap;</item>
    /// <item>of two dates contradict when one is certainly before the other, agree when they are the same, and are
    /// compatible otherwise;</item>
    /// <item>contradict when one is the highest and the other the lowest of its kind, unless the quantity may have
    /// changed;</item>
    /// <item>agree when the ranges are the same, or when both are made of one number, are open at the same ends, and
    /// one lies within the other. So 4,000 agrees with about 4,000, and over 6,000 with at least 6,000. But 35 is
    /// compatible with 30 to 40, 100 with at least 100, and up to 100 with at least 100, which share one number;</item>
    /// <item>are compatible otherwise.</item>
    /// </list>
    /// Where one counts a strict part of what the other counts, by its measure, its population or its place, they
    /// contradict when the part must exceed its whole, which shares, rates and profits of a part may do, unless the
    /// days are so far apart that the whole may have grown, or changed: for a part by its measure always more than
    /// <see cref="DaysApart"/>. They are incomparable otherwise. What leaves open which of its parts it counts, as
    /// casualties or neutralised soldiers do, compares with nothing. Figures in two units are compared in one of them,
    /// as exactly as they are printed (see <see cref="CommonUnit"/>). Symmetric; costs the lengths of the lines of
    /// wholes.
    /// </summary>
    public static FigureComparison Between(Figure left, Figure right)
    {
        if (FigureObstacles.Of(left, right) is { } obstacle)
        {
            return new(
                ComparisonRelation.Incomparable, null, Sentence(left, right, ComparisonRelation.Incomparable, obstacle));
        }
        var (one, other) = CommonUnit.Of(left, right);
        var (relation, because) = Judge(one, other);
        return new(
            relation,
            relation == ComparisonRelation.Incomparable ? null : GapOf(one, other),
            Sentence(left, right, relation, because));
    }

    /// <summary>Describes the first figure as a revision of the second.</summary>
    /// <param name="left">The later figure.</param>
    /// <param name="right">The figure revised.</param>
    /// <param name="because">The reason why it is one.</param>
    internal static FigureComparison Revision(Figure left, Figure right, string because)
    {
        decimal? gap = null;
        if (left.Unit.ConvertsTo(right.Unit))
        {
            var (one, other) = CommonUnit.Of(left, right);
            gap = GapOf(one, other);
        }
        return new(ComparisonRelation.Revises, gap, Sentence(left, right, ComparisonRelation.Revises, because));
    }

    /// <summary>Whether the first figure is for a later day than the second and counts the same, but is a different
    /// figure. If one line of sources gave both, it is a revision.</summary>
    internal static bool IsLater(Figure left, Figure right) =>
        FigureObstacles.Of(left, right) is null && FigureExtent.Of(left, right) == SubjectRelation.Same
        && (left.Range, left.Date) != (right.Range, right.Date)
        && FigureDays.IsBefore(right.AsOf, left.AsOf);

    private static (ComparisonRelation, string Because) Judge(Figure left, Figure right)
    {
        if (FigureExtent.Of(left, right) is not SubjectRelation.Same and var extent)
        {
            return JudgePart(left, right, extent);
        }
        if ((ClaimedDates.Judge(left, right) ?? Extremes(left, right)) is { } judged)
        {
            return judged;
        }
        if (Overlap(left, right))
        {
            return JudgeOverlap(left, right);
        }
        if (!FigureDays.AreApart(left, right))
        {
            return (ComparisonRelation.Contradicts, $"the ranges {Ranges(left, right)} share no number");
        }
        if (!FigureDays.AddUp(left, right))
        {
            return (ComparisonRelation.Incomparable, MayHaveChanged(left, right));
        }
        var (low, high) = Numbers(left).EndsBefore(Numbers(right)) ? (left, right) : (right, left);
        var (what, days) = (FigureWords.AreLosses(left.Parts) ? "losses" : "such counts", Days(left, right));
        return FigureDays.IsBefore(low.AsOf, high.AsOf)
            ? (ComparisonRelation.Compatible, $"{what} add up, and the larger figure is the later, {days}")
            : (ComparisonRelation.Contradicts, $"{what} add up, yet the larger figure is the earlier, {days}");
    }

    private static bool Overlap(Figure left, Figure right) => Numbers(left).Overlaps(Numbers(right));

    /// <summary>The numbers that a figure can mean; of people and things only whole ones.</summary>
    private static Interval Numbers(Figure figure) =>
        figure.Unit.Family is UnitFamily.Persons or UnitFamily.Items ? figure.Range.ToWhole() : figure.Range;

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
            return FigureDays.AreApart(left, right)
                ? (ComparisonRelation.Incomparable, MayHaveChanged(left, right))
                : (ComparisonRelation.Contradicts, "one is the highest, the other the lowest");
        }
        return left.Range.IsKnown && right.Range.IsKnown
            ? null
            : (ComparisonRelation.Agrees, $"both are the {(left.IsHighest == true ? "highest" : "lowest")}");
    }

    private static (ComparisonRelation, string Because) JudgePart(Figure left, Figure right, SubjectRelation extent)
    {
        var counts = FigureExtent.Words(left, right);
        if (extent == SubjectRelation.Different)
        {
            return (ComparisonRelation.Incomparable, $"{counts}, and neither includes the other");
        }
        var (part, whole) = extent == SubjectRelation.Part ? (left, right) : (right, left);
        if (part.Change is not null)
        {
            return (ComparisonRelation.Incomparable, $"{counts}; a part can change more than the whole");
        }
        if (part.Date is not null)
        {
            return (ComparisonRelation.Incomparable, $"{counts}; a part can have a date of its own");
        }
        if (!FigureExtent.IsNeverLarger(part, whole))
        {
            return (ComparisonRelation.Incomparable, $"{counts}; {FigureWords.Counted(part.Measure, part.Parts)} need not be "
                + "less in a part");
        }
        if (!Numbers(whole).EndsBefore(Numbers(part)))
        {
            return (ComparisonRelation.Incomparable, $"{counts}; the part need not exceed the whole");
        }
        var areApart = FigureObstacles.CountTheSame(left, right)
            ? FigureDays.AreApart(whole, part)
            : FigureDays.AreApartByConvention(part, whole);
        if (!areApart)
        {
            return (ComparisonRelation.Contradicts, $"{counts}, and a part cannot exceed its whole");
        }
        return !FigureDays.AddsUp(part) || FigureDays.IsBefore(whole.AsOf, part.AsOf)
            ? (ComparisonRelation.Incomparable, $"{counts}; the part, though larger, is {(
                FigureDays.IsBefore(whole.AsOf, part.AsOf) ? "later" : "earlier")}, {Days(left, right)}")
            : (ComparisonRelation.Contradicts, $"{counts}, and a part cannot exceed its whole");
    }

    private static decimal? GapOf(Figure left, Figure right) =>
        left.Change == right.Change && left.Value is > 0 and { } one && right.Value is > 0 and { } other
            ? Math.Round(Math.Max(one, other) / Math.Min(one, other), 2)
            : null;

    private static string Ranges(Figure left, Figure right) =>
        $"{FigureWords.Of(left.Range, left.Unit)} and {FigureWords.Of(right.Range, right.Unit)}";

    private static string Days(Figure left, Figure right) => FigureDays.Of(left.AsOf, right.AsOf);

    internal static string MayHaveChanged(Figure left, Figure right) =>
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
