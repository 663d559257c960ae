using System.Net;
using System.Net.Sockets;

namespace Provenance.Reading.Fetching;

/// <summary>The addresses of the public internet: none of this machine, of a private network, of a provider's inner
/// services, or that are kept for other uses.</summary>
public static class PublicAddresses
{
    private static readonly IPNetwork[] _others =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
        }.Select(range => IPNetwork.Parse(range)),
    ];

    /// <summary>What of the global unicast addresses of IPv6 is kept for other uses or holds an address of
    /// IPv4.</summary>
    private static readonly IPNetwork[] _others6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(range => IPNetwork.Parse(range))];

    private static readonly IPNetwork _global6 = IPNetwork.Parse("2000::/3"), _translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address is one of them. What stands for an address of IPv4 is judged as that.</summary>
    public static bool Has(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }
        else if (address.AddressFamily == AddressFamily.InterNetworkV6 && _translated.Contains(address))
        {
            address = new(address.GetAddressBytes().AsSpan(12));
        }

        return address.AddressFamily == AddressFamily.InterNetwork
            ? !_others.Any(range => range.Contains(address))
            : _global6.Contains(address) && !_others6.Any(range => range.Contains(address));
    }
}
