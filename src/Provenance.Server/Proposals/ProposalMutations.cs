using System.Globalization;
using Provenance.Data.Writers;
using Provenance.Domain.Proposals;
using Provenance.Server.Desk;
using Provenance.Server.Hosting;

namespace Provenance.Server.Proposals;

/// <summary>The mutations by which some propose and others decide.</summary>
internal sealed class ProposalMutations(
    ProposalAcceptance acceptance,
    ProposalWriter writer,
    CorpusImporter importer,
    Desk.Desk desk,
    CurrentUser user,
    TimeProvider clock)
{
    private const int MostIds = 100;

    public async Task<ProposePayload> Propose(ProposeInput input, CancellationToken cancellationToken)
    {
        if (IdempotentRequest.Fault(input.IdempotencyKey) is { } fault)
        {
            return new(null, [new InvalidInputError(fault, "input.idempotencyKey")]);
        }

        var request = input.Request.ToJson();
        var retry = input.IdempotencyKey is { } key ? IdempotentRequest.Of(key, $"{request} {input.Note}") : null;
        try
        {
            var errors = await FaultsAsync(input.Request, "input.request", cancellationToken);
            return errors.Count > 0
                ? new(null, errors)
                : new(
                    await writer.ProposeAsync(
                        input.Request.Action, request, input.Note, user.Name, retry, cancellationToken),
                    null);
        }
        catch (IdempotencyKeyReusedException reused)
        {
            return new(null, [new IdempotencyKeyReusedError(reused.Message)]);
        }
    }

    public async Task<AmendProposalPayload> AmendProposal(
        AmendProposalInput input, CancellationToken cancellationToken)
    {
        const string Path = "input.id";
        if (ProposalAcceptance.IdOf(input.Id) is not { } id)
        {
            return new(null, [ProposalAcceptance.Missing(input.Id, Path)]);
        }

        if (await FaultsAsync(input.Request, "input.request", cancellationToken) is { Count: > 0 } errors)
        {
            return new(null, errors);
        }

        var request = input.Request.ToJson();
        var amended = await writer.AmendAsync(id, input.Request.Action, request, user.Name, cancellationToken);
        return amended switch
        {
            null => new(null, [ProposalAcceptance.Missing(input.Id, Path)]),
            { State: ProposalState.Pending } => new(amended, null),
            _ => new(null, [ProposalAcceptance.Decided(amended, Path)]),
        };
    }

    public async Task<AcceptProposalsPayload> AcceptProposals(
        AcceptProposalsInput input, CancellationToken cancellationToken)
    {
        var (proposals, errors) = await EachAsync(
            input.Ids, (id, path) => acceptance.AcceptAsync(id, path, cancellationToken), cancellationToken);
        return new(proposals, errors);
    }

    public async Task<RejectProposalsPayload> RejectProposals(
        RejectProposalsInput input, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return new(
                [], [new InvalidInputError("a rejection needs a reason; a sentence would be accepted", "input.reason")]);
        }

        var (proposals, errors) = await EachAsync(
            input.Ids,
            async (id, path) => ProposalAcceptance.Outcome(
                id,
                await writer.RejectAsync(id, input.Reason, user.Name, cancellationToken),
                ProposalState.Rejected,
                path),
            cancellationToken);
        return new(proposals, errors);
    }

    /// <summary>What is wrong with a request, found out before it is kept.</summary>
    private async Task<IReadOnlyList<IRecordingError>> FaultsAsync(
        ProposedRequest request, string path, CancellationToken cancellationToken)
    {
        if (request.ImportCorpus is { Corpus: null } or { File: not null })
        {
            return
            [
                new InvalidInputError(
                    "a proposal keeps the corpus as a text; \"corpus\" without \"file\" would be accepted",
                    $"{path}.importCorpus"),
            ];
        }

        var member = char.ToLower($"{request.Action}"[0], CultureInfo.InvariantCulture) + $"{request.Action}"[1..];
        var composed = await desk.ComposeAsync(
            request.Input, clock.GetUtcNow(), $"{path}.{member}", cancellationToken);
        var outcome = await importer.CheckAsync(composed.Batch, clock.GetUtcNow(), cancellationToken);
        return composed.ErrorsOf(outcome.Errors);
    }

    /// <summary>Decides one proposal after the other; each is decided whole or not at all.</summary>
    private static async Task<(IReadOnlyList<Proposal> Proposals, IReadOnlyList<IRecordingError>? Errors)> EachAsync(
        IReadOnlyList<string> ids,
        Func<ProposalId, string, Task<(Proposal?, IReadOnlyList<IRecordingError>)>> decide,
        CancellationToken cancellationToken)
    {
        if (ids.Count > MostIds)
        {
            return ([], [new InvalidInputError(
                $"{ids.Count} proposals are too many at once; at most {MostIds} would be accepted", "input.ids")]);
        }

        List<Proposal> decided = [];
        List<IRecordingError> errors = [];
        foreach (var (place, text) in ids.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = $"input.ids[{place}]";
            if (ProposalAcceptance.IdOf(text) is not { } id)
            {
                errors.Add(ProposalAcceptance.Missing(text, path));
                continue;
            }

            var (proposal, faults) = await decide(id, path);
            decided.AddRange(proposal is null ? [] : [proposal]);
            errors.AddRange(faults);
        }

        return (decided, errors.Count == 0 ? null : errors);
    }
}
