using AngleSharp.Dom;

namespace Provenance.Reading.Html;

/// <summary>Tells a box by the label with which it begins, such as "Advertisement" or "Read also".</summary>
internal static class SectionLabels
{
    /// <summary>The most characters of such a box. A longer one is the article, in which a label stands
    /// first.</summary>
    private const int LongestBox = 1_500;

    private static readonly string[] _boxes = ["div", "aside", "section", "ul", "ol", "table", "center"];

    public static ReadSectionKind? KindOf(IElement element, int length) =>
        length is > 0 and <= LongestBox && _boxes.Contains(element.LocalName) && FirstWords(element) is { } words
            ? SectionWords.KindOfLabel(words)
            : null;

    /// <summary>The words of the first line of a box, as far as they are of one element.</summary>
    private static string? FirstWords(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            switch (node)
            {
                case IText text when !string.IsNullOrWhiteSpace(text.Data):
                    return text.Data.Trim();
                case IElement child when !ElementKinds.IsUnread(child):
                    if (ElementKinds.HeadingLevel(child) > 0 || child.ChildElementCount == 0)
                    {
                        var words = child.TextContent.Trim();
                        if (words.Length > 0)
                        {
                            return words;
                        }
                    }
                    else if (FirstWords(child) is { } inner)
                    {
                        return inner;
                    }

                    break;
            }
        }

        return null;
    }
}
