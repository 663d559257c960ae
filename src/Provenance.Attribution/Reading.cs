namespace Provenance.Attribution;

/// <summary>What was found in a text.</summary>
/// <param name="Suggestions">The suggestions, in the order of the text.</param>
/// <param name="LeftOver">The sentences with a quotation, a reporting verb or a figure that no suggestion
/// covers.</param>
/// <param name="UnknownLanguage">Why nothing was suggested, in words, or null if the text is in a language that is
/// known.</param>
public sealed record Reading(
    IReadOnlyList<Suggestion> Suggestions, IReadOnlyList<LeftOver> LeftOver, string? UnknownLanguage);
