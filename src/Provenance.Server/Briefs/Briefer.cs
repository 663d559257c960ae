using Provenance.Data.Readers.Claims;
using Provenance.Domain.Analysis;
using Provenance.Domain.Analysis.Briefs;
using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;
using Provenance.Server.Errors;
using Provenance.Server.Tracing;

namespace Provenance.Server.Briefs;

/// <summary>Makes the briefs of all claims of a level together, so that each analysis runs once.</summary>
internal sealed class Briefer(
    Tracer tracer, ICitationGraph graph, ClaimReader claims, ClaimGraphReader graphs)
{
    private const int ChainsRead = 100;

    public async Task<IReadOnlyList<IReadOnlyList<BriefSentence>>> OfClaimsAsync(
        IReadOnlyList<Claim> parents, TraceOptions options, CancellationToken cancellationToken)
    {
        var traces = await tracer.OfClaimsAsync(
            parents, TraceDirection.Upstream, options, OriginRows.None, cancellationToken);
        var supports = await SourceSupport.OfAsync(graph, traces, options.IncludeParts, cancellationToken);
        var chains = await tracer.ChainsOfAsync(traces, ChainsRead, cancellationToken);
        var reached = traces.SelectMany(trace => trace.Nodes).Select(node => node.Statement.ClaimId).OfType<ClaimId>()
            .Except(parents.Select(claim => claim.Id)).ToList();
        var around = await graphs.At(options.AsOf).AroundAsync(
            [.. parents, .. (await claims.ByIdAsync(reached, cancellationToken)).Values],
            withEvidence: true,
            cancellationToken: cancellationToken);
        if (around.IsCut)
        {
            throw TooMuch.ToBeWhole("brief", "fewer claims at once, less maxDepth, or an earlier moment in asOf");
        }

        var steps = DriftSteps.Of(around)
            .Where(step => step.Citation is not { } citation || options.Follows(citation.Relation)).ToList();
        return [.. parents.Until(cancellationToken).Select((claim, index) => Brief.Of(
            new(claim, traces[index], supports[index], chains[index], steps, around), cancellationToken))];
    }
}
