using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Provenance.Reading.Html;

/// <summary>Tells the paragraphs of the article from those around it. SmartReader finds where the article is; between
/// its first and its last paragraph, what stands beside them is of it too. Of a large page the box with most of the words is
/// taken instead.</summary>
internal static class MainText
{
    private const string Mark = "data-provenance-paragraph";

    /// <summary>The paragraphs of the article. The page is changed.</summary>
    /// <param name="page">The page.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="sections">The elements that are not of the article.</param>
    public static HashSet<Paragraph> Of(
        IHtmlDocument page, IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<IElement> sections)
    {
        if (page.QuerySelectorAll("[itemprop~='articleBody']") is [var marked])
        {
            return [.. paragraphs.Where(paragraph =>
                paragraph.Container == marked || paragraph.Container.Ancestors().Contains(marked))];
        }

        if (LargePage.Is(page, paragraphs))
        {
            return LargePage.Article([.. paragraphs.Where(paragraph => !IsLinks(paragraph))]);
        }

        foreach (var section in sections)
        {
            section.Remove();
        }

        var parents = paragraphs.Select(paragraph => paragraph.Container.ParentElement).ToList();
        for (var at = 0; at < paragraphs.Count; at++)
        {
            // Two paragraphs of one element have the mark of the second.
            paragraphs[at].Container.SetAttribute(Mark, $"{at}");
        }

        var marks = paragraphs.Select(paragraph => paragraph.Container.GetAttribute(Mark)!).ToList();
        var kept = Kept(page);
        var isKept = marks.ConvertAll(kept.Contains);
        var first = isKept.IndexOf(true);
        var last = isKept.LastIndexOf(true);
        var homes = parents.Where((_, at) => isKept[at]).ToHashSet();
        return [.. paragraphs.Where((paragraph, at) => !IsLinks(paragraph)
            && (isKept[at] || (at > first && at < last && homes.Contains(parents[at]))))];
    }

    /// <summary>Whether a paragraph is of links alone, as in a menu. A heading may be one, of a post in a live
    /// blog.</summary>
    private static bool IsLinks(Paragraph paragraph) => paragraph.LinkLength >= paragraph.Text.Length * 9 / 10
        && ElementKinds.HeadingLevel(paragraph.Container) == 0 && !SectionWords.NamesOrigin(paragraph.Text);

    private static HashSet<string> Kept(IHtmlDocument page)
    {
        using Reader reader = new("http://localhost/", page)
        {
            ContinueIfNotReadable = true,
            DisableJSONLD = true,
            CharThreshold = 200,
        };
        var content = reader.GetArticle().Content;
        var article = string.IsNullOrEmpty(content) ? null : HtmlPages.Parse(content).Page;
        return article is null ? [] : [.. article.QuerySelectorAll($"[{Mark}]").Select(element => element.GetAttribute(Mark)!)];
    }
}
