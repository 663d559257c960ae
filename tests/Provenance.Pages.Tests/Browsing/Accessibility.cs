using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Provenance.Pages.Tests.Browsing;

/// <summary>What axe finds wrong with a page.</summary>
internal static class Accessibility
{
    /// <summary>All that differs in the dark.</summary>
    private static readonly AxeRunOptions _colours = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    /// <summary>The violations in a page as it is, a line each.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">What it is called in a line.</param>
    public static Task<IReadOnlyList<string>> ViolationsAsync(IPage page, string name) => FoundAsync(page, name);

    /// <summary>Makes a page dark, and gives the violations that it then has because of its colours.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">What it is called in a line.</param>
    public static async Task<IReadOnlyList<string>> DarkViolationsAsync(IPage page, string name)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        return await FoundAsync(page, $"{name} (dark)", _colours);
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(IPage page, string name, AxeRunOptions? options = null) =>
    [
        .. (await page.RunAxe(options)).Violations.SelectMany(found => found.Nodes.Take(3).Select(node =>
            $"{name}: {found.Id}: {found.Help}: {node.Html[..Math.Min(200, node.Html.Length)]}")),
    ];
}
