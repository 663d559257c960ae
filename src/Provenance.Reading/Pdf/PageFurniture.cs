using System.Text.RegularExpressions;

namespace Provenance.Reading.Pdf;

/// <summary>Finds what pages repeat at their upper and lower ends: running heads, dates of printing, page
/// numbers.</summary>
internal static partial class PageFurniture
{
    /// <summary>How near the end of a page it stands, as a share of the height.</summary>
    private const double Margin = 0.12;

    private const int LongestFurniture = 200;

    public static HashSet<PdfBlock> Of(IReadOnlyList<IReadOnlyList<PdfBlock>> pages)
    {
        var marginal = pages.SelectMany(page => page).Where(block => block.OneLine.Length <= LongestFurniture
            && (block.Bottom >= 1 - Margin || block.Top <= Margin)).ToList();
        var repeated = marginal.GroupBy(block => Number().Replace(block.OneLine, "#"))
            .Where(group => group.Select(block => block.Page).Distinct().Count() >= 2)
            .SelectMany(group => group);
        return [.. repeated, .. marginal.Where(block => PageNumber().IsMatch(block.OneLine))];
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A(?:page |seite |стр\. ?|p\. ?)?[–—-]? ?\d{1,4} ?(?:(?:/|of|von|из) ?\d{1,4} ?)?[–—-]?\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
