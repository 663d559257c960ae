using System.Net;
using System.Threading.RateLimiting;

namespace Provenance.Server.Exports;

/// <summary>Keeps one client from having all of the server make files for it.</summary>
internal sealed class ExportPermits(ExportOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _clients =
        PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => RateLimitPartition.GetConcurrencyLimiter(
            context.Connection.RemoteIpAddress ?? IPAddress.None, _ => new() { PermitLimit = options.MaxParallel }));

    /// <summary>Takes a permit, if one is left, until it is disposed of.</summary>
    public RateLimitLease AttemptAcquire(HttpContext context) => _clients.AttemptAcquire(context);

    public void Dispose() => _clients.Dispose();
}
