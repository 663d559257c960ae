using System.Runtime.CompilerServices;
using Provenance.Data.Readers.Proposals;
using Provenance.Domain;
using Provenance.Domain.Proposals;
using Provenance.Server.Errors;

namespace Provenance.Server.Proposals;

/// <summary><c>proposalChanged</c>.</summary>
internal sealed class ProposalSubscriptions(ProposalWatch watch, ProposalReader proposals)
{
    public async Task<IAsyncEnumerable<ProposalChange>> ProposalChanged(
        string? after, CancellationToken cancellationToken) =>
        EventsAsync(await watch.FollowAsync(await PlaceAsync(after, cancellationToken), cancellationToken), cancellationToken)
            .OrHowToGoOn("the cursor", cancellationToken);

    private async Task<long?> PlaceAsync(string? after, CancellationToken cancellationToken) =>
        after is null ? null
        : NodeId.Parse(after) is { Kind: nameof(ProposalChange), Number: > 0 } cursor
            && cursor.Number <= await proposals.LastEventAsync(cancellationToken)
            ? cursor.Number
            : throw BadInput.Because(
                $"Argument \"after\" is \"{after}\", which is no cursor of these events: one of an earlier event would be "
                + "accepted.");

    private async IAsyncEnumerable<ProposalChange> EventsAsync(
        IAsyncEnumerable<ProposalEvent> happened, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var one in happened.WithCancellation(cancellationToken))
        {
            var known = await proposals.ByIdAsync([one.ProposalId], cancellationToken);
            yield return new(
                new NodeId(nameof(ProposalChange), one.Id).ToString(), one, known[one.ProposalId]);
        }
    }
}

/// <summary>Something that happened to a proposal, with its place among all such events.</summary>
internal sealed record ProposalChange(string Cursor, ProposalEvent Event, Proposal Proposal);
