using AngleSharp.Dom;
using Provenance.Reading.Characters;

namespace Provenance.Reading.Html;

/// <summary>What is printed of an article beside its text: the headline, the standfirst, the byline and times.</summary>
/// <param name="elements">The elements; null for what the page has not.</param>
internal sealed class PrintedElements(IEnumerable<IElement?> elements)
{
    private readonly List<(IElement Element, string? Line)> _printed =
        [.. elements.OfType<IElement>().Select(element => (element, Clean.Line(element.TextContent)))];

    /// <summary>Whether a paragraph is of these.</summary>
    public bool Has(Paragraph paragraph) =>
        _printed.Exists(printed => paragraph.Container == printed.Element
            || paragraph.Container.Ancestors().Contains(printed.Element)
            || (printed.Line == paragraph.Text && printed.Element.Ancestors().Contains(paragraph.Container)))
        || Printed.IsTime(paragraph);
}
