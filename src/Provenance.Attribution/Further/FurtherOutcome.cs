namespace Provenance.Attribution.Further;

/// <summary>What became of the passages of a further suggester.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Added">How many became suggestions of their own.</param>
/// <param name="Joined">How many were suggested already, as a passage or within one.</param>
/// <param name="Dropped">How many were dropped: words of theirs are not in the text, character for character, or they are
/// incomplete, or too many.</param>
/// <param name="Failures">What went wrong, in words; none if all of the text was read.</param>
public sealed record FurtherOutcome(
    string Name, int Added, int Joined, int Dropped, IReadOnlyList<string> Failures);
