using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Provenance.Server.Hosting;

/// <summary>The section <c>Proxies</c> of the settings: whose word is taken for where a request comes from.</summary>
internal sealed class ProxyOptions
{
    /// <summary>The addresses and networks of the proxies in front of the server, such as <c>10.0.0.7</c> and
    /// <c>10.0.0.0/8</c>. None by default: the headers of proxies say nothing then.</summary>
    public IReadOnlyList<string> Trusted { get; set; } = [];

    /// <summary>How many trusted proxies a request passes at most: 1 to 10, by default 1.</summary>
    [Range(1, 10)]
    public int Hops { get; set; } = 1;

    /// <summary>What is wrong with them, a sentence each.</summary>
    public IEnumerable<string> Faults() => Trusted
        .Where(proxy => NetworkOf(proxy) is null)
        .Select(proxy => $"Proxies:Trusted has \"{proxy}\"; an address such as 10.0.0.7, or a network such as 10.0.0.0/8, would be "
            + "accepted.");

    /// <summary>The networks of the proxies, an address as a network of its own.</summary>
    public IEnumerable<IPNetwork> Networks() => Trusted.Select(NetworkOf).OfType<IPNetwork>();

    private static IPNetwork? NetworkOf(string proxy) =>
        IPNetwork.TryParse(proxy, out var network) ? network
        : IPAddress.TryParse(proxy, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : null;
}
