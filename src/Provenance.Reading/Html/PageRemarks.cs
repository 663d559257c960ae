using AngleSharp.Html.Dom;
using Provenance.Reading.Html.Metadata;

namespace Provenance.Reading.Html;

/// <summary>What the reader of an article should know of its page.</summary>
internal static class PageRemarks
{
    public static IEnumerable<string> Of(IHtmlDocument page, PageMetadata metadata, IReadOnlyList<ReadDate> published)
    {
        if (published.Skip(1).FirstOrDefault(date => date.Day != published[0].Day) is { } other)
        {
            yield return $"The page gives two dates of publication: {published[0].Value} ({published[0].Basis}) "
                + $"and {other.Value} ({other.Basis}).";
        }

        if (metadata.Data.IsLiveBlog)
        {
            yield return "It is a live blog: its posts are of different times, and the date is that of the whole.";
        }

        if (metadata.Data.Article is { } article && article.TryGetProperty("isAccessibleForFree", out var isFree)
            && isFree.ToString().Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            yield return "The page says that the article is not free to read: what is here may be its beginning alone.";
        }

        if (metadata.Data.HasFault)
        {
            yield return "A part of the page's JSON-LD is no JSON and was not read.";
        }

        if (page.QuerySelectorAll("h1").Length > 1 && metadata.Headline is null)
        {
            yield return "Which heading is the headline is not clear.";
        }
    }
}
