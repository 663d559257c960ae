using System.Collections.Concurrent;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;
using Provenance.Server.Tracing;

namespace Provenance.Server.Independence;

/// <summary>The support of claims, traced once for each request (or event of a subscription): analyses of the same
/// claims with the same options share one walk over the graph. Each request has its own instance.</summary>
internal sealed class ClaimSupport(Tracer tracer, ICitationGraph graph)
{
    private readonly ConcurrentDictionary<
        (TraceOptions Options, string Relations, string Claims), Lazy<Task<IReadOnlyList<SourceSupport>>>> _read = new();

    public Task<IReadOnlyList<SourceSupport>> OfAsync(
        IReadOnlyList<Claim> claims, TraceOptions options, CancellationToken cancellationToken)
    {
        var relations = string.Join(',', (options.Relations ?? []).Order());
        var ids = string.Join(',', claims.Select(claim => claim.Id.Value));
        return _read.GetOrAdd((options with { Relations = null }, relations, ids), _ => new(async () => await SourceSupport.OfAsync(
            graph,
            await tracer.OfClaimsAsync(claims, TraceDirection.Upstream, options, OriginRows.None, cancellationToken),
            options.IncludeParts,
            cancellationToken))).Value;
    }
}
