namespace Provenance.Attribution;

/// <summary>Words of doubt.</summary>
/// <param name="Words">The words: "probably", "is believed".</param>
/// <param name="Likelihood">The word of the yardstick that they are, or null. Only a source that uses the yardstick
/// means it so.</param>
public sealed record SuggestedHedge(Span Words, SuggestedLikelihood? Likelihood);
