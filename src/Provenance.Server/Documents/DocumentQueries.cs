using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sorting;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Documents;
using Provenance.Server.Errors;
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
        _ => OnlyOne(by.Url!, [.. (await documents.ByUrlAsync([by.Url!], cancellationToken))[by.Url!]]),
    };

    public async Task<Connection<Document>> Documents(
        DocumentFilterInput? where,
        IReadOnlyList<DocumentSortInput>? order,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken) =>
        new(await documents.At(asOf).PageAsync(paging.ListingOf(where, order), wanted, cancellationToken));

    private static Document? OnlyOne(string url, IReadOnlyList<Document> found) => found.Count < 2
        ? found.SingleOrDefault()
        : throw BadInput.Because($"{found.Count} documents have the address {url}: "
            + $"{string.Join(", ", found.Select(document => $"\"{document.Key}\""))}. Ask by key.");
}
