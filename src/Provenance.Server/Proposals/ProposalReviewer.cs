using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Amendments;
using Provenance.Domain.Proposals;
using Provenance.Server.Amendments;
using Provenance.Server.Desk;
using Provenance.Server.Nodes;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Proposals;

/// <summary>Finds out what accepting proposals would do, by recording them and rolling back.</summary>
internal sealed class ProposalReviewer(
    Desk.Desk desk,
    SuggestedRequests suggested,
    CorpusImporter importer,
    MovedVerdicts verdicts,
    NodeQueries nodes,
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
            await DifferencesAsync(outcome.Amendments, cancellationToken),
            moved,
            errors.Count == 0 ? null : errors);
    }

    /// <summary>What would put records right that are on record now.</summary>
    private async Task<IReadOnlyList<DifferingRecord>> DifferencesAsync(
        IReadOnlyList<Amendment> amendments, CancellationToken cancellationToken)
    {
        var found = await nodes.ReadAsync([.. amendments.Select(IdOf).Distinct()], cancellationToken);
        return
        [
            .. amendments.Where(amendment => found.ContainsKey(IdOf(amendment))).GroupBy(IdOf)
                .Select(of => new DifferingRecord(found[of.Key], [.. of.SelectMany(AmendedFields.Of)])),
        ];
    }

    private static NodeId IdOf(Amendment amendment) => new($"{amendment.Kind}", amendment.RecordId);

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
