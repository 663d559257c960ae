using AngleSharp.Dom;
using Provenance.Reading.Characters;

namespace Provenance.Reading.Html;

/// <summary>Reads the text of elements that hold little, and of others no more than tells that they hold much: boxes lie in
/// each other, and each would read all that is in it.</summary>
internal static class ShortTexts
{
    /// <summary>The text of an element as one line; null if there is none or it is longer.</summary>
    public static string? LineOf(IElement element, int longest)
    {
        var length = 0;
        foreach (var text in element.DescendantsAndSelf<IText>())
        {
            length += text.Data.Count(character => !char.IsWhiteSpace(character));
            if (length > longest)
            {
                return null;
            }
        }

        return Clean.Line(element.TextContent) is { } line && line.Length <= longest ? line : null;
    }
}
