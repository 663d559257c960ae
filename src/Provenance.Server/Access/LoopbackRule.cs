using System.Net;

namespace Provenance.Server.Access;

/// <summary>Keeps a server at which nobody signs in to the machine itself: it does not stay up on other addresses, and
/// answers no request that came by way of one, through a proxy, or by a name that is not the machine's own. So a web page
/// of another site cannot reach it under its own name either (DNS rebinding).</summary>
internal sealed class LoopbackRule(AccessPolicy policy)
{
    /// <summary>What would let a server listen elsewhere.</summary>
    private static readonly string _accepted =
        $"Set {AccessPolicy.TokenSection}:Authority and ValidAudience to let people sign in, Access:AnonymousReading to false "
        + "to answer only those with an API key, or Access:WithoutSignIn to the sentence "
        + $"\"{AccessOptions.OpenToEveryone}\".";

    /// <summary>Headers of proxies, and the name that ASP.NET Core gives to one when it has taken its value over.</summary>
    private static readonly string[] _signsOfProxy =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "X-Original-For"];

    private bool Applies => policy is { NeedsNoSignIn: true, IsOpenToEveryone: false };

    /// <summary>Checks the addresses at which the server listens.</summary>
    /// <param name="addresses">The addresses as they were bound: <c>http://127.0.0.1:5000</c>.</param>
    /// <exception cref="NotLoopbackException">Others reach one of them.</exception>
    public void Check(IEnumerable<string> addresses)
    {
        List<string> others = Applies ? [.. addresses.Where(address => !IsLoopback(address))] : [];
        if (others.Count > 0)
        {
            throw new NotLoopbackException(
                "Nobody signs in at this server, so it listens on this machine alone, as with --urls http://localhost:5000, "
                + $"and not at {string.Join(", ", others)}. {_accepted}");
        }
    }

    /// <summary>Why a request is refused; null if it is not.</summary>
    public string? Refuse(HttpContext context)
    {
        if (!Applies)
        {
            return null;
        }

        return !IsLoopback(context.Connection.LocalIpAddress) || !IsLoopback(context.Connection.RemoteIpAddress)
                ? $"Nobody signs in at this server, so it answers this machine alone. {_accepted}"
            : !IsOwnName(context.Request.Host.Host)
                ? $"Nobody signs in at this server, so it answers only at localhost or 127.0.0.1, and not at "
                    + $"\"{context.Request.Host.Host}\". {_accepted}"
            : Array.Exists(_signsOfProxy, context.Request.Headers.ContainsKey)
                ? $"Nobody signs in at this server, so it answers no requests that a proxy passes on. {_accepted}"
            : null;
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private static bool IsLoopback(string address) => IsOwnName(BindingAddress.Parse(address).Host);

    private static bool IsOwnName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
