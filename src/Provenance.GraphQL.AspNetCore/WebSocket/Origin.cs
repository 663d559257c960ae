using Microsoft.AspNetCore.Http;

namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>The origin of the web page that opens a connection (RFC 6454).</summary>
public static class Origin
{
    /// <summary>Whether a text is an origin as browsers send it: scheme, host, and the port unless it is the scheme's
    /// default.</summary>
    public static bool IsWellFormed(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin)
        && origin.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase)
        && origin is { Host.Length: > 0, UserInfo: "" };

    /// <summary>Whether a request may open a connection: it comes from no web page, or from a page of the server's own
    /// origin or of an allowed one.</summary>
    internal static bool IsAllowed(HttpRequest request, ISet<string> allowed) => request.Headers.Origin switch
    {
        [] => true,
        [{ } origin] => IsOwn(request, origin) || allowed.Contains(origin),
        _ => false,
    };

    private static bool IsOwn(HttpRequest request, string origin) =>
        IsWellFormed(origin)
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && Uri.Compare(
            new Uri(origin), own, UriComponents.SchemeAndServer, UriFormat.UriEscaped,
            StringComparison.OrdinalIgnoreCase) == 0;
}
