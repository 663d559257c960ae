using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Provenance.Reading.Html;

/// <summary>Finds what a page prints between its headline and its text: the standfirst, the byline and the date
/// line.</summary>
internal static class Printed
{
    private const int LongestByline = 200, LongestStandfirst = 800;

    private static readonly string[] _standfirst =
        ["standfirst", "dek", "deck", "subtitle", "subheadline", "subheading", "sottotitolo", "chapeau", "vorspann",
            "lede", "lead", "intro", "excerpt", "summary", "kicker-text"];

    private static readonly string[] _bylines =
        ["byline", "author", "authors", "autor", "autoren", "signature", "avtor", "credit-line"];

    private static readonly string[] _times =
        ["date", "time", "timestamp", "published", "pubdate", "dateline", "datetime", "updated"];

    /// <summary>The element of the standfirst; null if none is marked as such.</summary>
    public static IElement? Standfirst(IHtmlDocument page, IElement? headline, string? description) => headline is null
        ? null
        : After(page, headline).FirstOrDefault(element =>
            ShortTexts.LineOf(element, LongestStandfirst) is { } line
            && line.Contains(' ', StringComparison.Ordinal)
            && (Names.Of(element).Overlaps(_standfirst)
                || element.GetAttribute("itemprop") is "description" or "alternativeHeadline"
                || (ElementKinds.HeadingLevel(element) > 1 && line == description)));

    /// <summary>The element of the byline; null if none is marked as such.</summary>
    public static IElement? Byline(IHtmlDocument page) =>
        page.QuerySelectorAll("[itemprop~='author'], [rel~='author'], [class], [id]").FirstOrDefault(element =>
            !ElementKinds.IsUnread(element)
            && (element.GetAttribute("itemprop") is "author" || element.GetAttribute("rel") is "author"
                || Names.Of(element).Overlaps(_bylines))
            && element.Closest("aside, footer, nav, figure, blockquote") is null
            && ShortTexts.LineOf(element, LongestByline) is { Length: > 1 });

    /// <summary>Whether a paragraph says when something was published, and nothing else.</summary>
    public static bool IsTime(Paragraph paragraph) =>
        ReadDates.Of(paragraph.Text, "") is not null && Names.Of(paragraph.Container).Overlaps(_times);

    private static IEnumerable<IElement> After(IHtmlDocument page, IElement headline) =>
        page.QuerySelectorAll("p, div, h2, h3, section, ul, span").Where(element =>
            !ElementKinds.IsUnread(element)
            && headline.CompareDocumentPosition(element).HasFlag(DocumentPositions.Following)).Take(60);
}
