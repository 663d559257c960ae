using Provenance.Domain.Analysis;

namespace Provenance.Server.Tracing;

/// <summary>The chains of a trace, found only when asked for.</summary>
internal sealed class TraceFields(Tracer tracer)
{
    public Task<IReadOnlyList<IReadOnlyList<Chain>>> Chains(
        IReadOnlyList<Trace> parents, int first, CancellationToken cancellationToken) =>
        tracer.ChainsOfAsync(parents, first, cancellationToken);
}
