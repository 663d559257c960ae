using System.Collections.Concurrent;
using Microsoft.Playwright;
using Provenance.Pages.Tests.Serving;

namespace Provenance.Pages.Tests.Browsing;

/// <summary>Each page in a real browser: whether everyone can use it, whatever it holds and however wide the window is.</summary>
public sealed class BrowserTests(SamplesServer samples, EmptyServer empty, HostileServer hostile, Browser browser)
{
    private const int Desktop = 1280, Phone = 390;

    public static TheoryData<string> Stores => ["samples", "empty", "hostile"];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Axe_finds_no_violation_in_light_or_dark(string store)
    {
        ConcurrentQueue<string> violations = [];
        await ForEachAsync(store, Desktop, async (page, name, address) =>
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await page.GotoAsync(Server(store).Address + address);
            (await Accessibility.ViolationsAsync(page, address)).ToList().ForEach(violations.Enqueue);
            await Browser.PictureAsync(page, $"{store}-{name}");
            (await Accessibility.DarkViolationsAsync(page, address)).ToList().ForEach(violations.Enqueue);
            await Browser.PictureAsync(page, $"{store}-{name}-dark");
        });

        Assert.True(violations.IsEmpty, string.Join('\n', violations));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task On_a_phone_nothing_runs_out_of_the_window_and_no_script_of_a_text_runs(string store)
    {
        ConcurrentQueue<string> faults = [];
        await ForEachAsync(store, Phone, async (page, name, address) =>
        {
            void OnConsole(object? sender, IConsoleMessage message)
            {
                if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                {
                    faults.Enqueue($"{address}: {message.Text}");
                }
            }

            void OnError(object? sender, string error) => faults.Enqueue($"{address}: {error}");

            page.Console += OnConsole;
            page.PageError += OnError;
            await page.GotoAsync(Server(store).Address + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > Phone)
            {
                faults.Enqueue($"{address}: {width} pixels wide");
            }

            if (await page.EvaluateAsync<bool>("'hacked' in window"))
            {
                faults.Enqueue($"{address}: a script of a text ran");
            }

            await Browser.PictureAsync(page, $"{store}-{name}-phone");
            page.Console -= OnConsole;
            page.PageError -= OnError;
        });

        Assert.True(faults.IsEmpty, string.Join('\n', faults));
    }

    [Fact]
    public async Task Without_scripts_a_reader_searches_opens_a_claim_and_strikes_a_source()
    {
        var page = await browser.OpenAsync(samples.Address, script: false);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("4,000 casualties");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "There have been 4,000 DPRK casualties" }).First.ClickAsync();
        await page.GetByLabel("Anonymous Western sources").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See what is left" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Left without them", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Anonymous Western sources")).ToBeCheckedAsync();
        await page.GetByText("The query behind this page: ClaimPage").ClickAsync();
        await Assertions.Expect(page.GetByText("query ClaimPage")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy the operation" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_scripts_an_editor_accepts_what_is_proposed_and_decides_who_is_who()
    {
        await samples.AskAsync(
            """
            mutation {
              propose(input: { note: "Asked at noon.", request: { addQuestion: { question: { text: "Is the dam safe?" } } } }) { errors { __typename } }
            }
            """);
        var page = await browser.OpenAsync($"{samples.Address}/desk?wait=1", script: false);
        await page.GetByLabel("Add question").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject those that are ticked" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say why they are rejected");
        await Assertions.Expect(page.GetByLabel("Add question")).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept those that are ticked" }).ClickAsync();
        await Assertions.Expect(page.GetByText("It is decided.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Nothing waits to be decided.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Who is who" }).ClickAsync();
        var pair = page.GetByRole(AriaRole.Group, new() { Name = "Decide on L. Amblard and Léa Amblard" });
        await pair.GetByLabel("One: keep the second").CheckAsync();
        await page.GetByLabel("Why, for all that you decide here").FillAsync("She signs so.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Because: She signs so.")).ToBeVisibleAsync();
        await Assertions.Expect(pair).ToHaveCountAsync(0);
        await page.GetByText("Take it back", new() { Exact = true }).First.ClickAsync();
        var back = page.GetByRole(AriaRole.Form, new() { Name = "Take this decision back" }).First;
        await back.GetByLabel("Why").FillAsync("Two after all.");
        await back.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(pair).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByText("Because: Two after all.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Take it back", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task By_keyboard_alone_a_reader_skips_to_the_content_and_opens_a_passage()
    {
        var page = await browser.OpenAsync($"{samples.Address}/documents/D003");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("main :focus")).ToBeVisibleAsync();

        await page.Locator("a.mark").Nth(2).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("li:target details")).ToHaveAttributeAsync("open", "");
        await Assertions.Expect(page.Locator("li:target summary")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("/", await page.Locator(":focus").GetAttributeAsync("href") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_found_is_shown_while_someone_types_and_chosen_by_the_arrow_keys()
    {
        var page = await browser.OpenAsync(samples.Address);
        var field = page.GetByRole(AriaRole.Combobox);
        await field.PressSequentiallyAsync("uk minist");
        var option = page.GetByRole(AriaRole.Option).Filter(new() { HasText = "UK Ministry of Defence" }).First;
        await Assertions.Expect(option).ToBeVisibleAsync();
        Assert.Equal("true", await field.GetAttributeAsync("aria-expanded"));

        await field.PressAsync("ArrowDown");
        Assert.NotNull(await field.GetAttributeAsync("aria-activedescendant"));
        await field.PressAsync("Escape");
        await Assertions.Expect(option).ToBeHiddenAsync();
        await field.PressSequentiallyAsync("r");
        await Assertions.Expect(option).ToBeVisibleAsync();
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");

        await page.WaitForURLAsync(address => address != $"{samples.Address}/");
    }

    /// <summary>Looks at each page of a store in one of two windows: while one waits for what it loads, the other is looked
    /// at. A window for each page would start a process each.</summary>
    private async Task ForEachAsync(string store, int width, Func<IPage, string, string, Task> look)
    {
        ConcurrentQueue<(string Name, string Address)> left = new(Addresses.Of(Server(store)));
        await Task.WhenAll(LookAsync(), LookAsync());

        async Task LookAsync()
        {
            var page = await browser.OpenAsync("about:blank", width);
            while (left.TryDequeue(out var next))
            {
                await look(page, next.Name, next.Address);
            }

            await page.CloseAsync();
        }
    }

    private PageServer Server(string store) => store switch
    {
        "samples" => samples,
        "empty" => empty,
        _ => hostile,
    };
}
