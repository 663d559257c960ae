using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Provenance.Pages.Tests.Serving;
using Provenance.Server.Tests;

namespace Provenance.Pages.Tests.Browsing;

/// <summary>The first chapters of the guide, followed to the letter in a browser. What stands in them in “quotation marks” as a
/// button or a link is there; its pictures are what the program draws, but for the moment. With the environment variable
/// PROVENANCE_PICTURES=remake that of the pasted article is written anew.</summary>
public sealed partial class GuideTests(GuideServer server, SamplesServer samples, Browser browser) : IClassFixture<GuideServer>
{
    private const string FixedMoment = "As of 29 November 2026, 12:00 UTC";

    [Fact]
    public async Task An_article_is_followed_from_pasting_to_its_chain_a_file_and_a_citation()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "guide.md"), TestContext.Current.CancellationToken);
        var page = await browser.OpenAsync(server.Address);
        await page.GetByRole(AriaRole.Link, new() { Name = "Read an article", Exact = true }).First.ClickAsync();
        await page.GetByLabel("The text").FillAsync(Article().Match(guide).Groups[1].Value.Trim());
        await page.GetByLabel("Headline").FillAsync("Footbridge to stay closed");
        await page.GetByLabel("Outlet").FillAsync("Valley Post");
        await page.GetByLabel("Published").FillAsync("2026-02-03");
        await Browser.PictureAsync(page, "guide-1-read");
        await Press("Read it");
        await Assertions.Expect(page.Locator("#at")).ToHaveTextAsync("Passage 1 of 5");
        await Browser.PictureAsync(page, "guide-2-review");
        await Press("Accept");
        await Assertions.Expect(page.Locator("#at")).ToHaveTextAsync("Passage 2 of 5");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = AcceptSure() }).ClickAsync();
        await Assertions.Expect(page.Locator("#at")).ToHaveTextAsync("All 5 are decided");
        await Assertions.Expect(page.GetByText("It has the figure 180")).ToBeVisibleAsync();
        await Press("It is none");
        await Assertions.Expect(page.GetByText("Nothing: every sentence")).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "guide-3-decided");

        await page.GetByRole(AriaRole.Link, new() { NameRegex = Twelve() }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("One outlet reports this").First).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "guide-4-claim");
        await SameAsync("guide-chain", await page.Locator(".picture img").First.GetAttributeAsync("src"));

        await page.GetByText("Take it along", new() { Exact = true }).ClickAsync();
        var file = await page.GetByRole(AriaRole.Link, new() { Name = "CSV, for a spreadsheet" }).GetAttributeAsync("href");
        var (status, csv) = await server.GetAsync(file!);
        Assert.Equal(200, status);
        Assert.Contains("Two officials", csv, StringComparison.Ordinal);

        await page.GetByText("Cite this page", new() { Exact = true }).ClickAsync();
        var citation = await page.Locator("#citation").InnerTextAsync();
        Assert.StartsWith("As of ", citation, StringComparison.Ordinal);
        await page.GotoAsync(citation[citation.IndexOf("http", StringComparison.Ordinal)..]);
        await Assertions.Expect(page.GetByText("Nothing of it has changed since.")).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "guide-5-as-of");

        Task Press(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
    }

    [Fact]
    public async Task Whoever_starts_at_the_search_finds_the_article_the_claim_the_question_the_source_and_the_findings()
    {
        var page = await browser.OpenAsync(samples.Address);
        await page.GetByRole(AriaRole.Combobox).FillAsync("4,000 casualties");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "There have been 4,000 DPRK casualties" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Two outlets report this, and their reports rest on a single origin").First).ToBeVisibleAsync();
        await page.GetByLabel("Anonymous Western sources").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See what is left" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Left without them", new() { Exact = true })).ToBeVisibleAsync();
        await page.Locator(".answers a").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "figure", Exact = false }).First).ToBeVisibleAsync();
        await page.GotoAsync($"{samples.Address}/claims/C-cas-4000");
        await page.GetByRole(AriaRole.Link, new() { Name = "1,000 North Korean Soldiers Killed" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("a.mark").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "HuffPost", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Whom it cites" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Findings", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "On one unnamed source" })).ToBeVisibleAsync();
    }

    private async Task SameAsync(string name, string? address)
    {
        var (_, svg) = await server.GetAsync(address!);
        var drawn = Moment().Replace(svg, FixedMoment);
        var file = Path.Combine(Repository.Root, "docs", "pictures", $"{name}.svg");
        if (Environment.GetEnvironmentVariable("PROVENANCE_PICTURES") == "remake")
        {
            await File.WriteAllTextAsync(file, drawn, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), drawn);
    }

    [GeneratedRegex("```text article\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Article();

    [GeneratedRegex("^Accept the [0-9]+ that are sure$")]
    private static partial Regex AcceptSure();

    [GeneratedRegex("12 million euros")]
    private static partial Regex Twelve();

    [GeneratedRegex("As of [0-9]+ [A-Z][a-z]+ [0-9]{4}, [0-9:]{5} UTC")]
    private static partial Regex Moment();
}
