namespace Provenance.Reading.Duplicates;

/// <summary>A passage in which a reprint differs from its original.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="InOriginal">Its words in the original, in UTF-16 code units; empty, at the place, if it was
/// added.</param>
/// <param name="InReprint">Its words in the reprint; empty, at the place, if it was left out.</param>
public sealed record ChangedPassage(ChangeKind Kind, Range InOriginal, Range InReprint);
