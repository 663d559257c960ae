using Microsoft.Extensions.Primitives;

namespace Provenance.Server.Hosting;

/// <summary>Headers of every answer, by which a browser takes it for what it is called, loads nothing for it, frames it nowhere
/// and tells no other site its address. Pages, pictures and the IDE say by themselves what they need beyond.</summary>
internal static class ResponseHeaders
{
    private static readonly KeyValuePair<string, StringValues>[] _headers =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        new("Referrer-Policy", "no-referrer"),
    ];

    /// <summary>Sets them on each answer, before anyone else does.</summary>
    public static void UseResponseHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        Set(context.Response);
        return next(context);
    });

    /// <summary>Sets them on an answer.</summary>
    public static void Set(HttpResponse response)
    {
        foreach (var (name, value) in _headers)
        {
            response.Headers[name] = value;
        }
    }
}
