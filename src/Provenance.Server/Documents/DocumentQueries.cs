using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sorting;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Documents;
using Provenance.Server.Nodes;
using Provenance.Server.Paging;

namespace Provenance.Server.Documents;

/// <summary><c>document</c> and <c>documents</c>.</summary>
internal sealed class DocumentQueries(DocumentReader documents)
{
    public async Task<Document?> Document(DocumentBy by, WantedRows wanted, CancellationToken cancellationToken) => by switch
    {
        { Id: { } id } => NodeId.Parse(id) is { Kind: nameof(Domain.Documents.Document) } known
            ? (await documents.ByIdAsync([new DocumentId(known.Number)], wanted, cancellationToken))
                .Values.SingleOrDefault()
            : null,
        { Key: { } key } => (await documents.ByKeyAsync([key], wanted, cancellationToken)).Values.SingleOrDefault(),
        _ => await At(by.Url!, cancellationToken),
    };

    public async Task<Connection<Document>> Documents(
        DocumentFilterInput? where,
        IReadOnlyList<DocumentSortInput>? order,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken) =>
        new(await documents.At(asOf).PageAsync(paging.ListingOf(where, order), wanted, cancellationToken));

    /// <summary>The newest version of the article at an address, as far as links or times tell which it is; otherwise the
    /// document whose printed address is closest, then the newest.</summary>
    private async Task<Document?> At(string url, CancellationToken cancellationToken)
    {
        var address = WebAddress.Canonical(url);
        var at = (await documents.ByAddressAsync([address], cancellationToken))[address]
            .OrderBy(document => WebAddress.Distance(url, document.Url!))
            .ThenByDescending(document => document.PublishedAt?.Latest ?? document.PublishedAt?.Earliest)
            .ThenByDescending(document => document.PublishedAt?.LatestTime)
            .ThenByDescending(document => document.Id.Value)
            .FirstOrDefault();
        return at is null
            ? null
            : DocumentVersions.NewestAfter(
                at, (await documents.VersionsAsync([at.Id], cancellationToken))[at.Id]);
    }
}
