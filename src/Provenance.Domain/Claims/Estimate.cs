using Provenance.Domain.Documents;

namespace Provenance.Domain.Claims;

/// <summary>
/// A quantity as claimed. The printed value and modifier are the record; the interval is derived from them.
/// </summary>
public sealed record Estimate
{
    /// <summary>What is counted or related.</summary>
    public required EstimateMeasure Measure { get; init; }

    /// <summary>The kinds of casualty included, in the order of the enumeration; empty when the text does not
    /// say.</summary>
    public IReadOnlyList<CasualtyComponent> Components { get; init; } = [];

    /// <summary>The printed value; null when there is no number.</summary>
    public decimal? Value { get; init; }

    /// <summary>How the wording bounds the value.</summary>
    public required EstimateModifier Modifier { get; init; }

    /// <summary>The unit of the value.</summary>
    public required EstimateUnit Unit { get; init; }

    /// <summary>Who or what is counted: DPRK_TROOPS.</summary>
    public required string Population { get; init; }

    /// <summary>Where; null when not said.</summary>
    public string? Place { get; init; }

    /// <summary>The day for which the quantity holds; null when not said.</summary>
    public FuzzyDate? AsOf { get; init; }

    /// <summary>The day from which it was counted; null when not said.</summary>
    public FuzzyDate? Since { get; init; }

    /// <summary>The words that state it, verbatim.</summary>
    public required string Verbatim { get; init; }

    /// <summary>The lower end of the interval for comparisons; null when open or unknown.</summary>
    public decimal? Low => Interval.Of(Value, Modifier).Low;

    /// <summary>The upper end of the interval for comparisons; null when open or unknown.</summary>
    public decimal? High => Interval.Of(Value, Modifier).High;
}
