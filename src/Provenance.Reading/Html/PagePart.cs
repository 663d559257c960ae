namespace Provenance.Reading.Html;

/// <summary>A part of a page: a paragraph, or a section that is not of the article's words.</summary>
/// <param name="Paragraph">The paragraph; null if it is a section.</param>
/// <param name="Section">The section; null if it may be a paragraph of the article.</param>
internal sealed record PagePart(Paragraph? Paragraph, ReadSection? Section);
