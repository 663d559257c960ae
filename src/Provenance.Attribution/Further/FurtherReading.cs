namespace Provenance.Attribution.Further;

/// <summary>What a further suggester found in a text.</summary>
/// <param name="Name">Its name, as in "the language model llama".</param>
/// <param name="Passages">The passages.</param>
/// <param name="Dropped">How many more it gave that are dropped: words of theirs are not in the text, character for
/// character, or they are incomplete, or too many.</param>
/// <param name="Failures">What went wrong, in words; none if all of the text was read.</param>
public sealed record FurtherReading(
    string Name, IReadOnlyList<FurtherPassage> Passages, int Dropped, IReadOnlyList<string> Failures);
