using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Provenance.Pages;
using Provenance.Pages.Tests.Serving;
using Provenance.Pictures.Serving;
using Provenance.Pictures.Tests.Serving;
using SkiaSharp;

namespace Provenance.Pictures.Tests;

/// <summary>Pictures as any client gets them.</summary>
public sealed partial class PictureTests(SamplesServer samples, HostileServer hostile, EmptyServer empty)
{
    public static TheoryData<string> Main => ["/claims/C-cas-4000/chain", "/questions/dprk-losses-kursk/figures", "/sources/uk-mod/network", "/sources/uk-mod/series"];

    [Theory]
    [MemberData(nameof(Main))]
    public async Task The_same_answer_gives_the_same_bytes(string picture)
    {
        var (_, one) = await samples.GetAsync($"{picture}.svg");
        var (_, other) = await samples.GetAsync($"{picture}.svg");

        Assert.Equal(Moment().Replace(one, ""), Moment().Replace(other, ""));
        Assert.Matches(Moment(), one);
    }

    [Theory]
    [MemberData(nameof(Main))]
    public async Task A_picture_says_in_sentences_what_it_shows_and_loads_nothing(string picture)
    {
        using var response = await samples.Client.GetAsync(new Uri($"{picture}.svg", UriKind.Relative), TestContext.Current.CancellationToken);
        var svg = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.True(svg.Root!.Elements().First(element => element.Name.LocalName == "desc").Value.Split(". ").Length > 3);
        Assert.Contains("prefers-color-scheme:dark", svg.ToString(), StringComparison.Ordinal);
        Assert.All(svg.Descendants().Attributes(), attribute => Assert.False(attribute.Name.LocalName is "href" or "src" or "style"));
        Assert.DoesNotContain("url(", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_texts_stay_texts_and_turn_nothing_around()
    {
        foreach (var address in await PictureAddresses.OfAsync(hostile, 100))
        {
            var (status, text) = await hostile.GetAsync(address);
            var svg = XDocument.Parse(text);

            Assert.Equal(200, status);
            Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "img" or "foreignObject");
            Assert.DoesNotMatch("[\u202A-\u202E\u200F\u2066\u2067]", text);
            Assert.All(
                svg.Descendants().Where(element => element.Name.LocalName == "text"),
                label => Assert.Equal(label.Value.Count(letter => letter == '\u2068'), label.Value.Count(letter => letter == '\u2069')));
        }
    }

    [Theory]
    [MemberData(nameof(Main))]
    public async Task As_PNG_it_is_1200_wide_and_has_letters(string picture)
    {
        var bytes = await samples.Client.GetByteArrayAsync(new Uri($"{picture}.png", UriKind.Relative), TestContext.Current.CancellationToken);
        using var image = SKBitmap.Decode(bytes);

        Assert.Equal(1200, image.Width);
        // Of the title's line, which has letters alone, some part is ink.
        var dark = 0;
        for (var y = 32; y < 80; y++)
        {
            for (var x = 32; x < 600; x++)
            {
                dark += image.GetPixel(x, y).Red < 100 ? 1 : 0;
            }
        }

        Assert.InRange(dark, 500, 10_000);
    }

    [Fact]
    public void Without_fonts_it_says_which_and_where()
    {
        Png png = new(Options.Create(new PictureOptions { FontFolder = "/no/such/folder" }));

        Assert.StartsWith("A picture as PNG needs DejaVuSans.ttf and DejaVuSans-Bold.ttf in the folder /no/such/folder.", png.Missing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/claims/no-such/chain.svg", "There is no claim with the key no-such.")]
    [InlineData("/questions/no-such/figures.png", "There is no question with the key no-such.")]
    [InlineData("/sources/no-such/network.svg", "There is no source with the key no-such.")]
    [InlineData("/sources/no-such/series.svg", "There is no source with the key no-such.")]
    [InlineData("/embed/claims/no-such", "There is no claim with the key no-such.")]
    [InlineData("/oembed?url=https%3A%2F%2Felsewhere.example%2Fclaims%2FC-cas-4000", "The parameter url must be the address of a page here: /claims/KEY, /questions/KEY or /sources/KEY.")]
    public async Task What_is_not_there_is_named(string address, string sentence)
    {
        var (status, text) = await samples.GetAsync(address);
        var (emptyStatus, _) = await empty.GetAsync(address);

        Assert.Equal((404, 404), (status, emptyStatus));
        Assert.Equal(sentence + "\n", text);
    }

    [Fact]
    public async Task A_key_may_have_every_character()
    {
        var (status, svg) = await hostile.GetAsync(PageAddress.File(PageAddress.Claims, HostileCorpus.Key, "chain.svg"));
        var (dots, other) = await hostile.GetAsync(PageAddress.File(PageAddress.Claims, "..", "chain.svg"));

        Assert.Equal((200, 200), (status, dots));
        Assert.Contains("It sank, ", svg, StringComparison.Ordinal);
        Assert.Contains("It sank twice, ", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_shows_its_picture_and_names_it_to_those_who_share_its_link()
    {
        var (_, html) = await samples.GetAsync("/claims/C-cas-4000");

        Assert.Contains("<img src=\"/claims/C-cas-4000/chain.svg\" alt=\"Where it comes from, as a picture. Two outlets", html, StringComparison.Ordinal);
        Assert.Contains($"<meta property=\"og:image\" content=\"{samples.Address}/claims/C-cas-4000/chain.png\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_source_has_the_numbers_of_its_series_in_a_table()
    {
        var (_, svg) = await samples.GetAsync("/sources/uk-mod/series.svg");
        var (_, html) = await samples.GetAsync("/sources/uk-mod");

        Assert.Contains("Others cite it 26 times; of 11 of these the month is not known.", svg, StringComparison.Ordinal);
        Assert.Contains("January 2025: others cite it 7 times, it cites others 1 time.", svg, StringComparison.Ordinal);
        Assert.Matches("January 2025</th>\\s*<td class=\"number\">7</td>\\s*<td class=\"number\">1</td>", html);
        Assert.Matches("not known</th>\\s*<td class=\"number\">11</td>\\s*<td class=\"number\">0</td>", html);
        Assert.Contains("<img src=\"/sources/uk-mod/series.svg\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frame_holds_the_picture_and_a_link_and_is_shown_nowhere_by_default()
    {
        using var response = await samples.Client.GetAsync(new Uri("/embed/claims/C-cas-4000", UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var (_, found) = await samples.GetAsync($"/oembed?url={Uri.EscapeDataString($"{samples.Address}/claims/C-cas-4000")}");

        Assert.Contains("src=\"/claims/C-cas-4000/chain.svg\"", html, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains($"{samples.Address}/embed/claims/C-cas-4000", found, StringComparison.Ordinal);
        Assert.Contains("\"provider_name\":\"Provenance\"", found, StringComparison.Ordinal);
    }

    [GeneratedRegex("As of [0-9]+ [A-Z][a-z]+ [0-9]{4}, [0-9:]{5} UTC")]
    private static partial Regex Moment();
}
