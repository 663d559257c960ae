using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Provenance.Reading.Html;

/// <summary>Tells sections by their elements, attributes, and the names that the authors of a page gave them.</summary>
internal static class SectionMarkup
{
    private static readonly (ReadSectionKind Kind, string[] Names)[] _named =
    [
        (ReadSectionKind.Comments,
            ["comments", "commentlist", "disqus", "respond", "kommentare", "kommentar", "commentaires", "comentarios", "coral"]),
        (ReadSectionKind.Embed,
            ["embed", "oembed", "tweet", "twitter", "instagram", "tiktok", "bluesky", "mastodon", "telegram", "fb-post",
                "reddit", "socialembed", "youtube", "vimeo"]),
        (ReadSectionKind.Advertisement,
            ["ad", "ads", "adv", "advert", "adverts", "advertisement", "advertorial", "adsbygoogle", "adslot", "adunit",
                "anzeige", "werbung", "publicite", "publicidad", "reklama", "sponsored", "sponsor", "promo", "promoted",
                "promotion", "outbrain", "taboola", "revcontent", "dfp", "gpt", "mgid", "newsletter", "subscribe",
                "subscription", "signup", "appdownload", "donate", "affiliate", "marketing", "cta"]),
        (ReadSectionKind.ReadAlso,
            ["related", "readalso", "alsoread", "readmore", "recommended", "recommendations", "recirculation", "trending",
                "mostread", "popular", "teasers", "onward", "morefrom", "seealso"]),
        (ReadSectionKind.Caption,
            ["caption", "figcaption", "captiontext", "photocredit", "imagecredit", "bildunterschrift", "legende"]),
        (ReadSectionKind.Furniture,
            ["cookie", "cookies", "consent", "gdpr", "cmp", "share", "sharing", "sharebar", "breadcrumb", "breadcrumbs", "tags",
                "taglist", "authorbio", "pullquote", "pagination", "toolbar", "skip", "masthead", "navbar", "menu", "print",
                "copyright"]),
    ];

    /// <summary>Names that say a kind only together.</summary>
    private static readonly (ReadSectionKind Kind, string One, string Other)[] _pairs =
    [
        (ReadSectionKind.ReadAlso, "read", "also"), (ReadSectionKind.ReadAlso, "also", "read"),
        (ReadSectionKind.ReadAlso, "read", "more"), (ReadSectionKind.ReadAlso, "read", "next"),
        (ReadSectionKind.ReadAlso, "more", "stories"), (ReadSectionKind.ReadAlso, "see", "also"),
        (ReadSectionKind.ReadAlso, "most", "read"), (ReadSectionKind.Caption, "photo", "credit"),
        (ReadSectionKind.Caption, "image", "credit"), (ReadSectionKind.Furniture, "author", "bio"),
        (ReadSectionKind.Furniture, "pull", "quote"), (ReadSectionKind.Advertisement, "app", "download"),
        (ReadSectionKind.Advertisement, "download", "app"), (ReadSectionKind.Comments, "comment", "list"),
        (ReadSectionKind.Comments, "comment", "section"), (ReadSectionKind.Embed, "fb", "post"),
        (ReadSectionKind.Embed, "social", "post"), (ReadSectionKind.Embed, "external", "post"),
    ];

    private static readonly string[] _postHosts =
        ["twitter.com", "x.com", "t.me", "instagram.com", "tiktok.com", "facebook.com", "bsky.app", "threads.net", "youtube.com",
            "truthsocial.com", "vk.com"];

    /// <summary>The kind of section that an element is; null if its markup does not say one.</summary>
    public static ReadSectionKind? KindOf(IElement element) => element.LocalName switch
    {
        "body" or "main" or "article" or "html" => null,
        "figure" => OfFigure(element),
        "figcaption" or "caption" or "amp-img" => ReadSectionKind.Caption,
        "nav" or "button" or "dialog" or "form" or "menu" => ReadSectionKind.Furniture,
        "footer" => element.Closest("blockquote") is null ? ReadSectionKind.Furniture : null,
        "header" => element.Closest("article, main") is null ? ReadSectionKind.Furniture : null,
        "table" when IsData(element) => ReadSectionKind.Table,
        "blockquote" when IsPost(element) => ReadSectionKind.Embed,
        "amp-ad" or "amp-sticky-ad" or "amp-embed" => ReadSectionKind.Advertisement,
        "amp-user-notification" or "amp-consent" or "amp-sidebar" => ReadSectionKind.Furniture,
        _ when IsEmbed(element) => ReadSectionKind.Embed,
        "aside" => OfAttributes(element) ?? ReadSectionKind.Furniture,
        _ => OfAttributes(element),
    };

    /// <summary>Whether an element shows a page or a player of another site.</summary>
    public static bool IsEmbed(IElement element) => element.LocalName is "iframe" or "embed" or "object" or "amp-twitter"
        or "amp-instagram" or "amp-youtube" or "amp-facebook" or "amp-tiktok" or "amp-iframe" or "amp-reddit";

    private static ReadSectionKind? OfAttributes(IElement element)
    {
        switch (element.GetAttribute("role")?.ToLowerInvariant())
        {
            case "navigation" or "dialog" or "alertdialog" or "banner" or "contentinfo" or "search" or "toolbar":
                return ReadSectionKind.Furniture;
            case "complementary":
                return OfNames(element) ?? ReadSectionKind.Furniture;
        }

        var isLabelled = element.GetAttribute("aria-label")?.Trim().ToLowerInvariant()
            is "advertisement" or "sponsored" or "ad" or "anzeige" or "werbung" or "реклама" or "publicité";
        return isLabelled || element.Attributes.Any(attribute =>
            attribute.Name is "data-ad" or "data-ad-slot" or "data-ad-unit" or "data-adunit" or "data-google-query-id")
            ? ReadSectionKind.Advertisement
            : element.GetAttribute("itemprop")?.ToLowerInvariant() is "caption" ? ReadSectionKind.Caption
            : OfNames(element);
    }

    private static ReadSectionKind? OfNames(IElement element)
    {
        if (element.ClassName is null && element.Id is null && !element.HasAttribute("data-component")
            && !element.HasAttribute("data-testid"))
        {
            return null;
        }

        var names = Names.Of(element);
        var joined = string.Concat(names);
        return _pairs.Where(pair => names.Contains(pair.One) && names.Contains(pair.Other))
            .Select(pair => (ReadSectionKind?)pair.Kind).FirstOrDefault()
            ?? _named.Where(kind => kind.Names.Any(name => names.Contains(name) || joined == name))
                .Select(kind => (ReadSectionKind?)kind.Kind).FirstOrDefault();
    }

    private static ReadSectionKind OfFigure(IElement figure) =>
        figure.QuerySelector("table") is not null ? ReadSectionKind.Table
        : figure.QuerySelectorAll("*").Any(IsEmbed) || figure.QuerySelectorAll("blockquote").Any(IsPost)
            ? ReadSectionKind.Embed
        : ReadSectionKind.Caption;

    /// <summary>A quotation whose last link leads to a post is the post, as the sites' own snippets write it.</summary>
    private static bool IsPost(IElement quotation)
    {
        if (OfNames(quotation) == ReadSectionKind.Embed || IsPostAddress(quotation.GetAttribute("cite")))
        {
            return true;
        }

        return quotation.QuerySelectorAll<IHtmlAnchorElement>("a[href]").LastOrDefault() is { } link
            && IsPostAddress(link.GetAttribute("href")) && link.GetAttribute("href")!.Count(character => character == '/') >= 4;
    }

    private static bool IsPostAddress(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && _postHosts.Any(host => uri.Host == host || uri.Host.EndsWith("." + host, StringComparison.Ordinal));

    /// <summary>A table of short cells is data. One of long cells lays out a page.</summary>
    private static bool IsData(IElement table)
    {
        const int LongestCell = 120;
        return table.QuerySelector("table, p + p, h1") is null
            && table.QuerySelectorAll("td, th").All(cell => cell.TextContent.Length <= LongestCell);
    }
}
