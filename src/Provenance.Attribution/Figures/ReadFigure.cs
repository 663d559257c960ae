using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Figures;

/// <summary>A figure by tokens, before it is known what it counts.</summary>
/// <param name="Words">Modifier, number and unit.</param>
/// <param name="Value">The number, or null.</param>
/// <param name="Modifier">How the words bound it.</param>
internal sealed record ReadFigure(TokenRange Words, decimal? Value, SuggestedModifier Modifier)
{
    public decimal? Upper { get; init; }

    public decimal? Previous { get; init; }

    public TokenRange? ModifierWords { get; init; }

    public string? Unit { get; init; }

    public TokenRange? UnitWords { get; init; }

    /// <summary>Whether the number is a small one in words, which counts something only where a noun follows.</summary>
    public bool IsSmallWord { get; init; }
}
