using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Provenance.Pages.Tests.Serving;

namespace Provenance.Pages.Tests.Browsing;

/// <summary>Each page with 100,000 citations on record, of what is largest among them.</summary>
public sealed class LargeStoreTests(LargeServer large, Browser browser) : IClassFixture<LargeServer>
{
    private const int Phone = 390;

    /// <summary>How long a page may be that somebody reads to its end on a phone, in pixels.</summary>
    private const int MaxHeight = 60_000;

    [Fact]
    public async Task Each_page_of_the_largest_records_comes_without_fault_fits_a_phone_and_is_accessible()
    {
        List<string> faults = [];
        foreach (var (name, address) in large.Pages)
        {
            var clock = Stopwatch.StartNew();
            var page = await browser.OpenAsync(large.Address + address, Phone);
            TestContext.Current.SendDiagnosticMessage($"{name}: {clock.Elapsed.TotalSeconds:N1} s");
            if (await page.Locator(".failures").CountAsync() > 0)
            {
                faults.Add($"{address}: {await page.Locator(".failures").First.InnerTextAsync()}");
            }

            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > Phone)
            {
                faults.Add($"{address}: {width} pixels wide");
            }

            var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            if (height > MaxHeight)
            {
                faults.Add($"{address}: {height} pixels high");
            }

            faults.AddRange(await Accessibility.ViolationsAsync(page, address));
            await Browser.PictureAsync(page, $"large-{name}");
            await page.CloseAsync();
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("statements")]
    [InlineData("other claims")]
    public async Task Long_lists_of_a_claim_go_on_by_a_link(string what)
    {
        var (_, html) = await large.GetAsync(large.Claim);
        var next = Regex.Match(html, $"<a href=\"([^\"]+)\">The next {what}</a>").Groups[1].Value;
        var (status, further) = await large.GetAsync(WebUtility.HtmlDecode(next));

        Assert.Equal(200, status);
        var name = char.ToUpperInvariant(what[0]) + what[1..];
        Assert.Contains($"{name} 1 to 50 of ", html, StringComparison.Ordinal);
        Assert.Contains($"{name} 51 to 100 of ", further, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_of_the_claim_that_is_stated_most_has_sixty_rows_at_most_and_numbers_the_others()
    {
        var (status, svg) = await large.GetAsync(large.Chain);

        Assert.Equal(200, status);
        Assert.Matches(@"\d+ statements of ", svg);
        Assert.InRange(svg.Length, 1, 200_000);
    }
}
