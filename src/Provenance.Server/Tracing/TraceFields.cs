using Provenance.Domain.Analysis;

namespace Provenance.Server.Tracing;

/// <summary>The chains of a trace, found only when asked for.</summary>
internal sealed class TraceFields(Tracer tracer)
{
    private const int MaxChains = 100;

    public Task<IReadOnlyList<IReadOnlyList<Chain>>> Chains(
        IReadOnlyList<Trace> parents, int first, CancellationToken cancellationToken) =>
        first is >= 1 and <= MaxChains
            ? tracer.ChainsOfAsync(parents, first, cancellationToken)
            : throw BadInput.Because($"Argument \"first\" is {first}: 1 to {MaxChains} chains are answered.");
}
