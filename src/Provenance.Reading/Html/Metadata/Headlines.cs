using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Provenance.Reading.Characters;
using Provenance.Text;

namespace Provenance.Reading.Html.Metadata;

/// <summary>Finds the headline among the first headings of a page, of which one may be the name of the site.</summary>
internal static class Headlines
{
    /// <summary>The heading of the headline; null if none looks like it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The title that the page gives others to show; null if it gives none.</param>
    public static IElement? Of(IHtmlDocument page, string? title)
    {
        var headings = page.QuerySelectorAll("h1")
            .Where(heading => !ElementKinds.IsUnread(heading) && Clean.Line(heading.TextContent) is not null).ToList();
        if (headings.Find(heading => heading.GetAttribute("itemprop")?.Contains("headline", StringComparison.OrdinalIgnoreCase)
            == true) is { } marked)
        {
            return marked;
        }

        var wanted = (title ?? page.Title) is { } words ? Words.OfName(words).ToHashSet() : [];
        var best = headings.OrderByDescending(heading => Words.OfName(heading.TextContent).Distinct().Count(wanted.Contains))
            .FirstOrDefault();
        return best is not null && wanted.Count > 0 && !Words.OfName(best.TextContent).Any(wanted.Contains) ? null : best;
    }
}
