using AngleSharp.Dom;

namespace Provenance.Reading.Html;

/// <summary>How many characters, but for white space, each element holds.</summary>
internal sealed class TextLengths
{
    private readonly Dictionary<IElement, int> _lengths = [];

    /// <summary>The length of an element's text.</summary>
    public int this[IElement element] => _lengths.GetValueOrDefault(element);

    public static TextLengths Of(IElement root)
    {
        TextLengths lengths = new();
        lengths.Add(root);
        return lengths;
    }

    private int Add(IElement element)
    {
        var length = 0;
        if (!ElementKinds.IsUnread(element))
        {
            foreach (var node in element.ChildNodes)
            {
                length += node switch
                {
                    IElement child => Add(child),
                    IText text => text.Data.Count(character => !char.IsWhiteSpace(character)),
                    _ => 0,
                };
            }
        }

        _lengths[element] = length;
        return length;
    }
}
