using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Provenance.Pages.Tests.Browsing.Browser))]

namespace Provenance.Pages.Tests.Browsing;

/// <summary>Debian's Chromium, driven by Playwright. Where it is not installed, tests that ask for a page are skipped, or
/// fail if the environment variable <c>CI</c> is <c>true</c>.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    /// <summary>Where pictures of pages go, for a person to look at: the environment variable PROVENANCE_SCREENSHOTS.</summary>
    private static readonly string? _pictures = Environment.GetEnvironmentVariable("PROVENANCE_SCREENSHOTS");

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Executable))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Executable,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-features=SpareRendererForSitePerProcess"],
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? default);
        _playwright?.Dispose();
    }

    /// <summary>Takes a picture of a whole page, if there is a folder for it.</summary>
    public static Task PictureAsync(IPage page, string name) => _pictures is null
        ? Task.CompletedTask
        : page.ScreenshotAsync(new() { Path = Path.Combine(_pictures, $"{name}.png"), FullPage = true });

    /// <summary>Opens a new window at an address.</summary>
    /// <param name="address">The whole address.</param>
    /// <param name="width">How wide it is, in pixels.</param>
    /// <param name="script">Whether scripts run.</param>
    public async Task<IPage> OpenAsync(string address, int width = 1280, bool script = true)
    {
        if (_browser is null)
        {
            Assert.SkipUnless(
                Environment.GetEnvironmentVariable("CI") == "true",
                $"There is no {Executable}: install Debian's package chromium.");
            Assert.Fail($"There is no {Executable}: CI needs Debian's package chromium.");
        }

        var page = await _browser.NewPageAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
        });
        await page.GotoAsync(address);
        return page;
    }
}
