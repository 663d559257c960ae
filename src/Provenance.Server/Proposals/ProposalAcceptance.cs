using Provenance.Data.Readers.Proposals;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Proposals;
using Provenance.Server.Clearances;
using Provenance.Server.Desk;
using Provenance.Server.Hosting;

namespace Provenance.Server.Proposals;

/// <summary>Accepts proposals, one at a time: each is recorded whole or not at all.</summary>
internal sealed class ProposalAcceptance(
    ProposalReviewer reviewer, ProposalReader reader, CorpusImporter importer, CurrentUser user, TimeProvider clock)
{
    /// <summary>Accepts a proposal; one that is accepted already stays so.</summary>
    /// <param name="id">The proposal.</param>
    /// <param name="path">Its place in the request.</param>
    /// <param name="cancellationToken">Stops it; then nothing is recorded.</param>
    /// <returns>The proposal as it is then, or why it is not accepted.</returns>
    public async Task<(Proposal? Proposal, IReadOnlyList<IRecordingError> Errors)> AcceptAsync(
        ProposalId id, string path, CancellationToken cancellationToken)
    {
        while ((await reader.ByIdAsync([id], cancellationToken)).GetValueOrDefault(id) is
            { State: ProposalState.Pending } proposal)
        {
            var composed = await reviewer.ComposeAsync(proposal, path, cancellationToken);
            if (OwnRestriction.Fault(user.Caller, composed.Batch) is { } blind)
            {
                return (null, [new InvalidInputError(blind, path)]);
            }

            var outcome = composed.IsLost
                ? await importer.CheckAsync(composed.Batch, clock.GetUtcNow(), cancellationToken)
                : await importer.AcceptAsync(composed.Batch, proposal, user.Name, cancellationToken);
            if (composed.ErrorsOf(outcome.Errors) is { Count: > 0 } faults)
            {
                return (null, faults);
            }
        }

        var decided = (await reader.ByIdAsync([id], cancellationToken)).GetValueOrDefault(id);
        return Outcome(id, decided, ProposalState.Accepted, path);
    }

    /// <summary>The proposal if it is decided as wanted, otherwise the error that it is not.</summary>
    public static (Proposal? Proposal, IReadOnlyList<IRecordingError> Errors) Outcome(
        ProposalId id, Proposal? proposal, ProposalState wanted, string path) =>
        proposal is null ? (null, [Missing(new NodeId(nameof(Proposal), id.Value).ToString(), path)])
        : proposal.State == wanted ? (proposal, [])
        : (null, [Decided(proposal, path)]);

    /// <summary>The number that an id of a proposal stands for; null if it is no such id.</summary>
    public static ProposalId? IdOf(string text) =>
        NodeId.Parse(text) is { Kind: nameof(Proposal) } id ? new ProposalId(id.Number) : null;

    /// <summary>The error that there is no such proposal.</summary>
    public static InvalidInputError Missing(string id, string path) =>
        new($"there is no proposal of the id \"{id}\"; one that `proposals` gives would be accepted", path);

    /// <summary>The error that someone has decided already.</summary>
    public static InvalidInputError Decided(Proposal proposal, string path) => new(
        $"{proposal.DecidedBy} has {Domain.Token.Of(proposal.State).ToLowerInvariant()} this proposal; "
        + "one that is pending would be accepted",
        path);
}
