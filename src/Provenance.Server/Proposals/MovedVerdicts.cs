using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Claims;
using Provenance.Server.Independence;
using Provenance.Server.Tracing;

namespace Provenance.Server.Proposals;

/// <summary>Finds the claims of which the verdict of independence would be another in a graph as it would be.</summary>
internal sealed class MovedVerdicts(
    ICitationGraph graph, ClaimReader claims, StatementReader statements, SourceReader sources, TimeProvider clock)
{
    /// <summary>Those among some claims.</summary>
    /// <param name="then">The graph as it would be.</param>
    /// <param name="touched">The claims.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<IReadOnlyList<VerdictChange>> OfAsync(
        ICitationGraph then, IReadOnlyList<ClaimId> touched, CancellationToken cancellationToken)
    {
        var after = await then.ClaimsAsync(touched, cancellationToken);
        var before = await claims.ByIdAsync(touched, cancellationToken);
        List<Claim> all = [.. touched.Select(id => after[id])];
        List<Claim> known = [.. touched.Where(before.ContainsKey).Select(id => before[id])];
        var verdictsBefore = known.Zip(await VerdictsOfAsync(graph, known, cancellationToken))
            .ToDictionary(pair => pair.First.Id, pair => pair.Second.Verdict);
        return
        [
            .. all.Zip(await VerdictsOfAsync(then, all, cancellationToken), (claim, result) => new VerdictChange(
                claim.Key,
                claim.Proposition,
                before.GetValueOrDefault(claim.Id),
                verdictsBefore.TryGetValue(claim.Id, out var verdict) ? verdict : null,
                result.Verdict,
                result.Explanation)).Where(change => change.Before != change.After),
        ];
    }

    private async Task<IReadOnlyList<IndependenceResult>> VerdictsOfAsync(
        ICitationGraph seen, IReadOnlyList<Claim> of, CancellationToken cancellationToken)
    {
        ClaimSupport support = new(new Tracer(seen, statements, sources, clock), seen);
        return
        [
            .. (await support.OfAsync(of, IndependenceOptions.Default, cancellationToken))
                .Select(graph => IndependenceResult.Of(graph, cancellationToken)),
        ];
    }
}
