using System.Globalization;
using Provenance.Pictures.Text;

namespace Provenance.Pictures.Tests.Text;

public sealed class FittingTests
{
    [Fact]
    public void What_fits_stays_as_it_is() => Assert.Equal("HuffPost", Fitting.Cut(" HuffPost\n", Face.Label, 100));

    [Theory]
    [InlineData("The Ministry of Defence of the United Kingdom")]
    [InlineData("👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀")]
    [InlineData("قال المسؤول الحكومي الكبير في العاصمة")]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW")]
    [InlineData("国防部発表の最新の死傷者数についての声明文")]
    public void What_does_not_is_cut_between_characters_and_ends_with_an_ellipsis(string text)
    {
        for (var width = 20; width < 140; width++)
        {
            var cut = Fitting.Cut(text, Face.Label, width);

            Assert.True(Face.Label.WidthOf(cut) <= width);
            Assert.EndsWith("…", cut, StringComparison.Ordinal);
            Assert.Contains(cut[..^1], string.Join("", Beginnings(text)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Lines_break_between_words_and_no_word_is_lost()
    {
        const string Text = "Two outlets report this, and their reports rest on a single origin: Anonymous Western sources.";

        var lines = Fitting.Wrap(Text, Face.Label, 200, 9);

        Assert.True(lines.Count > 3);
        Assert.Equal(Text, string.Join(' ', lines));
        Assert.All(lines, line => Assert.True(Face.Label.WidthOf(line) <= 200));
    }

    [Fact]
    public void Controls_that_cannot_be_seen_are_left_out_and_letters_from_right_to_left_set_apart()
    {
        Assert.Equal("a b", PlainText.Of("\u202Ea\u0000\t \nb\u2067\uFFFE\uD800"));
        Assert.Equal("\u2068אב\u2069", PlainText.Isolated("אב"));
        Assert.Equal("ab", PlainText.Isolated("ab"));
    }

    private static IEnumerable<string> Beginnings(string text) =>
        StringInfo.ParseCombiningCharacters(text).Append(text.Length).Select(end => text[..end] + "\n");
}
