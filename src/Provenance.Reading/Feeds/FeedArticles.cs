using System.ServiceModel.Syndication;
using Provenance.Reading.Characters;
using Provenance.Reading.Files;
using Provenance.Reading.Html;

namespace Provenance.Reading.Feeds;

/// <summary>Reads the items of a feed, RSS 2.0 or Atom 1.0.</summary>
internal static class FeedArticles
{
    private const string Accepted = "RSS 2.0 or Atom 1.0";

    public static ArticlesReading Read(InputFile file, string xml, IReadOnlyList<string> remarks) => Guarded.Read(
        file, "is no feed that can be read", Accepted, () =>
        {
            SafeXml.CheckDepth(SafeXml.Reader(xml));
            using var reader = SafeXml.Reader(xml);
            var feed = SyndicationFeed.Load(reader);
            var items = feed.Items.Take(ReadingLimits.Articles + 1).ToList();
            if (items.Count > ReadingLimits.Articles)
            {
                return file.Refused($"has more than {ReadingLimits.Articles:N0} items", Accepted);
            }

            var articles = items.Select(item => ArticleOf(feed, item, remarks)).Where(article => article.Text.Length > 0).ToList();
            return articles.Count > 0 ? new(articles, null) : file.Refused("has no item with text", Accepted);
        });

    private static ReadArticle ArticleOf(SyndicationFeed feed, SyndicationItem item, IReadOnlyList<string> remarks)
    {
        var summary = item.Summary?.Text ?? "";
        var content = Content(item);
        var (text, sections) = HtmlArticle.Fragment(content ?? summary);
        return new()
        {
            Title = Clean.Line(HtmlArticle.Fragment(item.Title?.Text ?? "").Text),
            Standfirst = content is null ? null : Clean.Line(HtmlArticle.Fragment(summary).Text),
            Byline = Byline(item),
            Publisher = Clean.Line(item.SourceFeed?.Title?.Text) ?? Clean.Line(feed.Title?.Text),
            PublishedAt = Moment(() => item.PublishDate, feed.Id is null ? "feed pubDate" : "feed published"),
            ModifiedAt = Moment(() => item.LastUpdatedTime, "feed updated"),
            Language = Clean.Line(feed.Language),
            Address = Address(item),
            Text = text,
            Sections = sections,
            Remarks = [.. content is null ? ["The feed gives a summary of the article alone."] : Array.Empty<string>(),
                .. remarks],
        };
    }

    /// <summary>The whole article, if the item has it.</summary>
    private static string? Content(SyndicationItem item)
    {
        var text = (item.Content as TextSyndicationContent)?.Text
            ?? item.ElementExtensions.ReadElementExtensions<string>("encoded", "http://purl.org/rss/1.0/modules/content/")
                .FirstOrDefault();
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static string? Byline(SyndicationItem item)
    {
        var creators = item.ElementExtensions.ReadElementExtensions<string>("creator", "http://purl.org/dc/elements/1.1/");
        return Clean.Line(string.Join(", ", creators.Concat(item.Authors.Select(author => author.Name ?? author.Email))
            .Where(name => !string.IsNullOrWhiteSpace(name))));
    }

    /// <summary>A moment that the library reads when it is asked for, and that may be no date.</summary>
    private static ReadDate? Moment(Func<DateTimeOffset> moment, string basis)
    {
        try
        {
            return ReadDates.Of(moment(), basis);
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }

    private static string? Address(SyndicationItem item) => item.Links
        .Where(link => link.RelationshipType is null or "alternate")
        .Select(link => link.GetAbsoluteUri()).Append(Uri.TryCreate(item.Id, UriKind.Absolute, out var id) ? id : null)
        .FirstOrDefault(uri => uri is { Scheme: "http" or "https" })?.AbsoluteUri;
}
