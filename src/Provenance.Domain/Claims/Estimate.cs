using Provenance.Domain.Documents;

namespace Provenance.Domain.Claims;

/// <summary>
/// A quantity as claimed, or its change. The printed numbers, modifier and words are the record; the interval is
/// derived from them.
/// </summary>
public sealed record Estimate
{
    /// <summary>The key of the measure of what is counted or related; see <see cref="Measures.Measure"/>.</summary>
    public required string Measure { get; init; }

    /// <summary>The keys of the measures without parts that it adds up; empty when its measure has none, or leaves open
    /// which, as the text does.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];

    /// <summary>The printed value; null when there is no number.</summary>
    public decimal? Value { get; init; }

    /// <summary>The second number of a range: 40 in "between 30 and 40"; null otherwise.</summary>
    public decimal? UpperValue { get; init; }

    /// <summary>What the quantity was before: 3 in "rose from 3 to 5"; null when not said.</summary>
    public decimal? PreviousValue { get; init; }

    /// <summary>The number of those meant, when the figure is printed as a fraction or a ratio: 1 in "one in five";
    /// null otherwise. The value is then the share.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>The number of those of which they are, or to which they are set: 5 in "one in five"; null
    /// otherwise.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>The date, when that is what is claimed; null for a number.</summary>
    public FuzzyDate? Date { get; init; }

    /// <summary>The direction, when the value is by how much the quantity changed; null when it is the quantity
    /// itself.</summary>
    public EstimateChange? Change { get; init; }

    /// <summary>How the wording bounds the value.</summary>
    public required EstimateModifier Modifier { get; init; }

    /// <summary>The code of the unit of the value; see <see cref="Measures.Units"/>.</summary>
    public required string Unit { get; init; }

    /// <summary>Who or what is counted, by the key, the name or an alias of a <see cref="Subjects.Population"/>, or by
    /// words of its own: DPRK_TROOPS.</summary>
    public required string Population { get; init; }

    /// <summary>Where, by the key, the name or an alias of a <see cref="Subjects.Place"/>, or by words of its own; null
    /// when not said.</summary>
    public string? Place { get; init; }

    /// <summary>The day for which the quantity holds; null when not said.</summary>
    public FuzzyDate? AsOf { get; init; }

    /// <summary>The day from which it was counted; null when not said.</summary>
    public FuzzyDate? Since { get; init; }

    /// <summary>The words that state it, verbatim.</summary>
    public required string Verbatim { get; init; }

    /// <summary>The modifier that the printed words bear out; see <see cref="EstimateWording"/>.</summary>
    public EstimateModifier Wording => EstimateWording.Modifier(Modifier, Verbatim);

    /// <summary>The numbers that it can mean, by the rule of <see cref="EstimateModifier"/>. Those of a decrease are
    /// negative; those of an increase whose lower end is open begin above 0.</summary>
    public Interval Range
    {
        get
        {
            var range = Interval.Of(Value, Wording, UpperValue);
            return Change switch
            {
                null => range,
                EstimateChange.Increase => range.AboveZero(),
                _ => range.AboveZero().Negated(),
            };
        }
    }

    /// <summary>Whether it excludes some numbers or, if it is a date, some days.</summary>
    public bool IsBounded => Range.IsKnown || Date is { Earliest: not null } or { Latest: not null };

    /// <summary>The lower end of the range; null when open or unknown.</summary>
    public decimal? Low => Range.Low;

    /// <summary>The upper end of the range; null when open or unknown.</summary>
    public decimal? High => Range.High;

    /// <summary>Whether the lower end itself is outside.</summary>
    public bool LowExclusive => Range.LowExclusive;

    /// <summary>Whether the upper end itself is outside.</summary>
    public bool HighExclusive => Range.HighExclusive;
}
