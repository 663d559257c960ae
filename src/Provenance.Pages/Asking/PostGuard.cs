using Microsoft.AspNetCore.Http;

namespace Provenance.Pages.Asking;

/// <summary>Keeps pages of other sites from sending forms in a reader's name (cross-site request forgery). Browsers say from
/// where a form comes, and no page can make them say something else.</summary>
internal static class PostGuard
{
    /// <summary>Why a form is refused; null if it is not.</summary>
    public static string? Refuse(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is not ([] or ["same-origin"])
            || (request.Headers.Origin is not [] && !IsOwn(request))
            ? "This form was sent from a page of another site, or of the same under another name, so nothing was done. Open the page "
                + "here and fill in the form there. A proxy in front of this server has to keep the name that the browser asks for."
            : null;

    // The scheme is left out: a proxy that speaks TLS for this server hands requests on without it.
    private static bool IsOwn(HttpRequest request) => request.Headers.Origin is [{ } origin]
        && Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
