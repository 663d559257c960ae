using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Writers;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Claims;
using Provenance.Domain.Proposals;
using Provenance.Server.Desk;
using Provenance.Server.Independence;
using Provenance.Server.Suggestions;
using Provenance.Server.Tracing;

namespace Provenance.Server.Proposals;

/// <summary>Finds out what accepting proposals would do, by recording them and rolling back.</summary>
internal sealed class ProposalReviewer(
    Desk.Desk desk,
    SuggestedRequests suggested,
    CorpusImporter importer,
    ICitationGraph graph,
    ClaimReader claims,
    StatementReader statements,
    SourceReader sources,
    TimeProvider clock)
{
    /// <summary>Reviews a proposal.</summary>
    public async Task<ProposalReview> OfAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var composed = await ComposeAsync(proposal, "input", cancellationToken);
        IReadOnlyList<VerdictChange> verdicts = [];
        var outcome = await importer.CheckAsync(
            composed.Batch,
            clock.GetUtcNow(),
            async (then, touched) => verdicts = composed.IsLost
                ? [] : await VerdictsAsync(then, touched, cancellationToken),
            cancellationToken);
        var errors = composed.ErrorsOf(outcome.Errors);
        return new(
            outcome.Counts,
            outcome.Review?.Chains ?? [],
            outcome.Review?.LeftOver ?? [],
            outcome.Warnings,
            verdicts,
            errors.Count == 0 ? null : errors);
    }

    /// <summary>The records that a proposal asks for.</summary>
    public Task<ComposedRequest> ComposeAsync(Proposal proposal, string path, CancellationToken cancellationToken) =>
        ComposeAsync(proposal, ProposedRequest.Of(proposal.Request), path, cancellationToken);

    /// <summary>The records that it would ask for with another request.</summary>
    public Task<ComposedRequest> ComposeAsync(
        Proposal proposal, ProposedRequest request, string path, CancellationToken cancellationToken) =>
        KeptSuggestion.Of(proposal) is { } kept
            ? suggested.ComposeAsync(proposal, kept, request, path, cancellationToken)
            : desk.ComposeAsync(request.Input, proposal.ProposedAt, path, cancellationToken);

    private async Task<IReadOnlyList<VerdictChange>> VerdictsAsync(
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
        return [.. (await support.OfAsync(of, IndependenceOptions.Default, cancellationToken)).Select(IndependenceResult.Of)];
    }
}
