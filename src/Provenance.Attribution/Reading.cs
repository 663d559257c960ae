using Provenance.Attribution.Further;

namespace Provenance.Attribution;

/// <summary>What was found in a text.</summary>
/// <param name="Suggestions">The suggestions, in the order of the text.</param>
/// <param name="LeftOver">The sentences with a quotation, a reporting verb or a figure that no suggestion
/// covers.</param>
/// <param name="UnknownLanguage">Why the rules suggested nothing, in words, or null if the text is in a language that
/// they know.</param>
public sealed record Reading(
    IReadOnlyList<Suggestion> Suggestions, IReadOnlyList<LeftOver> LeftOver, string? UnknownLanguage)
{
    /// <summary>What became of the passages of a further suggester; null if none was asked.</summary>
    public FurtherOutcome? Further { get; init; }
}
