namespace Provenance.Domain.Claims;

/// <summary>
/// How the wording around a number bounds it; each names the interval that it stands for in comparisons.
/// </summary>
public enum EstimateModifier
{
    /// <summary>The bare number v: [v, v].</summary>
    Unmodified,

    /// <summary>"About", "around", "roughly": [0.9 v, 1.1 v], a convention.</summary>
    About,

    /// <summary>"At least": [v, ∞).</summary>
    AtLeast,

    /// <summary>"Over", "more than": (v, ∞).</summary>
    Over,

    /// <summary>"Nearly", "almost": [0.9 v, v), a convention.</summary>
    Nearly,

    /// <summary>"At most", "up to": (-∞, v].</summary>
    AtMost,

    /// <summary>"Several hundred", no number: [200, 999].</summary>
    SeveralHundred,

    /// <summary>"Most", no number: [0.5, 1].</summary>
    Most,

    /// <summary>Words without a number, "significant": no interval.</summary>
    Qualitative,
}

/// <summary>The interval that a value and its modifier stand for when estimates are compared.</summary>
/// <param name="Low">The lower end; null when open or unknown.</param>
/// <param name="High">The upper end; null when open or unknown.</param>
/// <param name="LowExclusive">Whether the lower end itself is outside.</param>
/// <param name="HighExclusive">Whether the upper end itself is outside.</param>
public readonly record struct Interval(
    decimal? Low, decimal? High, bool LowExclusive = false, bool HighExclusive = false)
{
    /// <summary>
    /// The interval of a value and its modifier, by the rule that <see cref="EstimateModifier"/> states (invariant 9).
    /// </summary>
    public static Interval Of(decimal? value, EstimateModifier modifier) => modifier switch
    {
        EstimateModifier.Unmodified => new(value, value),
        EstimateModifier.About => new(0.9m * value, 1.1m * value),
        EstimateModifier.AtLeast => new(value, null),
        EstimateModifier.Over => new(value, null, LowExclusive: true),
        EstimateModifier.Nearly => new(0.9m * value, value, HighExclusive: true),
        EstimateModifier.AtMost => new(null, value),
        EstimateModifier.SeveralHundred => new(200, 999),
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

    /// <summary>The sums of one number from each; an end is open or exclusive if one of the two is.</summary>
    public Interval Plus(Interval other) => new(
        Low + other.Low, High + other.High, LowExclusive || other.LowExclusive, HighExclusive || other.HighExclusive);

    /// <summary>The products of one number from each, where neither is negative; ends are treated as in a
    /// sum.</summary>
    public Interval Times(Interval other) => new(
        Low * other.Low, High * other.High, LowExclusive || other.LowExclusive, HighExclusive || other.HighExclusive);
}
