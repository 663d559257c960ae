using AngleSharp.Dom;

namespace Provenance.Reading.Html;

/// <summary>A paragraph of a page.</summary>
/// <param name="Text">Its words in one line.</param>
/// <param name="Container">The element that holds it.</param>
/// <param name="Links">The links in it.</param>
/// <param name="LinkLength">How many of its characters are of links.</param>
/// <param name="TimeLength">How many of its characters are of times.</param>
internal sealed record Paragraph(string Text, IElement Container, IReadOnlyList<IElement> Links, int LinkLength, int TimeLength);
