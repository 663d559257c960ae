using System.Net;
using System.Net.Sockets;
using Provenance.Data.Readers.Wholes;

namespace Provenance.Server.Hosting;

/// <summary>Tells clients apart, for whatever is counted by client: whoever signed in, with a token or a key, is one wherever
/// they are, and whoever did not is one by address. That is the one that a trusted proxy tells, if there is one. An IPv6
/// address counts as the network of its first 64 bits, since whoever has one has all of these.</summary>
internal sealed class RequestClient(IHttpContextAccessor context, CurrentUser user) : IAnalysisClient
{
    private const int NetworkLength = 8;

    /// <summary>The client of what the server asks itself, when it follows changes for instance.</summary>
    private const string Server = "server";

    public object Current => context.HttpContext is { } request ? Of(request) : Server;

    /// <summary>The client that sends a request: equal for all of its requests.</summary>
    public object Of(HttpContext request) => request.User.Identity is { IsAuthenticated: true }
        ? user.Of(request).Id
        : NetworkOf(request.Connection.RemoteIpAddress ?? IPAddress.None);

    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily is not AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkLength, bytes.Length - NetworkLength);
        return new(bytes);
    }
}
