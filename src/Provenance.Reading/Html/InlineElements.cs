using AngleSharp.Dom;

namespace Provenance.Reading.Html;

/// <summary>Knows which elements stand within a line. A link or a span that holds a block is none. Each element is looked at
/// once, however deep it lies.</summary>
internal sealed class InlineElements
{
    private readonly Dictionary<IElement, bool> _known = [];

    /// <summary>Whether an element stands within a line.</summary>
    public bool Contains(IElement element)
    {
        if (!_known.TryGetValue(element, out var isInline))
        {
            isInline = ElementKinds.IsNamedInline(element) && element.Children.All(Contains);
            _known.Add(element, isInline);
        }

        return isInline;
    }
}
