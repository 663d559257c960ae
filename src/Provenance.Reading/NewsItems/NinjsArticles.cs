using System.Text.Json;
using Provenance.Reading.Files;
using Provenance.Reading.Html;

namespace Provenance.Reading.NewsItems;

/// <summary>Reads items in ninjs, the JSON of the IPTC, of versions 1 to 3, and what <c>read --json</c>
/// writes.</summary>
internal static class NinjsArticles
{
    private const string Accepted = "a ninjs item, or a list of them";

    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 64 };

    public static ArticlesReading Read(InputFile file, string json, IReadOnlyList<string> remarks)
    {
        try
        {
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'), _options);
            var items = document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Take(ReadingLimits.Articles + 1)]
                : new List<JsonElement> { document.RootElement };
            if (items.Count > ReadingLimits.Articles)
            {
                return file.Refused($"has more than {ReadingLimits.Articles:N0} items", Accepted);
            }

            var articles = items.Where(item => item.ValueKind == JsonValueKind.Object)
                .Select(item => ArticleJson.IsArticle(item) ? ArticleJson.Of(item) : Of(new(item), remarks))
                .Where(article => article.Text.Length > 0).ToList();
            return articles.Count > 0 ? new(articles, null) : file.Refused("is JSON without a body of an article", Accepted);
        }
        catch (JsonException)
        {
            return file.Refused("is JSON that is not well-formed", Accepted);
        }
    }

    private static ReadArticle Of(NinjsItem item, IReadOnlyList<string> remarks)
    {
        var (text, sections) = Body(item);
        return new()
        {
            Title = item.Line("headline", "headlines") ?? item.Line("title", "titles"),
            Standfirst = item.Line("description_text", "descriptions"),
            Byline = item.Line("byline", "bylines"),
            Publisher = item.Line("copyrightholder") ?? item.NameOf("infosources") ?? item.NameOf("provider"),
            PublishedAt = item.Date("published") ?? item.Date("contentcreated") ?? item.Date("firstcreated")
                ?? item.Date("versioncreated"),
            ModifiedAt = item.Date("contentmodified") ?? item.Date("versioncreated"),
            Language = item.Line("language"),
            Address = new[] { item.Line("url"), item.Line("uri") }.FirstOrDefault(address =>
                Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"),
            Text = text,
            Sections = [.. sections, .. item.Captions.Select(caption => new ReadSection(ReadSectionKind.Caption, caption))],
            Remarks = item.Line("pubstatus") is "withheld" or "canceled" or "cancelled"
                ? [.. remarks, $"The provider says of it: {item.Line("pubstatus")}."]
                : remarks,
        };
    }

    private static (string Text, IReadOnlyList<ReadSection> Sections) Body(NinjsItem item)
    {
        var text = item.Body("text", "text/plain");
        return item.Body("xhtml", "application/xhtml+xml") is { } xhtml ? HtmlArticle.Fragment(xhtml)
            : item.Body("html", "text/html") is { } html ? HtmlArticle.Fragment(html)
            : (text is null ? "" : PlainText.Read(text, []).Text, []);
    }
}
