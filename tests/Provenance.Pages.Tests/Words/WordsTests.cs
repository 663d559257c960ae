using System.Globalization;
using Provenance.Pages.Words;

namespace Provenance.Pages.Tests.Words;

public sealed class WordsTests
{
    [Theory]
    [InlineData("2025-01-14", "2025-01-16", "14 to 16 January 2025")]
    [InlineData("2024-12-19", "2024-12-19", "19 December 2024")]
    [InlineData("2024-12-31", "2025-01-02", "31 December 2024 to 2 January 2025")]
    [InlineData("2025-01-22", "2025-02-28", "22 January to 28 February 2025")]
    [InlineData("2025-02-01", "2025-02-28", "February 2025")]
    [InlineData("2024-01-01", "2024-12-31", "2024")]
    [InlineData("2024-05-01", null, "1 May 2024 or later")]
    [InlineData(null, "2024-05-01", "1 May 2024 or earlier")]
    [InlineData(null, null, null)]
    public void A_date_is_as_exact_as_it_is_known(string? earliest, string? latest, string? words) =>
        Assert.Equal(words, DateWords.Of(new(Day(earliest), Day(latest), null, null, null)));

    [Theory]
    [InlineData(3600.0, 4400.0, "PERSONS", "3,600 to 4,400")]
    [InlineData(4000.0, 4000.0, "PERSONS", "4,000")]
    [InlineData(100.0, null, "PERSONS", "100 or more")]
    [InlineData(null, 6000.0, "ITEMS", "6,000 or less")]
    [InlineData(0.36, 0.36, "RATIO", "36 %")]
    [InlineData(38.0, 38.0, "EUR", "38 EUR")]
    [InlineData(2.5, 3.0, "KILOMETER", "2.5 to 3 kilometer")]
    [InlineData(null, null, "PERSONS", null)]
    public void A_figure_stands_for_a_range(double? low, double? high, string unit, string? words) =>
        Assert.Equal(words, EstimateWords.Range(new("as printed", low, high, unit, new("m"), null)));

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("euromaidanpress.com", "https://euromaidanpress.com/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("a word", null)]
    [InlineData(null, null)]
    public void Only_addresses_of_the_web_become_links(string? recorded, string? address) =>
        Assert.Equal(address, WebAddress.Of(recorded));

    [Fact]
    public void An_excerpt_ends_with_a_word_and_cuts_no_character()
    {
        Assert.Equal("short", Excerpt.Of("short"));
        Assert.EndsWith("word …", Excerpt.Of(string.Join(' ', Enumerable.Repeat("word", 100))), StringComparison.Ordinal);
        Assert.Equal(
            $"{string.Concat(Enumerable.Repeat("👩🏽‍🚀", 23))} …",
            Excerpt.Of(string.Concat(Enumerable.Repeat("👩🏽‍🚀", 50))));
    }

    [Theory]
    [InlineData("SOCIAL_POST", "social post")]
    [InlineData("SINGLE_ORIGIN", "A single origin")]
    public void Values_of_the_schema_are_put_in_words(string token, string words) => Assert.Equal(words, TokenWords.Of(token));

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
