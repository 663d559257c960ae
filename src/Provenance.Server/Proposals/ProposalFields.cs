using System.Text.Encodings.Web;
using System.Text.Json;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Proposals;
using Provenance.Domain;
using Provenance.Domain.Changes;
using Provenance.Domain.Proposals;
using Provenance.Server.Batching;
using Provenance.Server.Binding;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Proposals;

/// <summary>Fields of proposals that are not plain columns.</summary>
internal sealed class ProposalFields(ProposalReader proposals, ChangeReader changes, ProposalReviewer reviewer)
{
    private static readonly JsonSerializerOptions _json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    [Needs]
    public static string Id(Proposal proposal) => new NodeId(nameof(Proposal), proposal.Id.Value).ToString();

    [Needs(Whole = true)]
    public static ShownSuggestion? Suggestion(Proposal proposal) =>
        KeptSuggestion.Of(proposal) is { } kept ? new(proposal, kept) : null;

    [Needs(Whole = true)]
    public async Task<IReadOnlyList<string?>> Records(
        IReadOnlyList<Proposal> parents, CancellationToken cancellationToken)
    {
        List<string?> records = [];
        foreach (var proposal in parents)
        {
            records.Add(proposal.Action == ChangeAction.ImportCorpus
                ? ProposedRequest.Of(proposal.Request).ImportCorpus!.Corpus
                : (await reviewer.ComposeAsync(proposal, "input", cancellationToken)).Records?.ToJson()
                    .ToJsonString(_json));
        }

        return records;
    }

    [Needs(Whole = true)]
    public async Task<IReadOnlyList<ProposalReview?>> Review(
        IReadOnlyList<Proposal> parents, CancellationToken cancellationToken)
    {
        List<ProposalReview?> reviews = [];
        foreach (var proposal in parents)
        {
            reviews.Add(proposal.State == ProposalState.Pending
                ? await reviewer.OfAsync(proposal, cancellationToken) : null);
        }

        return reviews;
    }

    [Needs(nameof(Proposal.ChangeId))]
    public Task<IReadOnlyList<Change?>> Change(IReadOnlyList<Proposal> parents, CancellationToken cancellationToken) =>
        parents.OneOrNoneFor<Proposal, ChangeId, Change>(
            proposal => proposal.ChangeId, ids => changes.ByIdAsync(ids, cancellationToken));

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<ProposalEvent>>> Events(
        IReadOnlyList<Proposal> parents, CancellationToken cancellationToken) =>
        parents.AllFor(proposal => proposal.Id, ids => proposals.EventsAsync(ids, cancellationToken));
}
