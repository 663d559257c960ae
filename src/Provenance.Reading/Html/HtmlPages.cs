using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Provenance.Reading.Files;

namespace Provenance.Reading.Html;

/// <summary>Parses HTML as browsers do, within limits. Nothing that a page refers to is loaded, and no script
/// runs.</summary>
internal static class HtmlPages
{
    /// <summary>The page, or what is wrong with it, to be said after the name of the file.</summary>
    public static (IHtmlDocument? Page, string? Fault) Parse(string html)
    {
        // A short text can make a parser build a tree that is as large as its square, so elements are counted as they
        // are made. The one before has its parent by then.
        var count = 0;
        IElement? last = null;
        HtmlParser parser = new(new()
        {
            IsNotConsumingCharacterReferences = false,
            OnCreated = (element, _) =>
            {
                if (++count > ReadingLimits.HtmlElements)
                {
                    throw new TooLargeException($"has more than {ReadingLimits.HtmlElements:N0} elements");
                }

                if (last is not null && DepthOf(last) > ReadingLimits.Depth)
                {
                    throw new TooLargeException($"has elements more than {ReadingLimits.Depth} deep in each other");
                }

                last = element;
            },
        });
        try
        {
            return (parser.ParseDocument(html), null);
        }
        catch (TooLargeException tooLarge)
        {
            return (null, tooLarge.Message);
        }
    }

    private static int DepthOf(IElement element)
    {
        var depth = 0;
        for (INode? node = element; node is not null && depth <= ReadingLimits.Depth; node = node.Parent)
        {
            depth++;
        }

        return depth;
    }
}
