namespace Provenance.Reading.Duplicates;

/// <summary>A run of words that two texts share.</summary>
/// <param name="From">The word with which it begins in the one.</param>
/// <param name="To">The word with which it begins in the other.</param>
/// <param name="Length">How many words it has.</param>
internal readonly record struct Tile(int From, int To, int Length);
