using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Proposals;
using Provenance.Domain.Proposals;
using Provenance.Server.Documents;
using Provenance.Server.Paging;

namespace Provenance.Server.Suggestions;

/// <summary><c>suggestions</c>.</summary>
internal sealed class SuggestionQueries(DocumentReader documents, ProposalReader proposals)
{
    public async Task<Connection<Proposal>> Suggestions(
        DocumentBy document, ProposalFilterInput? where, PagingArguments paging, CancellationToken cancellationToken)
    {
        var listing = paging.ListingOf(where, null);
        var named = await documents.NamedAsync(document, nameof(document), cancellationToken);
        return new(await proposals.PageOfAsync(named.Id, listing, cancellationToken));
    }
}
