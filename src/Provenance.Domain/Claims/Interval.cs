namespace Provenance.Domain.Claims;

/// <summary>The interval that an estimate stands for when estimates are compared. Its numbers need not be
/// whole.</summary>
/// <param name="Low">The lower end; null when open or unknown.</param>
/// <param name="High">The upper end; null when open or unknown.</param>
/// <param name="LowExclusive">Whether the lower end itself is outside.</param>
/// <param name="HighExclusive">Whether the upper end itself is outside.</param>
public readonly record struct Interval(
    decimal? Low, decimal? High, bool LowExclusive = false, bool HighExclusive = false)
{
    /// <summary>The interval of a value and its modifier, by the rule that <see cref="EstimateModifier"/> states
    /// (invariant 9).</summary>
    /// <param name="value">The number; null when the modifier stands for words without one.</param>
    /// <param name="modifier">The modifier.</param>
    /// <param name="upperValue">The second number of a range.</param>
    public static Interval Of(decimal? value, EstimateModifier modifier, decimal? upperValue = null) => modifier switch
    {
        EstimateModifier.Unmodified or EstimateModifier.Highest or EstimateModifier.Lowest => new(value, value),
        EstimateModifier.About => new(value - Tenth(value), value + Tenth(value)),
        EstimateModifier.AtLeast => new(value, null),
        EstimateModifier.Over => new(value, null, LowExclusive: true),
        EstimateModifier.Nearly => value < 0
            ? new(value, value + Tenth(value), LowExclusive: true)
            : new(value - Tenth(value), value, HighExclusive: true),
        EstimateModifier.AtMost => new(null, value),
        EstimateModifier.FewerThan => new(null, value, HighExclusive: true),
        EstimateModifier.Between => new(value, upperValue),
        EstimateModifier.Few => Magnitude(1, 10),
        EstimateModifier.Dozens => Magnitude(10, 100),
        EstimateModifier.Hundreds => Magnitude(100, 1000),
        EstimateModifier.SeveralHundred => new(200, 999),
        EstimateModifier.Thousands => Magnitude(1000, 10_000),
        EstimateModifier.TensOfThousands => Magnitude(10_000, 100_000),
        EstimateModifier.HundredsOfThousands => Magnitude(100_000, 1_000_000),
        EstimateModifier.Millions => Magnitude(1_000_000, 1_000_000_000),
        EstimateModifier.Billions => Magnitude(1_000_000_000, 1_000_000_000_000),
        EstimateModifier.Most => new(0.5m, 1),
        _ => default,
    };

    /// <summary>Whether it bounds anything; false for an estimate without a number.</summary>
    public bool IsKnown => Low is not null || High is not null;

    /// <summary>Whether a number lies in both; never true for an interval that is unknown at both ends.</summary>
    public bool Overlaps(Interval other) =>
        IsKnown && other.IsKnown && !EndsBefore(other) && !other.EndsBefore(this);

    /// <summary>Whether every number in this one is less than every number in the other.</summary>
    public bool EndsBefore(Interval other) => High is { } high && other.Low is { } low
        && (high < low || (high == low && (HighExclusive || other.LowExclusive)));

    /// <summary>Whether every number in this one lies in the other.</summary>
    public bool LiesWithin(Interval other) =>
        (other.Low is null || Low > other.Low || (Low == other.Low && (LowExclusive || !other.LowExclusive)))
        && (other.High is null || High < other.High || (High == other.High && (HighExclusive || !other.HighExclusive)));

    /// <summary>Whether both are open at the same ends, and one lies within the other.</summary>
    public bool NestsWith(Interval other) => Low is null == other.Low is null && High is null == other.High is null
        && (LiesWithin(other) || other.LiesWithin(this));

    /// <summary>The number that lies in both, at the end of one and the start of the other; null when they do not
    /// meet so.</summary>
    public decimal? MeetingPoint(Interval other) => !Overlaps(other) ? null
        : High is { } high && high == other.Low ? high
        : other.High is { } end && end == Low ? end
        : null;

    /// <summary>The sums of one number from each; an end is open or exclusive if one of the two is.</summary>
    public Interval Plus(Interval other) => new(
        Low + other.Low, High + other.High, LowExclusive || other.LowExclusive, HighExclusive || other.HighExclusive);

    /// <summary>The products of one number from each, where neither is negative; ends are treated as in a
    /// sum.</summary>
    public Interval Times(Interval other) => new(
        Low * other.Low, High * other.High, LowExclusive || other.LowExclusive, HighExclusive || other.HighExclusive);

    /// <summary>The numbers of this one with the other sign.</summary>
    public Interval Negated() => new(-High, -Low, HighExclusive, LowExclusive);

    /// <summary>This one without negative numbers and 0, where its lower end is open.</summary>
    public Interval AboveZero() => Low is null ? this with { Low = 0, LowExclusive = true } : this;

    /// <summary>The whole numbers in this one: from 100 for "over 99", to 99 for "fewer than 100"; this one if there
    /// are none.</summary>
    public Interval ToWhole()
    {
        decimal? low = Low is { } first ? LowExclusive ? decimal.Floor(first) + 1 : decimal.Ceiling(first) : null;
        decimal? high = High is { } last ? HighExclusive ? decimal.Ceiling(last) - 1 : decimal.Floor(last) : null;
        return low > high ? this : new(low, high);
    }

    private static Interval Magnitude(decimal unit, decimal next) => new(2 * unit, 2 * next, HighExclusive: true);

    private static decimal? Tenth(decimal? value) => value is { } number ? 0.1m * Math.Abs(number) : null;
}
