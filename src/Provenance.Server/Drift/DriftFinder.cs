using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Server.Errors;
using Provenance.Server.Tracing;

namespace Provenance.Server.Drift;

/// <summary>Finds the drift of all parents of a level together, from one part of the graph around all their
/// claims.</summary>
internal sealed class DriftFinder(
    ClaimReader claims, StatementReader statements, ClaimGraphReader graphs, Tracer tracer)
{
    /// <summary>The steps from or to a claim of each question, in any of these dimensions; null for all.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<DriftStep>>> OfQuestionsAsync(
        IReadOnlyList<Question> parents,
        IReadOnlyList<DriftDimension>? dimensions,
        AsOf? asOf,
        CancellationToken cancellationToken)
    {
        var members = await claims.At(asOf).FirstByQuestionAsync(
            [.. parents.Select(parent => parent.Id).Distinct()], ClaimGraphReader.MaxRecords + 1, cancellationToken);
        var steps = await StepsAsync(
            members, asOf, "drift of single claims, or an earlier moment in asOf", cancellationToken);
        return [.. parents.Select(parent => (IReadOnlyList<DriftStep>)[.. steps.Where(step =>
            (step.From.QuestionId == parent.Id || step.To.QuestionId == parent.Id)
            && (dimensions is null || step.Dimensions.Intersect(dimensions).Any()))])];
    }

    /// <summary>The steps along the citations that a trace of each claim follows in either direction, and across its
    /// links.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<DriftStep>>> OfClaimsAsync(
        IReadOnlyList<Claim> parents, TraceOptions options, CancellationToken cancellationToken)
    {
        var up = await tracer.OfClaimsAsync(
            parents, TraceDirection.Upstream, options, OriginRows.None, cancellationToken);
        var down = await tracer.OfClaimsAsync(
            parents, TraceDirection.Downstream, options, OriginRows.None, cancellationToken);
        if (up.Concat(down).Select(trace => trace.Coverage.StoppedBy)
            .FirstOrDefault(reason => reason is not (null or CoverageLimit.MaxDepth or CoverageLimit.NotShown)) is { } stoppedBy)
        {
            throw TooMuch.ToFollow("drift", options, stoppedBy);
        }
        var reached = up.Concat(down).SelectMany(trace => trace.Nodes).Select(node => node.Statement.ClaimId);
        var steps = await StepsAsync(
            [.. parents, .. await MissingAsync(parents, reached, cancellationToken)],
            options.AsOf,
            "fewer claims at once, less maxDepth, fewer relations, or an earlier moment in asOf",
            cancellationToken);
        return [.. parents.Select((parent, index) =>
        {
            var followed = up[index].Citations.Concat(down[index].Citations)
                .Select(citation => citation.Id).ToHashSet();
            return (IReadOnlyList<DriftStep>)[.. steps.Where(step =>
                step.Citation is { } citation
                    ? followed.Contains(citation.Id)
                    : step.From.Id == parent.Id || step.To.Id == parent.Id)];
        })];
    }

    /// <summary>The dimensions in which the steps along each citation differ.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<DriftDimension>>> OfCitationsAsync(
        IReadOnlyList<Citation> parents, AsOf? asOf, CancellationToken cancellationToken)
    {
        var ends = await statements.At(asOf).ByIdAsync(
            [.. parents.Select(parent => parent.CitedId).Distinct()], cancellationToken);
        var cited = await MissingAsync([], ends.Values.Select(statement => statement.ClaimId), cancellationToken);
        var steps = (await StepsAsync(
            [.. cited], asOf, "drift of fewer citations at once, or an earlier moment in asOf", cancellationToken))
            .ToLookup(step => step.Citation?.Id);
        return [.. parents.Select(parent => (IReadOnlyList<DriftDimension>)
            [.. steps[parent.Id].SelectMany(step => step.Dimensions).Distinct().Order()])];
    }

    private async Task<IEnumerable<Claim>> MissingAsync(
        IReadOnlyList<Claim> known, IEnumerable<ClaimId?> ids, CancellationToken cancellationToken)
    {
        var missing = ids.OfType<ClaimId>().Except(known.Select(claim => claim.Id)).ToList();
        return (await claims.ByIdAsync(missing, cancellationToken)).Values;
    }

    private async Task<IReadOnlyList<DriftStep>> StepsAsync(
        IReadOnlyCollection<Claim> around, AsOf? asOf, string narrower, CancellationToken cancellationToken)
    {
        var part = await graphs.At(asOf).AroundAsync(around, withEvidence: true, cancellationToken: cancellationToken);
        return part.IsCut ? throw TooMuch.ToBeWhole("drift", narrower) : DriftSteps.Of(part);
    }
}
