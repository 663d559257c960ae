using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Provenance.Pages.Rendering;

/// <summary>Writes pages as HTML. A page is complete before its first byte is sent.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>A page loads nothing from elsewhere, runs no script of its own text, and is framed nowhere.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Answers a request with a page.</summary>
    public async Task WriteAsync(HttpContext context, Page page)
    {
        var html = Encoding.UTF8.GetBytes(await RenderAsync(page));
        var response = context.Response;
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
        response.ContentLength = html.Length;
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers.CacheControl = "private, no-cache";
        await response.Body.WriteAsync(html, context.RequestAborted);
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
}
