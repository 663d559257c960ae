using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Provenance.Pages.Rendering;

/// <summary>Writes pages as HTML.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>A page loads nothing from elsewhere, runs no script of its own text, and is framed nowhere.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Where a part begins whose answer is not there yet. No text of a page can hold it, since text is escaped.</summary>
    public static readonly MarkupString EndOfWhatIsKnown = new("<!--later-->");

    /// <summary>Answers a request with a page. What stands above a part whose answer is not there yet is sent before it: the page
    /// is rendered again when the answer has come, and what was not sent of it follows.</summary>
    public async Task WriteAsync(HttpContext context, Page page)
    {
        var sent = 0;
        foreach (var part in page.Parts)
        {
            if (!part.IsCompleted)
            {
                sent = await SendAsync(context, page, sent);
            }

            await part;
        }

        await SendAsync(context, page, sent);
    }

    /// <summary>Sends what is known of a page and was not sent: up to where characters are sent then.</summary>
    private async Task<int> SendAsync(HttpContext context, Page page, int sent)
    {
        var html = await RenderAsync(page);
        var end = html.IndexOf(EndOfWhatIsKnown.Value, StringComparison.Ordinal);
        var known = end < 0 ? html.Length : end;
        var bytes = Encoding.UTF8.GetBytes(html, sent, known - sent);
        if (sent == 0)
        {
            SetHeaders(context.Response, page, length: end < 0 ? bytes.Length : null);
        }

        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        return known;
    }

    private async Task<string> RenderAsync(Page page)
    {
        await using HtmlRenderer renderer = new(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(page.Parameters));
            var root = await renderer.RenderComponentAsync(page.Component, parameters);
            return root.ToHtmlString();
        });
    }

    private static void SetHeaders(HttpResponse response, Page page, int? length)
    {
        response.StatusCode = page.Status;
        if (page.Status == StatusCodes.Status401Unauthorized && response.Headers.WWWAuthenticate.Count == 0)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (page.Location is { } location)
        {
            response.Headers.Location = location;
        }

        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = length;
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers.CacheControl = "private, no-cache";
    }
}
