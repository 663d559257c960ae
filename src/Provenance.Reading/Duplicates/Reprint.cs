namespace Provenance.Reading.Duplicates;

/// <summary>How much of one text is in another, and what was changed.</summary>
/// <param name="ShareOfOriginal">The share of the words of the original that the reprint has, from 0 to 1.</param>
/// <param name="ShareOfReprint">The share of the words of the reprint that are the original's.</param>
/// <param name="Changes">What was changed, in the order of the original. A passage that only moved is no
/// change.</param>
public sealed record Reprint(double ShareOfOriginal, double ShareOfReprint, IReadOnlyList<ChangedPassage> Changes)
{
    /// <summary>Whether it may be offered as a reprint: at least half of its words are the original's, or four fifths
    /// of the original stand in it. The shares are a convention.</summary>
    public bool IsLikely => ShareOfReprint >= 0.5 || ShareOfOriginal >= 0.8;
}
