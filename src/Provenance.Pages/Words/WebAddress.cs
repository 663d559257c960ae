namespace Provenance.Pages.Words;

/// <summary>Addresses of the web, as recorded.</summary>
public static class WebAddress
{
    /// <summary>The address that a browser may open; null for one of another kind, such as a script. An address may be recorded
    /// without <c>https://</c>.</summary>
    public static string? Of(string? recorded) =>
        recorded is null ? null
        : Uri.TryCreate(recorded, UriKind.Absolute, out var address) ? address.Scheme is "http" or "https" ? address.AbsoluteUri : null
        : Uri.TryCreate($"https://{recorded}", UriKind.Absolute, out address) && address.Host.Contains('.', StringComparison.Ordinal)
            ? address.AbsoluteUri
        : null;
}
