using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Provenance.Pages.Tests.Browsing;

/// <summary>What axe finds wrong with a page. It is put into the page once, and runs there as often as it is asked; Deque's
/// own call puts it into the page and into a second one at each run.</summary>
internal static class Accessibility
{
    private const string Found =
        """
        async rules => {
          const options = { resultTypes: ['violations'] };
          if (rules !== null) {
            options.runOnly = { type: 'rule', values: rules };
          }

          const { violations } = await axe.run(document, options);
          return violations.flatMap(({ id, help, nodes }) =>
            nodes.slice(0, 3).map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
        }
        """;

    private static readonly string _axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>All that differs in the dark.</summary>
    private static readonly string[] _ofColours = ["color-contrast", "link-in-text-block"];

    /// <summary>The violations in a page as it is, a line each.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">What it is called in a line.</param>
    public static Task<IReadOnlyList<string>> ViolationsAsync(IPage page, string name) => FoundAsync(page, name, null);

    /// <summary>Makes a page dark, and gives the violations that it then has because of its colours.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">What it is called in a line.</param>
    public static async Task<IReadOnlyList<string>> DarkViolationsAsync(IPage page, string name)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        return await FoundAsync(page, $"{name} (dark)", _ofColours);
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(IPage page, string name, string[]? rules)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(_axe);
        }

        return [.. (await page.EvaluateAsync<string[]>(Found, rules)).Select(violation => $"{name}: {violation}")];
    }
}
