using System.Globalization;
using System.Text;

namespace Provenance.Reading.Tests.Html;

/// <summary>Pages near the limits: what is made of them, and that the work grows no faster than the page.</summary>
public sealed class LargePageTests
{
    [Fact]
    public void A_page_of_twenty_thousand_paragraphs_is_read_without_what_stands_around_them()
    {
        var article = Read.Text(Page(
            "<nav><a href='/'>The minister of menus</a></nav><h1>Ferry to close</h1><main>" + Paragraphs(20_000)
            + "</main><footer>The footer said so.</footer>"), "page.html");

        Assert.Equal("Ferry to close", article.Title);
        Assert.Equal(
            Enumerable.Range(0, 20_000).Select(Words), article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            ["The minister of menus", "The footer said so."], article.Sections.Select(section => section.Text));
    }

    [Fact]
    public void Of_a_large_page_the_box_with_most_of_the_words_is_the_article()
    {
        var article = Read.Text(Page(
            "<h1>Ferry to close</h1><div><p>A teaser says so.</p></div><div>" + Paragraphs(12_000) + "</div>"), "page.html");

        Assert.StartsWith(Words(0), article.Text, StringComparison.Ordinal);
        Assert.Equal(["A teaser says so."], article.Sections.Select(section => section.Text));
    }

    [Fact]
    public void Boxes_deep_in_each_other_are_no_more_work_than_their_words()
    {
        var shallow = AllocatedBy(Deep(100));
        var deep = AllocatedBy(Deep(400));

        Assert.True(deep < 3 * shallow, $"{shallow} bytes, {deep} bytes");

        static string Deep(int boxes) => Page("<h1>Ferry to close</h1>"
            + string.Concat(Enumerable.Repeat("<div class='author related'>", boxes)) + Paragraphs(3_000));
    }

    [Fact]
    public void Paragraphs_beside_the_article_are_no_more_work_than_their_words()
    {
        var some = AllocatedBy(Beside(12_000));
        var twice = AllocatedBy(Beside(24_000));

        Assert.True(twice < 3 * some, $"{some} bytes, {twice} bytes");

        static string Beside(int paragraphs) => Page("<h1>Ferry to close</h1>" + string.Concat(
            Enumerable.Range(0, paragraphs).Select(number => $"<h2><a href='/{number}'>{Words(number)}</a></h2><p>—</p>"))
            + $"<div><p>{new string('a', 60 * 8 * paragraphs)}</p></div>");
    }

    private static long AllocatedBy(string page)
    {
        var bytes = Encoding.UTF8.GetBytes(page);
        Assert.Null(Read.Bytes(bytes, "page.html").Error);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(Read.Bytes(bytes, "page.html").Error);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Page(string body) => $"<html><head><title>Ferry to close</title></head><body>{body}</body></html>";

    private static string Paragraphs(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(number => $"<p>{Words(number)}</p>"));

    private static string Words(int number) => string.Create(
        CultureInfo.InvariantCulture, $"The ferry will close, the ministry said in its letter of day {number}.");
}
