namespace Provenance.Attribution;

/// <summary>A figure within what is said, as far as the words around it tell what it means.</summary>
/// <param name="Words">The number with its modifier and unit: "nearly 6,000", "between 30 and 40 %", "dozens".</param>
/// <param name="Value">The number, or null where words stand for one: "dozens".</param>
/// <param name="Modifier">How the words bound it. The modifier, the value and the upper value give the range.</param>
public sealed record SuggestedFigure(Span Words, decimal? Value, SuggestedModifier Modifier)
{
    /// <summary>The second number of a range, otherwise null.</summary>
    public decimal? UpperValue { get; init; }

    /// <summary>What the quantity was before: 3 in "rose from 3 to 5"; null when not said.</summary>
    public decimal? PreviousValue { get; init; }

    /// <summary>The direction, when the number is by how much something changed; otherwise null.</summary>
    public SuggestedChange? Change { get; init; }

    /// <summary>The words that modify the number, or null.</summary>
    public Span? ModifierWords { get; init; }

    /// <summary>The code of the unit: PERCENT, USD, KILOMETER; RATIO for "a third"; null for a bare number.</summary>
    public string? Unit { get; init; }

    /// <summary>The words of the unit, or null.</summary>
    public Span? UnitWords { get; init; }

    /// <summary>The key of the measure, where the words are clear: KILLED for "were killed"; otherwise null.</summary>
    public string? Measure { get; init; }

    /// <summary>Who or what is counted: "North Korean soldiers"; null when not told beside the number.</summary>
    public Span? Population { get; init; }

    /// <summary>Where: "Kursk"; null when not told beside it.</summary>
    public Span? Place { get; init; }

    /// <summary>For when the figure holds, or null.</summary>
    public SuggestedDate? AsOf { get; init; }

    /// <summary>From when it was counted, or null.</summary>
    public SuggestedDate? Since { get; init; }
}
