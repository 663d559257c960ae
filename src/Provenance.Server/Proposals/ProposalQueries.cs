using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Proposals;
using Provenance.Domain;
using Provenance.Domain.Proposals;
using Provenance.Server.Paging;

namespace Provenance.Server.Proposals;

/// <summary><c>proposal</c> and <c>proposals</c>.</summary>
internal sealed class ProposalQueries(ProposalReader proposals)
{
    public async Task<Proposal?> Proposal(string id, CancellationToken cancellationToken) =>
        NodeId.Parse(id) is { Kind: nameof(Domain.Proposals.Proposal) } known
            ? (await proposals.ByIdAsync([new(known.Number)], cancellationToken)).Values.SingleOrDefault()
            : null;

    public async Task<Connection<Proposal>> Proposals(
        ProposalFilterInput? where, PagingArguments paging, CancellationToken cancellationToken) =>
        new(await proposals.PageAsync(paging.ListingOf(where, null), cancellationToken));
}
