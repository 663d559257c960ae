using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Provenance.Reading.Html;

/// <summary>What elements are to a reader.</summary>
internal static class ElementKinds
{
    private static readonly HashSet<string> _inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
        "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
        "sup", "time", "tt", "u", "var", "wbr",
    };

    private static readonly HashSet<string> _unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "svg", "math", "canvas", "object", "audio", "video", "picture", "img",
        "source", "map", "select", "option", "datalist", "textarea", "input", "progress", "meter", "title", "meta", "link",
    };

    private static readonly string[] _hidingClasses =
        ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader-only", "u-hidden"];

    /// <summary>Whether an element stands within a line by its name.</summary>
    public static bool IsNamedInline(IElement element) => _inline.Contains(element.LocalName);

    /// <summary>Whether nothing of an element is read: it is no text, or a browser does not show it.</summary>
    public static bool IsUnread(IElement element)
    {
        if (_unread.Contains(element.LocalName) || element.HasAttribute("hidden"))
        {
            return true;
        }

        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || _hidingClasses.Any(element.ClassList.Contains);
    }

    /// <summary>Whether an element is a heading, and of which level; 0 if it is none.</summary>
    public static int HeadingLevel(IElement element) =>
        element is IHtmlHeadingElement && element.LocalName.Length == 2 ? element.LocalName[1] - '0' : 0;
}
