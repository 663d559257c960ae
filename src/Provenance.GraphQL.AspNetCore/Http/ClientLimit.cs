using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>How many requests of one client run at the same time.</summary>
/// <param name="most">How many at most.</param>
/// <param name="clientOf">Tells clients apart: equal values for requests of one client.</param>
public class ClientLimit(int most, Func<HttpContext, object> clientOf) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _clients =
        PartitionedRateLimiter.Create<HttpContext, object>(context => RateLimitPartition.GetConcurrencyLimiter(
            clientOf(context), _ => new() { PermitLimit = most }));

    /// <summary>What a client without a place is told.</summary>
    public string Explanation => $"This client has {most} requests running, the limit of this server; wait for one to end.";

    /// <summary>Takes a place, if there is one, until it is disposed.</summary>
    public RateLimitLease AttemptAcquire(HttpContext context) => _clients.AttemptAcquire(context);

    /// <inheritdoc/>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _clients.Dispose();
    }
}
