using Microsoft.Playwright;
using Provenance.Pages.Tests.Browsing;
using Provenance.Pages.Tests.Serving;

namespace Provenance.Pages.Tests.Review;

/// <summary>An article from pasting to its chains, in a real browser.</summary>
public sealed class ReviewTests(DeskServer desk, Browser browser)
{
    private const int Phone = 390;

    [Fact]
    public async Task A_reader_pastes_an_article_and_accepts_mends_rejects_and_takes_back_what_is_suggested()
    {
        var page = await PasteAsync(
            "Lock to be rebuilt",
            "The lock will be rebuilt in May, the canal office said on Monday. “Nobody asked the boatmen,” said Ruth Baker, their speaker. "
            + "The gate is 12 metres wide. Baker wants to keep the old gate.");
        await ExpectAsync(page, "Passage 1 of 3");
        await AxeAsync(page, "review");
        await Assertions.Expect(page.Locator("[data-chain]")).ToContainTextAsync("canal office");
        await Button(page, "Accept").ClickAsync();

        // Words are chosen by dragging over them; the sentence and the chain follow.
        await ExpectAsync(page, "Passage 2 of 3");
        await page.GetByText("Mend it").ClickAsync();
        await AxeAsync(page, "mending");
        await Field(page, "Words that say it").FocusAsync();
        await DragAsync(page, "asked", "boatmen");
        await Assertions.Expect(Field(page, "Words that say it")).ToHaveValueAsync("asked the boatmen");
        await Assertions.Expect(page.Locator("[data-chain]")).ToContainTextAsync("Asked the boatmen.");
        await page.GetByLabel("What is said, in one sentence").FillAsync("Nobody asked the boatmen about the lock.");
        await Button(page, "Accept as mended").ClickAsync();

        await ExpectAsync(page, "Passage 3 of 3");
        await page.GetByLabel("why").FillAsync("A wish, not worth recording.");
        await Button(page, "Reject").ClickAsync();

        await ExpectAsync(page, "All 3 are decided");
        await Assertions.Expect(page.GetByText("3 of 3 decided")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Nobody asked the boatmen about the lock." })).ToBeVisibleAsync();
        await AxeAsync(page, "decided");

        // What was recorded is taken back, and recorded after all.
        await page.GetByLabel("Passage 1, recorded").ClickAsync();
        await Button(page, "Undo: take it back").ClickAsync();
        await Assertions.Expect(page.GetByLabel("Passage 1, taken back")).ToBeVisibleAsync();
        await Button(page, "Record it after all").ClickAsync();
        await Assertions.Expect(page.GetByLabel("Passage 1, recorded")).ToBeVisibleAsync();

        // The sentence that nothing covers is none.
        await Assertions.Expect(page.GetByText("It has the figure 12")).ToBeVisibleAsync();
        await Button(page, "It is none").ClickAsync();
        await Assertions.Expect(page.GetByText("Nothing: every sentence")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "The article with its passages" }).ClickAsync();
        await Assertions.Expect(page.GetByText("2 passages give others a voice")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_and_on_a_phone_a_passage_is_mended_and_another_recorded_by_hand()
    {
        var page = await PasteAsync(
            "Pier to be closed",
            "The pier will be closed, the owner said. Storms have cost it 3 planks.",
            script: false,
            width: Phone);
        await page.GetByText("Mend it").ClickAsync();
        await Field(page, "Words that say it").FillAsync("words that are not there");
        await Button(page, "Accept as mended").ClickAsync();
        await Assertions.Expect(page.Locator("#said-wrong")).ToBeVisibleAsync();
        await Assertions.Expect(Field(page, "Words that say it")).ToHaveValueAsync("words that are not there");
        await Field(page, "Words that say it").FillAsync("will be closed");
        await Button(page, "See the chain first").ClickAsync();
        await Assertions.Expect(page.Locator("[data-chain]")).ToContainTextAsync("Will be closed.");
        await page.GetByLabel("What is said, in one sentence").FillAsync("The pier will be closed.");
        await Button(page, "Accept as mended").ClickAsync();

        await ExpectAsync(page, "All 1 are decided");
        await page.GetByRole(AriaRole.Link, new() { Name = "Record it by hand" }).ClickAsync();
        await Assertions.Expect(Field(page, "The whole passage")).ToHaveValueAsync("Storms have cost it 3 planks.");
        await page.GetByLabel("What is said, in one sentence").FillAsync("Storms have cost the pier 3 planks.");
        await page.GetByLabel("Who that is").First.SelectOptionAsync("UNSPECIFIED");
        await Button(page, "Record it").ClickAsync();

        await Assertions.Expect(page.GetByText("Recorded.", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Nothing: every sentence")).ToBeVisibleAsync();
        await Button(page, "Undo: take it back").ClickAsync();
        await Assertions.Expect(page.GetByText("It has the figure 3")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task By_keyboard_alone_words_are_chosen_and_a_passage_is_accepted()
    {
        var page = await PasteAsync("Mast to fall", "The mast will fall, the harbour office said.");
        await page.GetByText("Mend it").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        var words = page.GetByRole(AriaRole.Listbox);
        await Assertions.Expect(words).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Field(page, "Words that say it")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("Shift+ArrowRight");

        await Assertions.Expect(Field(page, "Words that say it")).ToHaveValueAsync("mast will fall");
        Assert.Contains("Words that say it", await words.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        Assert.Equal(3, await page.Locator("[role=option][aria-selected=true]").CountAsync());
        await Button(page, "Accept as mended").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await ExpectAsync(page, "All 1 are decided");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Mast will fall." })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_figure_of_what_is_said_is_given_where_the_suggestion_has_none()
    {
        var page = await PasteAsync("Weir to be repaired", "The repair will cost about 12 million euros, the weir office said.");
        await page.GetByText("Mend it", new() { Exact = true }).ClickAsync();
        await Field(page, "Words that state it").FillAsync("about 12 million euros");
        await Field(page, "The number").FillAsync("a dozen");
        await Button(page, "Accept as mended").ClickAsync();
        await Assertions.Expect(page.Locator("#figure-wrong")).ToContainTextAsync("“a dozen” is no number");
        await Assertions.Expect(Field(page, "Words that state it")).ToHaveValueAsync("about 12 million euros");

        await Field(page, "The number").FillAsync("");
        await Field(page, "How the words bound it").SelectOptionAsync("ABOUT");
        await Field(page, "What it counts or measures").SelectOptionAsync("COST");
        await Field(page, "Who or what is counted").FillAsync("the repair");
        await Button(page, "Accept as mended").ClickAsync();
        await ExpectAsync(page, "All 1 are decided");

        var claims = await desk.AskAsync(
            """
            {
              claims(where: { proposition: { contains: "12 million euros" } }) {
                nodes { estimate { verbatim low high unit population measure { key } } }
              }
            }
            """);
        Assert.Equal(
            """[{"estimate":{"verbatim":"about 12 million euros","low":10800000.0,"high":13200000.0,"unit":"EUR","population":"the repair","measure":{"key":"COST"}}}]""",
            claims.GetProperty("claims").GetProperty("nodes").ToString());
    }

    [Fact]
    public async Task Hostile_texts_are_words_like_others()
    {
        var page = await PasteAsync(
            $"Title {HostileCorpus.Markup}",
            $"The {HostileCorpus.Markup} sank, the {HostileCorpus.Foreign} office said. “{HostileCorpus.Turned} 👩🏽‍🚀,” said Ruth Baker. {HostileCorpus.Long} 7. "
            + "It was not the first time that they had to be told of it, and it will not be the last for all of us who live here and have no other way.",
            width: Phone);
        await Assertions.Expect(page.Locator("#at")).ToContainTextAsync("Passage 1 of");
        await page.GetByText("Mend it").ClickAsync();
        await Field(page, "The whole passage").FillAsync(HostileCorpus.Markup);
        await Button(page, "Accept as mended").ClickAsync();
        await Field(page, "The whole passage").WaitForAsync();

        Assert.False(await page.EvaluateAsync<bool>("'hacked' in window"));
        Assert.Equal(HostileCorpus.Markup, await Field(page, "The whole passage").InputValueAsync());
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, Phone);
        await AxeAsync(page, "hostile");

        await page.GetByRole(AriaRole.Link, new() { Name = "Record it by hand" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#at")).ToHaveTextAsync("By hand");
        await AxeAsync(page, "by-hand");
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, Phone);
    }

    private async Task<IPage> PasteAsync(string title, string text, bool script = true, int width = 1280)
    {
        var page = await browser.OpenAsync($"{desk.Address}/read", width, script);
        await page.GetByLabel("The text").FillAsync(text);
        await page.GetByLabel("Headline").FillAsync(title);
        await page.GetByLabel("Outlet").FillAsync("Hollin Gazette");
        await Button(page, "Read it").ClickAsync();
        await Assertions.Expect(page.Locator("#at")).ToBeVisibleAsync();
        return page;
    }

    private static ILocator Field(IPage page, string label) => page.GetByLabel(label, new() { Exact = true });

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task ExpectAsync(IPage page, string heading) => Assertions.Expect(page.Locator("#at")).ToHaveTextAsync(heading);

    private static async Task DragAsync(IPage page, string first, string last)
    {
        var from = (await Word(first).BoundingBoxAsync())!;
        var to = (await Word(last).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(from.X + 1, from.Y + (from.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + to.Width - 1, to.Y + (to.Height / 2), new() { Steps = 4 });
        await page.Mouse.UpAsync();

        ILocator Word(string word) => page.GetByRole(AriaRole.Option, new() { Name = word, Exact = true }).First;
    }

    /// <summary>Axe finds nothing in light, and in the dark no colours that are too faint.</summary>
    private static async Task AxeAsync(IPage page, string name)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Browser.PictureAsync(page, $"review-{name}-{scheme}");
            Assert.Equal("", string.Join('\n', await Accessibility.ViolationsAsync(page, $"{name} ({scheme})")));
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
