using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Analysis.Chains;

/// <summary>One way from a root of a trace to its end.</summary>
/// <param name="Statements">The statements, root first; none twice.</param>
/// <param name="Citations">The citations between them, one fewer.</param>
/// <param name="Origin">The origin it ends in; null downstream.</param>
/// <param name="FirstHandHops">How many of the citations have evidence in the citing statement's own document.</param>
/// <param name="Drift">The dimensions in which successive claims along the way differ, in the order of the
/// enumeration.</param>
public sealed record Chain(
    IReadOnlyList<TracedStatement> Statements,
    IReadOnlyList<TracedCitation> Citations,
    Origin? Origin,
    int FirstHandHops,
    IReadOnlyList<DriftDimension> Drift)
{
    /// <summary>Finds the first chains of each trace, shortest first: upstream from a root to an origin along citations
    /// that pass <see cref="Support"/>, downstream from a root to a statement that nobody cites within the trace. Three
    /// reads, whatever the number of traces. <see cref="ChainSearch"/> describes the search; chains beyond its bound
    /// are left out.</summary>
    /// <param name="graph">The graph of the traces at any moment; it is read at the moment of the traces.</param>
    /// <param name="traces">The traces, all of one moment.</param>
    /// <param name="first">How many chains of each, 0 or more.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The chains of each trace, in the order of the traces.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<Chain>>> OfAsync(
        ICitationGraph graph, IReadOnlyList<Trace> traces, int first, CancellationToken cancellationToken = default)
    {
        var chains = traces.Select(trace => ChainSearch.Of(trace, first)).ToList();
        return await DescribeAsync(Trace.At(graph, traces), chains, cancellationToken);
    }

    /// <summary>Adds to found chains what is known at first hand and how the claims differ: three reads.</summary>
    internal static async Task<IReadOnlyList<IReadOnlyList<Chain>>> DescribeAsync(
        ICitationGraph graph, IReadOnlyList<List<Chain>> chains, CancellationToken cancellationToken)
    {
        var all = chains.SelectMany(list => list).ToList();
        var citations = all.SelectMany(chain => chain.Citations).Select(citation => citation.Id).ToHashSet();
        if (citations.Count == 0)
        {
            return chains;
        }
        var firstHand = await graph.FirstHandAsync(citations, cancellationToken);
        var claims = await graph.ClaimsAsync(
            all.SelectMany(chain => chain.Statements).Select(item => item.ClaimId).OfType<ClaimId>().ToHashSet(),
            cancellationToken);
        var subjects = await graph.SubjectsAsync([.. claims.Values], cancellationToken);
        return [.. chains.Select(list => list.ConvertAll(chain => chain with
        {
            FirstHandHops = chain.Citations.Count(citation => firstHand.Contains(citation.Id)),
            Drift = DriftAlong(chain.Statements, claims, subjects),
        }))];
    }

    private static IReadOnlyList<DriftDimension> DriftAlong(
        IReadOnlyList<TracedStatement> statements,
        IReadOnlyDictionary<ClaimId, Claim> claims,
        KnownSubjects subjects) =>
        [.. statements.Zip(statements.Skip(1), (one, next) =>
                one.ClaimId is { } left && next.ClaimId is { } right
                    ? ClaimDrift.Between(claims[left], claims[right], subjects)
                    : [])
            .SelectMany(dimensions => dimensions).Distinct().Order()];
}
