using Microsoft.AspNetCore.HttpOverrides;

namespace Provenance.Server.Hosting;

/// <summary>Takes the word of trusted proxies for the address of a client and the scheme that it speaks. Not for the host: most
/// proxies hand on a header of that name which a client made up, so they are to keep the name that was asked for.</summary>
internal static class Proxies
{
    /// <summary>Believes the proxies that the settings name; none by default.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<ProxyOptions>();
        if (options.Trusted.Count == 0)
        {
            return;
        }

        ForwardedHeadersOptions forwarded = new()
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = options.Hops,
        };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.Networks())
        {
            forwarded.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(forwarded);
    }
}
