using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Provenance.Reading.Html;

/// <summary>Tells the article on pages for which SmartReader would take very long: its work grows with the square of the
/// elements beside each other, and with the words times how deep they lie.</summary>
internal static class LargePage
{
    /// <summary>The most elements, and the most characters times the elements around them, of a page that SmartReader
    /// reads.</summary>
    private const int Elements = 10_000, Weight = 20_000_000;

    /// <summary>Whether a page is one.</summary>
    public static bool Is(IHtmlDocument page, IReadOnlyList<Paragraph> paragraphs) => page.All.Length > Elements
        || paragraphs.Sum(paragraph => (long)paragraph.Text.Length * paragraph.Container.Ancestors().Count()) > Weight;

    /// <summary>The paragraphs in the smallest element that holds three quarters of the words.</summary>
    public static HashSet<Paragraph> Article(IReadOnlyList<Paragraph> paragraphs)
    {
        Dictionary<IElement, long> lengths = [];
        foreach (var paragraph in paragraphs)
        {
            foreach (var box in paragraph.Container.Ancestors<IElement>().Prepend(paragraph.Container))
            {
                lengths[box] = lengths.GetValueOrDefault(box) + paragraph.Text.Length;
            }
        }

        var most = paragraphs.Sum(paragraph => (long)paragraph.Text.Length) * 3 / 4;
        var home = lengths.Where(box => box.Value >= most).Select(box => box.Key).MaxBy(box => box.Ancestors().Count());
        return [.. paragraphs.Where(paragraph =>
            paragraph.Container == home || paragraph.Container.Ancestors().Contains(home))];
    }
}
