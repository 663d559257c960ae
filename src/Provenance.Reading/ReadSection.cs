namespace Provenance.Reading;

/// <summary>A part of a file that is not of the words of the article.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words.</param>
public sealed record ReadSection(ReadSectionKind Kind, string Text);
