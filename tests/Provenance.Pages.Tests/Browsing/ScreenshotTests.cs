using Microsoft.Playwright;
using Provenance.Pages.Tests.Serving;

namespace Provenance.Pages.Tests.Browsing;

/// <summary>Takes pictures of all pages for a person to look at, into the folder that the environment variable
/// PROVENANCE_SCREENSHOTS names. Without it there is nothing to do.</summary>
public sealed class ScreenshotTests(SamplesServer samples, EmptyServer empty, HostileServer hostile, Browser browser)
{
    private static readonly string? _folder = Environment.GetEnvironmentVariable("PROVENANCE_SCREENSHOTS");

    [Fact]
    public async Task Each_page_is_taken_wide_and_narrow_in_light_and_dark()
    {
        foreach (var (server, kind) in (IEnumerable<(PageServer, string)>)[(samples, "samples"), (empty, "empty"), (hostile, "hostile")])
        {
            foreach (var (name, address) in _folder is null ? [] : Addresses.Of(server))
            {
                foreach (var (width, dark) in (IEnumerable<(int, bool)>)[(1280, false), (390, true)])
                {
                    var page = await browser.OpenAsync(server.Address + address, width, dark);
                    await page.ScreenshotAsync(new()
                    {
                        Path = Path.Combine(_folder!, $"{kind}-{name}-{width}{(dark ? "-dark" : "")}.png"),
                        FullPage = true,
                    });
                    await page.CloseAsync();
                }
            }
        }
    }
}
