namespace Provenance.Attribution;

/// <summary>A source of a passage, as the text names it.</summary>
/// <param name="Mention">Where it is named, or null where it is not.</param>
/// <param name="Cue">The words that ascribe to it, or null.</param>
/// <param name="RefersTo">For a pronoun, where the text names who is meant, as far as that was found.</param>
public sealed record SuggestedHop(Span? Mention, Span? Cue, Span? RefersTo = null);
