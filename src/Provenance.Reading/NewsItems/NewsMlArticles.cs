using System.Xml.Linq;
using Provenance.Reading.Characters;
using Provenance.Reading.Files;
using Provenance.Reading.Html;

namespace Provenance.Reading.NewsItems;

/// <summary>Reads the news items of NewsML-G2, with their words as XHTML, NITF or plain text in the item. What an item
/// only refers to is not fetched.</summary>
internal static class NewsMlArticles
{
    private const string Accepted = "a newsItem of NewsML-G2 with its text";

    public static ArticlesReading Read(InputFile file, string xml, IReadOnlyList<string> remarks) => Guarded.Read(
        file, "is no NewsML-G2 that can be read", Accepted, () =>
        {
            var items = SafeXml.Document(xml).Descendants().Where(element => element.Name.LocalName == "newsItem")
                .Take(ReadingLimits.Articles + 1).ToList();
            if (items.Count > ReadingLimits.Articles)
            {
                return file.Refused($"has more than {ReadingLimits.Articles:N0} items", Accepted);
            }

            var articles = items.Select(item => Of(item, remarks)).Where(article => article.Text.Length > 0).ToList();
            return articles.Count > 0 ? new(articles, null) : file.Refused("has no newsItem with text in it", Accepted);
        });

    private static ReadArticle Of(XElement item, IReadOnlyList<string> remarks)
    {
        var meta = Child(item, "itemMeta");
        var content = Child(item, "contentMeta");
        var (text, sections) = Body(Child(item, "contentSet"));
        var status = Clean.Line((string?)Child(meta, "pubStatus")?.Attribute("qcode"))?.Split(':')[^1];
        return new()
        {
            Title = Line(content, "headline") ?? Line(meta, "title"),
            Standfirst = Line(content, "description"),
            Byline = Line(content, "by"),
            Publisher = NameOf(Child(meta, "provider")) ?? Line(content, "creditline") ?? NameOf(Child(content, "infoSource")),
            PublishedAt = Date(meta, "firstCreated") ?? Date(content, "contentCreated") ?? Date(meta, "versionCreated"),
            ModifiedAt = Date(content, "contentModified") ?? Date(meta, "versionCreated"),
            Language = Clean.Line((string?)Child(content, "language")?.Attribute("tag"))
                ?? Clean.Line((string?)item.Attribute(XNamespace.Xml + "lang")),
            Address = Links(meta, item).FirstOrDefault(),
            Text = text,
            Sections = sections,
            Remarks = [.. remarks,
                .. status is "withheld" or "canceled" ? [$"The provider says of it: {status}."] : Array.Empty<string>()],
        };
    }

    private static (string Text, IReadOnlyList<ReadSection> Sections) Body(XElement? contents)
    {
        if (Child(contents, "inlineXML")?.Elements().FirstOrDefault() is { } markup)
        {
            var nitf = markup.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == "body.content");
            return HtmlArticle.Fragment(Html(nitf ?? markup));
        }

        return (Child(contents, "inlineData")?.Value is { } text ? PlainText.Read(text, []).Text : "", []);
    }

    /// <summary>XHTML and NITF as HTML: names without prefixes, and those of NITF that mean something else.</summary>
    private static string Html(XElement markup)
    {
        XElement copy = new(markup);
        foreach (var element in copy.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName switch
            {
                "body.content" or "html" or "body" => "div",
                "hl2" => "h2",
                "media" => "figure",
                "media-caption" => "figcaption",
                var name => name,
            };
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        }

        return copy.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement? Child(XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Line(XElement? parent, string name) => Clean.Line(Child(parent, name)?.Value);

    private static string? NameOf(XElement? party) => Line(party, "name") ?? Clean.Line((string?)party?.Attribute("literal"));

    private static ReadDate? Date(XElement? parent, string name) => ReadDates.Of(Child(parent, name)?.Value, $"NewsML-G2 {name}");

    private static IEnumerable<string> Links(XElement? meta, XElement item) => (meta?.Elements() ?? [])
        .Where(element => element.Name.LocalName == "link").Select(link => (string?)link.Attribute("href"))
        .Append((string?)item.Attribute("guid"))
        .OfType<string>()
        .Where(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
}
