using System.Net;
using Provenance.Server.Access;

namespace Provenance.Server.Hosting;

/// <summary>Who makes the request that is being answered.</summary>
internal sealed class CurrentUser(IHttpContextAccessor context, AccessPolicy policy)
{
    /// <summary>Whoever it is.</summary>
    public Caller Caller => context.HttpContext is { } request ? Of(request) : Caller.Local;

    /// <summary>Whoever makes a request.</summary>
    public Caller Of(HttpContext request) => request.User.Identity is { IsAuthenticated: true } ? Caller.Of(request.User)
        : !policy.NeedsNoSignIn ? Caller.Anonymous
        : request.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) ? Caller.Local
        : Caller.Anyone;

    /// <summary>The name under which records are made.</summary>
    /// <exception cref="InvalidOperationException">It is someone who did not sign in and may only read.</exception>
    public string Name => Caller.Name
        ?? throw new InvalidOperationException("Someone who did not sign in was allowed to change records.");
}
