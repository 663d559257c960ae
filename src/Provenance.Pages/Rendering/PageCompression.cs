using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Provenance.Pages.Rendering;

/// <summary>Has what a browser shows sent compressed: pages, their files and pictures. Answers of the API are sent as they are.</summary>
public static class PageCompression
{
    private static readonly string[] _types =
        ["text/html", "text/css", "text/javascript", "application/javascript", "image/svg+xml"];

    /// <summary>Adds what <see cref="UsePageCompression"/> needs.</summary>
    internal static IServiceCollection AddPageCompression(this IServiceCollection services) => services
        .AddResponseCompression(options => (options.EnableForHttps, options.MimeTypes) = (true, _types));

    /// <summary>Compresses what is sent from here on, as browsers ask for it.</summary>
    public static void UsePageCompression(this IApplicationBuilder app) =>
        app.UseWhen(context => IsCompressed(context.Request), branch => branch.UseResponseCompression());

    /// <summary>Whether the answer to a request may be compressed. How long a compressed page is tells something of what stands in
    /// it beside words of its own address, so a page of another site could find out by many requests what only the reader may see
    /// (the attack called BREACH). What such a page asks for is sent as it is.</summary>
    internal static bool IsCompressed(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"] or ["none"];
}
