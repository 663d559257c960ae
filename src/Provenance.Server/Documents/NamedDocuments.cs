using Provenance.Data.Readers.Documents;
using Provenance.Domain;
using Provenance.Domain.Documents;
using Provenance.Server.Nodes;

namespace Provenance.Server.Documents;

/// <summary>Reads the documents that a client names in an argument.</summary>
internal static class NamedDocuments
{
    extension(DocumentReader documents)
    {
        /// <summary>The named document; an error that says so if there is none.</summary>
        public async Task<Document> NamedAsync(DocumentBy by, string argument, CancellationToken cancellationToken) =>
            by switch
            {
                { Id: { } id } => NodeId.Parse(id) is { Kind: nameof(Document) } known
                    ? (await documents.ByIdAsync([new DocumentId(known.Number)], cancellationToken)).Values.SingleOrDefault()
                    : null,
                { Key: { } key } => (await documents.ByKeyAsync([key], cancellationToken)).Values.SingleOrDefault(),
                _ => await documents.AtAsync(by.Url!, cancellationToken),
            } ?? throw NamedRecord.IsMissing(
                argument, "document", NamedRecord.Text(("id", by.Id), ("key", by.Key), ("url", by.Url)));

        /// <summary>The newest version of the article at an address, as far as links or times tell which it is; otherwise
        /// the document whose printed address is closest, then the newest.</summary>
        public async Task<Document?> AtAsync(string url, CancellationToken cancellationToken)
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
}
