namespace Provenance.Domain.Documents;

/// <summary>Compares addresses on the web as readers mean them.</summary>
public static class WebAddress
{
    private const string AnyScheme = "://";

    /// <summary>Parameters that say where a reader came from and not what is shown.</summary>
    private static readonly HashSet<string> _tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh",
        "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "_hsenc", "_hsmi", "vero_id", "oly_anon_id", "oly_enc_id", "wickedid",
        "cmpid", "at_medium", "at_campaign", "ns_mchannel", "ns_source", "ns_campaign", "ref_src", "ref_url", "smid", "smtyp",
        "rss_id", "ncid", "ocid", "icid",
    };

    /// <summary>The form by which addresses are compared. The scheme, <c>www.</c>, the default port, the fragment, a
    /// slash at the end and parameters known for tracking do not count, nor do the case of the host, whether it is
    /// written in letters or in Punycode, and the order of the parameters. What is no address of a page stays as it
    /// is.</summary>
    /// <param name="url">An address as printed; the scheme may be missing.</param>
    public static string Canonical(string url)
    {
        if (Parsed(url) is not { } uri)
        {
            return url.Trim();
        }
        var host = Host(uri);
        var query = string.Join(
            '&', uri.Query.TrimStart('?').Split('&').Where(IsCounted).Order(StringComparer.Ordinal));
        return (host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host)
            + Path(uri) + (query.Length == 0 ? "" : "?" + query);
    }

    /// <summary>How close an address is to another of the same canonical form: 0 for the same text, 1 if they differ
    /// only in the case of scheme and host, the default port, the fragment or a slash at the end, otherwise
    /// 2.</summary>
    public static int Distance(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal) ? 0
        : string.Equals(Plain(one), Plain(other), StringComparison.Ordinal) ? 1
        : 2;

    private static string Plain(string url) =>
        Parsed(url) is { } uri ? uri.Scheme + AnyScheme + Host(uri) + Path(uri) + uri.Query : url.Trim();

    private static Uri? Parsed(string url)
    {
        var text = url.Trim();
        var full = text.Contains(AnyScheme, StringComparison.Ordinal) ? text : Uri.UriSchemeHttps + AnyScheme + text;
        return Uri.TryCreate(full, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0
            ? uri
            : null;
    }

    private static string Host(Uri uri) =>
        uri.IdnHost.ToLowerInvariant() + (uri.IsDefaultPort ? "" : FormattableString.Invariant($":{uri.Port}"));

    private static string Path(Uri uri) => uri.AbsolutePath.TrimEnd('/');

    private static bool IsCounted(string parameter)
    {
        var name = parameter.Split('=')[0];
        return name.Length > 0 && !_tracking.Contains(name)
            && !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase);
    }
}
