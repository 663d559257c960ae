using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>A response whose parts reach the client one by one.</summary>
internal static class UnbufferedResponse
{
    /// <summary>Has nothing hold its parts back: neither a cache, nor a proxy, nor the web server.</summary>
    public static void Begin(HttpContext context, string contentType)
    {
        var response = context.Response;
        response.ContentType = contentType;
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }
}
