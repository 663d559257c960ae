using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Provenance.Pages;
using Provenance.Pages.Asking;
using Provenance.Pictures.Drawing;

namespace Provenance.Pictures.Serving;

/// <summary>Pictures in the pages of others: <c>/embed/claims/KEY</c> for a frame, and <c>/oembed?url=</c>, by which their
/// programs find the frame of an address (oembed.com, version 1.0).</summary>
internal sealed class EmbedEndpoint(IPageApi api, TimeProvider time, IOptions<PictureOptions> options)
{
    private const string Folder = "/embed";

    /// <summary>What the link below the picture takes, in pixels.</summary>
    private const int LinkHeight = 40;

    /// <summary>Answers with a page that holds the picture and a link to the page it belongs to.</summary>
    public async Task AnswerAsync(HttpContext context, PictureKind kind)
    {
        PageVisit visit = new(context, api);
        var key = kind.KeyOf(visit, Folder, "");
        var drawn = await kind.DrawAsync(visit, key, time.GetUtcNow());
        if (drawn.Picture is not { } picture)
        {
            await PictureEndpoint.RefuseAsync(context, drawn.Asked.StatusOfAbsence, PictureEndpoint.ReasonOf(kind, key, drawn.Asked));
            return;
        }

        var (page, image) = (PageAddress.Of(kind.Folder, key), PageAddress.File(kind.Folder, key, $"{kind.Name}.svg"));
        var title = HtmlEncoder.Default.Encode(picture.Title);
        var html =
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{title}</title></head>
            <body><a href="{HtmlEncoder.Default.Encode(page)}" target="_top"><img src="{HtmlEncoder.Default.Encode(image)}" width="100%" alt="{title}"><br>Open in Provenance</a></body>
            </html>

            """;
        var ancestors = options.Value.FrameAncestors is { Count: > 0 } sites ? string.Join(' ', sites) : "'none'";
        await PictureEndpoint.SendAsync(
            context,
            "text/html; charset=utf-8",
            $"default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {ancestors}",
            Encoding.UTF8.GetBytes(html));
    }

    /// <summary>Answers with the frame for the address of a page.</summary>
    public async Task AnswerOEmbedAsync(HttpContext context)
    {
        PageVisit visit = new(context, api);
        if (visit.Parameter("format") is { } format and not "json")
        {
            await PictureEndpoint.RefuseAsync(context, StatusCodes.Status501NotImplemented, $"The format is json, not {format}.");
            return;
        }

        if (KindOf(context, visit.Parameter("url")) is not var (kind, key))
        {
            await PictureEndpoint.RefuseAsync(
                context,
                StatusCodes.Status404NotFound,
                "The parameter url must be the address of a page here: /claims/KEY, /questions/KEY or /sources/KEY.");
            return;
        }

        var drawn = await kind.DrawAsync(visit, key, time.GetUtcNow());
        if (drawn.Picture is not { } picture)
        {
            await PictureEndpoint.RefuseAsync(context, drawn.Asked.StatusOfAbsence, PictureEndpoint.ReasonOf(kind, key, drawn.Asked));
            return;
        }

        var width = AtMost(Canvas.Width, visit.Parameter("maxwidth"));
        var height = AtMost((int)Math.Ceiling(picture.Height * (double)width / Canvas.Width) + LinkHeight, visit.Parameter("maxheight"));
        var source = visit.Absolute(PageAddress.File(Folder + kind.Folder, key, ""));
        await PictureEndpoint.SendAsync(context, "application/json; charset=utf-8", "default-src 'none'", JsonSerializer.SerializeToUtf8Bytes(
            new OEmbed(
                "1.0",
                "rich",
                picture.Title,
                "Provenance",
                visit.Absolute(PageAddress.Start),
                $"""<iframe src="{HtmlEncoder.Default.Encode(source)}" width="{width}" height="{height}" title="{HtmlEncoder.Default.Encode(picture.Title)}"></iframe>""",
                width,
                height),
            OEmbedJson.Default.OEmbed));
    }

    private static int AtMost(int number, string? most) =>
        int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 ? Math.Min(number, limit) : number;

    private static (PictureKind Kind, string Key)? KindOf(HttpContext context, string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            || address.Authority != context.Request.Host.Value)
        {
            return null;
        }

        var path = address.AbsolutePath;
        var kind = PictureKind.All.FirstOrDefault(kind => path.StartsWith(kind.Folder, StringComparison.Ordinal));
        return kind is null || path.Length == kind.Folder.Length || path.IndexOf('/', kind.Folder.Length) >= 0
            ? null
            : (kind, Uri.UnescapeDataString(path[kind.Folder.Length..]));
    }
}
