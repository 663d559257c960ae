using Provenance.Data.Readers.Wholes;

namespace Provenance.Server.Hosting;

/// <summary>Tells apart for whom an analysis of the whole is worked out: whoever signed in, otherwise by address.</summary>
internal sealed class RequestClient(IHttpContextAccessor context, CurrentUser user) : IAnalysisClient
{
    /// <summary>The client of what the server asks itself, when it follows changes for instance.</summary>
    private const string Server = "server";

    public object Current => context.HttpContext switch
    {
        null => Server,
        { User.Identity.IsAuthenticated: true } request => user.Of(request).Id,
        { Connection.RemoteIpAddress: { } address } => address,
        _ => Server,
    };
}
