using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Provenance.Pages.Tests.Browsing.Browser))]

namespace Provenance.Pages.Tests.Browsing;

/// <summary>Debian's Chromium, driven by Playwright. Where it is not installed, tests that ask for a page are skipped, or
/// fail if the environment variable <c>CI</c> is <c>true</c>.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

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
                Args = ["--no-sandbox"],
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? default);
        _playwright?.Dispose();
    }

    /// <summary>Opens a new window at an address.</summary>
    /// <param name="address">The whole address.</param>
    /// <param name="width">How wide it is, in pixels.</param>
    /// <param name="dark">Whether the reader prefers dark colours.</param>
    /// <param name="script">Whether scripts run.</param>
    public async Task<IPage> OpenAsync(string address, int width = 1280, bool dark = false, bool script = true)
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
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
        });
        await page.GotoAsync(address);
        return page;
    }
}
