using Provenance.Pages.Tests.Browsing;
using Provenance.Pages.Tests.Serving;
using Provenance.Pictures.Tests.Serving;

namespace Provenance.Pictures.Tests;

/// <summary>The boxes of all labels, as a real browser sets them: none overlaps another or leaves its picture, in the font
/// that the browser chooses and in the widest of those that the picture names.</summary>
public sealed class LabelTests(SamplesServer samples, HostileServer hostile, SyntheticServer synthetic, Browser browser)
{
    private const string Measure =
        """
        ([svg, font]) => {
          document.body.innerHTML = svg;
          const picture = document.querySelector('svg');
          if (font) picture.setAttribute('font-family', font);
          const area = picture.getBoundingClientRect();
          const labels = [...picture.querySelectorAll('text')].map(text => [text.textContent.slice(0, 40), text.getBoundingClientRect()]);
          const faults = labels.length ? [] : ['no label'];
          labels.forEach(([name, box], i) => {
            if (box.left < area.left || box.right > area.right || box.top < area.top || box.bottom > area.bottom)
              faults.push(`${name} leaves the picture`);
            labels.slice(i + 1).forEach(([other, its]) => {
              if (box.left < its.right - 0.5 && its.left < box.right - 0.5 && box.top < its.bottom - 0.5 && its.top < box.bottom - 0.5)
                faults.push(`${name} overlaps ${other}`);
            });
          });
          return faults;
        }
        """;

    [Fact]
    public Task No_label_of_a_sample_overlaps_another_or_leaves_its_picture() => CheckAsync(samples, int.MaxValue);

    [Fact]
    public Task No_label_of_two_hundred_synthetic_claims_does() => CheckAsync(synthetic, 200);

    [Fact]
    public Task No_label_of_hostile_texts_does() => CheckAsync(hostile, int.MaxValue);

    [Fact]
    public async Task The_measurement_sees_labels_that_overlap_and_that_leave()
    {
        var page = await browser.OpenAsync("about:blank");

        var faults = await page.EvaluateAsync<string[]>(Measure, new object?[]
        {
            """<svg width="600" height="60"><text x="10" y="30">one</text><text x="14" y="34">other</text><text x="590" y="55">out</text></svg>""", null,
        });

        Assert.Equal(["one overlaps other", "out leaves the picture"], faults);
        await page.CloseAsync();
    }

    private async Task CheckAsync(PageServer server, int limit)
    {
        var page = await browser.OpenAsync("about:blank");
        List<string> faults = [];
        var addresses = await PictureAddresses.OfAsync(server, limit);
        foreach (var address in addresses)
        {
            var (status, svg) = await server.GetAsync(address);
            Assert.True(status == 200, $"{address}: {status} {svg}");
            foreach (var font in (string?[])[null, "DejaVu Sans"])
            {
                var found = await page.EvaluateAsync<string[]>(Measure, new object?[] { svg, font });
                faults.AddRange(found.Select(fault => $"{address}{(font is null ? "" : $" in {font}")}: {fault}"));
            }
        }

        await page.CloseAsync();
        Assert.True(addresses.Count > 2, $"Only {addresses.Count} pictures were found.");
        Assert.Empty(faults.Take(20));
    }
}
