using Provenance.Data.Writers;
using Provenance.Domain.Proposals;
using Provenance.Server.Desk;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Proposals;

/// <summary>Finds out what accepting proposals would do, by recording them and rolling back.</summary>
internal sealed class ProposalReviewer(
    Desk.Desk desk,
    SuggestedRequests suggested,
    CorpusImporter importer,
    MovedVerdicts verdicts,
    TimeProvider clock)
{
    /// <summary>Reviews a proposal.</summary>
    public async Task<ProposalReview> OfAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var composed = await ComposeAsync(proposal, "input", cancellationToken);
        IReadOnlyList<VerdictChange> moved = [];
        var outcome = await importer.CheckAsync(
            composed.Batch,
            clock.GetUtcNow(),
            async (then, touched) => moved = composed.IsLost
                ? [] : await verdicts.OfAsync(then, touched, cancellationToken),
            cancellationToken);
        var errors = composed.ErrorsOf(outcome.Errors);
        return new(
            outcome.Counts,
            outcome.Review?.Chains ?? [],
            outcome.Review?.LeftOver ?? [],
            outcome.Warnings,
            moved,
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
}
