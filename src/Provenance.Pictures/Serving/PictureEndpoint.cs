using System.Text;
using Microsoft.AspNetCore.Http;
using Provenance.Pages.Asking;
using Provenance.Pictures.Drawing;

namespace Provenance.Pictures.Serving;

/// <summary>The addresses <c>/claims/KEY/chain.svg</c>, <c>/claims/KEY/chain.png</c> and those of the other sorts.</summary>
internal sealed class PictureEndpoint(IPageApi api, Png png, TimeProvider time)
{
    /// <summary>Answers with a picture as SVG.</summary>
    public Task AnswerSvgAsync(HttpContext context, PictureKind kind) => AnswerAsync(
        context, kind, ".svg", "image/svg+xml", picture => Encoding.UTF8.GetBytes(picture.ToSvg()));

    /// <summary>Answers with a picture as PNG.</summary>
    public Task AnswerPngAsync(HttpContext context, PictureKind kind) => png.Missing is { } missing
        ? RefuseAsync(context, StatusCodes.Status501NotImplemented, missing)
        : AnswerAsync(context, kind, ".png", "image/png", png.Of);

    /// <summary>Answers that there is none, in a sentence.</summary>
    public static Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized && context.Response.Headers.WWWAuthenticate.Count == 0)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return SendAsync(context, "text/plain; charset=utf-8", "default-src 'none'", Encoding.UTF8.GetBytes(sentence + "\n"));
    }

    /// <summary>Why a picture could not be drawn.</summary>
    public static string ReasonOf(PictureKind kind, string key, Asked asked) =>
        asked.StatusOfAbsence == StatusCodes.Status404NotFound
            ? $"There is no {kind.Record} with the key {key}."
            : string.Join(" ", asked.Failures.Select(failure => failure.Message));

    /// <summary>Sends bytes that readers may keep, but ask for anew.</summary>
    public static async Task SendAsync(HttpContext context, string type, string policy, byte[] bytes)
    {
        var headers = context.Response.Headers;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-cache";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext context, PictureKind kind, string ending, string type, Func<Picture, byte[]> encode)
    {
        PageVisit visit = new(context, api);
        var key = kind.KeyOf(visit, "", $"/{kind.Name}{ending}");
        var drawn = await kind.DrawAsync(visit, key, time.GetUtcNow());
        await (drawn.Picture is { } picture
            // The style inside the picture is its own; nothing else may be loaded or run.
            ? SendAsync(context, type, "default-src 'none'; style-src 'unsafe-inline'; sandbox", encode(picture))
            : RefuseAsync(context, drawn.Asked.StatusOfAbsence, ReasonOf(kind, key, drawn.Asked)));
    }
}
