using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Matching;

/// <summary>What a passage says, to be looked for among the claims on record.</summary>
/// <param name="Sentence">The same in a sentence.</param>
public sealed record SaidClaim(string Sentence)
{
    /// <summary>Its figure; null where it has none of which it is clear what it counts.</summary>
    public SaidFigure? Figure { get; init; }
}

/// <summary>A figure of which it is clear what it counts.</summary>
/// <param name="Measure">The key of the measure.</param>
/// <param name="Value">The number; null where words stand for one.</param>
/// <param name="UpperValue">The second number of a range; null otherwise.</param>
/// <param name="Modifier">How the words bound it, or which words stand for it.</param>
public sealed record SaidFigure(string Measure, decimal? Value, decimal? UpperValue, EstimateModifier Modifier)
{
    /// <summary>Who or what is counted, in words.</summary>
    public required string Population { get; init; }

    /// <summary>Where, in words; null when it is not said.</summary>
    public string? Place { get; init; }
}
