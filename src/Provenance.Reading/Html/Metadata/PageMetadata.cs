using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Provenance.Reading.Characters;

namespace Provenance.Reading.Html.Metadata;

/// <summary>What a page says of itself, in the order in which it is believed: JSON-LD, Open Graph and other meta
/// elements, then what is printed.</summary>
internal sealed class PageMetadata
{
    /// <summary>Where a page prints the dates of other things.</summary>
    private const string Elsewhere =
        "aside, nav, footer, figure, blockquote, [class*='comment'], [id*='comment'], [class*='related']";

    private readonly IHtmlDocument _page;
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly Uri? _base;

    public PageMetadata(IHtmlDocument page, string? address)
    {
        _page = page;
        Uri.TryCreate(address, UriKind.Absolute, out _base);
        foreach (var meta in page.QuerySelectorAll<IHtmlMetaElement>("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && Clean.Line(meta.Content) is { } content)
            {
                _meta.TryAdd(name, content);
            }
        }

        Headline = Headlines.Of(page, Meta("og:title", "twitter:title"));
        Data = JsonLd.Of(page, Clean.Line(Headline?.TextContent));
    }

    /// <summary>The heading that is printed as the headline.</summary>
    public IElement? Headline { get; }

    /// <summary>The JSON-LD.</summary>
    public JsonLd Data { get; }

    public string? Title => Clean.Line(Headline?.TextContent) ?? Clean.Line(Data.Text("headline"))
        ?? Meta("og:title", "twitter:title", "dc.title") ?? Clean.Line(_page.Title);

    public string? Publisher => (Data.NamesOf("publisher") is [var name, ..] ? name : null)
        ?? Meta("og:site_name", "dc.publisher", "publisher", "application-name");

    /// <summary>Who wrote it, as far as what is not printed says so.</summary>
    public string? Author => Data.NamesOf("author") is { Count: > 0 } names ? string.Join(", ", names)
        : Meta("author", "dc.creator", "parsely-author", "sailthru.author", "article:author") is { } name
            && !Uri.IsWellFormedUriString(name, UriKind.Absolute) ? name : null;

    public string? Description => Clean.Line(Data.Text("description")) ?? Meta("og:description", "description");

    public string? Language => Tag(_page.DocumentElement.GetAttribute("lang")) ?? Tag(Data.Text("inLanguage"))
        ?? Tag(Meta("content-language", "og:locale", "dc.language"));

    /// <summary>The canonical address.</summary>
    public string? Address => new[]
    {
        _page.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href"), Data.Text("url"), Data.Text("mainEntityOfPage"),
        Meta("og:url"), _base?.OriginalString,
    }.Select(Absolute).FirstOrDefault(address => address is not null);

    /// <summary>The dates of publication that the page gives, the most believed first.</summary>
    public IReadOnlyList<ReadDate> Published =>
    [
        .. Dates("JSON-LD ", ["datePublished", "dateCreated", "coverageStartTime"], Data.Text),
        .. Dates("meta ", ["article:published_time", "og:published_time", "datePublished", "parsely-pub-date", "sailthru.date",
            "cXenseParse:recs:publishtime", "dc.date.issued", "dcterms.created", "date", "pubdate", "publish-date"],
            name => Meta(name)),
        .. Printed("[itemprop~='datePublished']", "itemprop datePublished"), .. Printed("time[pubdate]", "time pubdate"),
        .. Printed("time", "time"),
    ];

    /// <summary>The dates of the last change, the most believed first.</summary>
    public IReadOnlyList<ReadDate> Modified =>
    [
        .. Dates("JSON-LD ", ["dateModified"], Data.Text),
        .. Dates("meta ", ["article:modified_time", "og:updated_time", "dateModified", "dc.date.modified", "last-modified"],
            name => Meta(name)),
        .. Printed("[itemprop~='dateModified']", "itemprop dateModified"),
    ];

    private string? Meta(params string[] names) =>
        names.Select(name => _meta.GetValueOrDefault(name)).FirstOrDefault(content => content is not null);

    private static IEnumerable<ReadDate> Dates(string source, string[] names, Func<string, string?> value) =>
        names.Select(name => ReadDates.Of(value(name), source + name)).OfType<ReadDate>();

    private IEnumerable<ReadDate> Printed(string selector, string basis) =>
        _page.QuerySelectorAll(selector).Where(element => element.Closest(Elsewhere) is null).Take(1)
            .Select(element => ReadDates.Of(
                element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent, basis))
            .OfType<ReadDate>();

    private string? Absolute(string? address) =>
        (Uri.TryCreate(address, UriKind.Absolute, out var uri) || (_base is not null && address is not null
            && Uri.TryCreate(_base, address, out uri)))
        && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    private static string? Tag(string? language)
    {
        var tag = language?.Trim().Replace('_', '-') ?? "";
        return tag.Length is >= 2 and <= 35 && tag.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? tag : null;
    }
}
