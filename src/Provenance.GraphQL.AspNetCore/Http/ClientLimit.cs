using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>How many requests of one client address run at the same time, whichever way they came in.</summary>
internal sealed class ClientLimit(IOptions<GraphQLServerOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _clients =
        PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => RateLimitPartition.GetConcurrencyLimiter(
            context.Connection.RemoteIpAddress ?? IPAddress.None,
            _ => new() { PermitLimit = options.Value.MaxParallelRequests }));

    /// <summary>Takes a place, if there is one, until it is disposed.</summary>
    public RateLimitLease AttemptAcquire(HttpContext context) => _clients.AttemptAcquire(context);

    /// <summary>What a client without a place is told.</summary>
    public string Explanation =>
        $"This client has {options.Value.MaxParallelRequests} requests running, the limit of this server; wait for one to end.";

    /// <inheritdoc/>
    public void Dispose() => _clients.Dispose();
}
