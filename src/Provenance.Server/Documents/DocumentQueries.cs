using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sorting;
using Provenance.Domain;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Documents;
using Provenance.Server.Paging;

namespace Provenance.Server.Documents;

/// <summary><c>document</c> and <c>documents</c>.</summary>
internal sealed class DocumentQueries(DocumentReader documents)
{
    public async Task<Document?> Document(
        DocumentBy by, AsOf? asOf, WantedRows wanted, CancellationToken cancellationToken) => by switch
        {
            { Id: { } id } => NodeId.Parse(id) is { Kind: nameof(Domain.Documents.Document) } known
                ? (await documents.At(asOf).ByIdAsync([new DocumentId(known.Number)], wanted, cancellationToken))
                    .Values.SingleOrDefault()
                : null,
            { Key: { } key } => (await documents.At(asOf).ByKeyAsync([key], wanted, cancellationToken)).Values.SingleOrDefault(),
            _ => await documents.At(asOf).AtAsync(by.Url!, cancellationToken),
        };

    public async Task<Connection<Document>> Documents(
        DocumentFilterInput? where,
        IReadOnlyList<DocumentSortInput>? order,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken) =>
        new(await documents.At(asOf).PageAsync(paging.ListingOf(where, order), wanted, cancellationToken));
}
