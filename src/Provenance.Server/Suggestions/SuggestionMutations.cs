using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Proposals;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Proposals;
using Provenance.Server.Desk;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Documents;
using Provenance.Server.Hosting;
using Provenance.Server.Proposals;

namespace Provenance.Server.Suggestions;

/// <summary>The mutations by which people decide on what a program suggests. A suggestion is a proposal, and each of these
/// does what the mutations of proposals do.</summary>
internal sealed class SuggestionMutations(
    DocumentReader documents,
    ProposalReader reader,
    ProposalWriter writer,
    ProposalReviewer reviewer,
    ProposalAcceptance acceptance,
    CorpusImporter importer,
    CurrentUser user,
    TimeProvider clock)
{
    private const string IdPath = "input.id";

    public async Task<AcceptSuggestionPayload> AcceptSuggestion(
        AcceptSuggestionInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(input.Id, cancellationToken) is not var (proposal, kept))
        {
            return new(null, [], [Missing(input.Id)]);
        }

        // What somebody decided before stays as it was decided then.
        var isOpen = proposal.State == ProposalState.Pending;
        if (isOpen && await AmendAsync(proposal, kept, input, cancellationToken) is { Count: > 0 } faults)
        {
            return new(null, [], faults);
        }

        var (accepted, errors) = await acceptance.AcceptAsync(proposal.Id, "input", cancellationToken);
        return accepted is null
            ? new(null, [], errors)
            : new(accepted, isOpen ? await DecideElsewhereAsync(proposal, kept, input, cancellationToken) : [], null);
    }

    public async Task<AcceptSuggestionsPayload> AcceptSuggestions(
        AcceptSuggestionsInput input, CancellationToken cancellationToken)
    {
        var document = await documents.NamedAsync(input.Document, "input.document", cancellationToken);
        List<Proposal> accepted = [], open = [];
        List<IRecordingError> errors = [];
        foreach (var proposal in await reader.PendingOfAsync(document.Id, cancellationToken))
        {
            if (!input.Tiers.Contains(proposal.Tier!.Value))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var path = new NodeId(nameof(Proposal), proposal.Id.Value).ToString();
            var (decided, faults) = await acceptance.AcceptAsync(proposal.Id, path, cancellationToken);
            (decided is null ? open : accepted).Add(decided ?? proposal);
            errors.AddRange(faults);
        }

        return new(accepted, open, errors.Count == 0 ? null : errors);
    }

    public async Task<RejectSuggestionPayload> RejectSuggestion(
        RejectSuggestionInput input, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return new(
                null, [new InvalidInputError("a rejection needs a reason; a sentence would be accepted", "input.reason")]);
        }

        if (await FindAsync(input.Id, cancellationToken) is not var (proposal, _))
        {
            return new(null, [Missing(input.Id)]);
        }

        var decided = await writer.RejectAsync(proposal.Id, input.Reason, user.Name, cancellationToken);
        var (rejected, errors) = ProposalAcceptance.Outcome(proposal.Id, decided, ProposalState.Rejected, IdPath);
        return new(rejected, errors.Count == 0 ? null : errors);
    }

    /// <summary>Amends a suggestion as someone decided, if that can be recorded.</summary>
    /// <returns>Why it cannot.</returns>
    private async Task<IReadOnlyList<IRecordingError>> AmendAsync(
        Proposal proposal, KeptSuggestion kept, AcceptSuggestionInput input, CancellationToken cancellationToken)
    {
        var before = ProposedRequest.Of(proposal.Request);
        var (amended, faults) = AmendedSuggestion.Of(before, kept, input);
        if (faults.Count > 0 || amended == before)
        {
            return faults;
        }

        var composed = await reviewer.ComposeAsync(proposal, amended, "input", cancellationToken);
        var outcome = await importer.CheckAsync(composed.Batch, clock.GetUtcNow(), cancellationToken);
        if (composed.ErrorsOf(outcome.Errors) is { Count: > 0 } errors)
        {
            return errors;
        }

        await writer.AmendAsync(proposal.Id, amended.Action, amended.ToJson(), user.Name, cancellationToken);
        return [];
    }

    /// <summary>Has other suggestions of the document that name the same mean the same, as far as nobody has decided about
    /// them.</summary>
    private async Task<IReadOnlyList<Proposal>> DecideElsewhereAsync(
        Proposal proposal, KeptSuggestion kept, AcceptSuggestionInput input, CancellationToken cancellationToken)
    {
        // In another chain the places are others than in the suggestion.
        var decided = (input.Sources ?? [])
            .Where(source => source.Everywhere && (input.Passage is not { } mended
                || mended.Chain[source.Place].Mention == kept.Sources[source.Place].Mention))
            .Select(source => (
                Name: kept.Sources[source.Place].NameOrMention,
                Source: source.Source ?? new SourceInput { New = kept.Sources[source.Place].New }))
            .Where(source => source.Name is not null)
            .DistinctBy(source => source.Name)
            .ToDictionary(source => source.Name!, source => source.Source);
        List<Proposal> amended = [];
        foreach (var other in decided.Count == 0 ? [] : await reader.PendingOfAsync(
            proposal.DocumentId!.Value, cancellationToken))
        {
            var before = ProposedRequest.Of(other.Request);
            if (AmendedSuggestion.Decided(before, KeptSuggestion.Of(other)!, decided) is { } request
                && await writer.AmendAsync(
                    other.Id, request.Action, request.ToJson(), user.Name, cancellationToken) is { } changed)
            {
                amended.Add(changed);
            }
        }

        return amended;
    }

    private async Task<(Proposal Proposal, KeptSuggestion Kept)?> FindAsync(
        string text, CancellationToken cancellationToken) =>
        ProposalAcceptance.IdOf(text) is { } id
            && (await reader.ByIdAsync([id], cancellationToken)).GetValueOrDefault(id) is { } proposal
            && KeptSuggestion.Of(proposal) is { } kept
            ? (proposal, kept)
            : null;

    private static InvalidInputError Missing(string id) =>
        new($"there is no suggestion of the id \"{id}\"; one that `suggestions` gives would be accepted", IdPath);
}
