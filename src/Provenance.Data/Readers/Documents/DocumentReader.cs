using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Documents;

/// <summary>Reads documents, and separately their texts.</summary>
public sealed class DocumentReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private const int MostWithOneText = 20;

    private static readonly Column<Document, DocumentId> _id = new(document => document.Id);
    private static readonly Column<Document, string> _key = new(document => document.Key);
    private static readonly Column<Document, string> _sha256 = new(document => document.Sha256!);
    private static readonly Column<Document, string> _address = new(document => document.Address!);
    private static readonly Column<Document, SourceId> _publisherId = new(document => document.PublisherId!.Value);
    private static readonly Column<ExcludedPassage, DocumentId> _excludedFrom = new(passage => passage.DocumentId);
    private static readonly Column<DocumentText, DocumentId> _textOf = new(text => text.DocumentId);

    private static readonly Ordering<Document> _byId =
        Orderings.ById<Document, DocumentId>(document => document.Id, id => id.Value, number => new(number));

    private readonly KeyedRows<Document, DocumentId> _idRows = new(contexts, store => store.DocumentsById, _id, _byId);
    private readonly KeyedRows<Document, string> _keyRows = new(contexts, store => store.Documents, _key, _byId);
    private readonly KeyedRows<Document, string> _addressRows = new(contexts, store => store.Documents, _address, _byId);
    private readonly KeyedRows<Document, SourceId> _publisherIdRows =
        new(contexts, store => store.Documents, _publisherId, _byId);

    /// <summary>The same reader at a moment; null for the present.</summary>
    public DocumentReader At(AsOf? asOf) => asOf is null ? this : new(new MomentContextFactory(contexts, asOf));

    /// <summary>The documents of these ids; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<DocumentId, Document>> ByIdAsync(
        IReadOnlyCollection<DocumentId> ids,
        CancellationToken cancellationToken = default) =>
        _idRows.OneAsync(ids, null, cancellationToken);

    /// <summary>The same, reading only the wanted properties.</summary>
    public Task<IReadOnlyDictionary<DocumentId, Document>> ByIdAsync(
        IReadOnlyCollection<DocumentId> ids, WantedRows wanted, CancellationToken cancellationToken = default) =>
        _idRows.OneAsync(ids, wanted, cancellationToken);

    /// <summary>The documents of these natural keys; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<string, Document>> ByKeyAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default) =>
        _keyRows.OneAsync(keys, null, cancellationToken);

    /// <summary>The same, reading only the wanted properties.</summary>
    public Task<IReadOnlyDictionary<string, Document>> ByKeyAsync(
        IReadOnlyCollection<string> keys, WantedRows wanted, CancellationToken cancellationToken = default) =>
        _keyRows.OneAsync(keys, wanted, cancellationToken);

    /// <summary>The documents that have the text of this SHA-256, by id.</summary>
    public async Task<IReadOnlyList<Document>> ByTextAsync(
        string sha256, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Documents.OrderBy(document => document.Id)
            .FirstByKeyAsync(_sha256, [sha256], MostWithOneText, cancellationToken);
    }

    /// <summary>The documents at these addresses, in the form of <see cref="WebAddress.Canonical"/>, by id; most
    /// addresses have at most one.</summary>
    public Task<ILookup<string, Document>> ByAddressAsync(
        IReadOnlyCollection<string> addresses,
        CancellationToken cancellationToken = default) =>
        _addressRows.ManyAsync(addresses, cancellationToken);

    /// <summary>All versions of the article that each of these documents is a version of, the document among them, the
    /// oldest first (see <see cref="DocumentVersions.InOrder"/>), in one SQL statement.</summary>
    public async Task<IReadOnlyDictionary<DocumentId, IReadOnlyList<Document>>> VersionsAsync(
        IReadOnlyCollection<DocumentId> ids, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var versions =
            from version in context.VersionsOf(ids)
            join document in context.DocumentsById on version.VersionId equals document.Id
            select new { version.OfId, document };
        return (await versions.ToListAsync(cancellationToken))
            .GroupBy(row => row.OfId, row => row.document)
            .ToDictionary(article => article.Key, DocumentVersions.InOrder);
    }

    /// <summary>The texts of these documents; one that is not held is absent.</summary>
    public async Task<IReadOnlyDictionary<DocumentId, string>> TextByIdAsync(
        IReadOnlyCollection<DocumentId> ids,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var texts = await context.DocumentTexts.OneByKeyAsync(_textOf, ids, cancellationToken);
        return texts.ToDictionary(text => text.Key, text => text.Value.Text);
    }

    /// <summary>A page of all documents, by id unless the listing has another order.</summary>
    public Task<Page<Document>> PageAsync(
        Listing<Document> listing, WantedRows? wanted = null, CancellationToken cancellationToken = default) =>
        _idRows.PageAsync(listing, wanted, cancellationToken);

    /// <summary>The same page of the documents that each source put out, by id unless the listing has another
    /// order.</summary>
    public Task<IReadOnlyDictionary<SourceId, Page<Document>>> PageByPublisherAsync(
        IReadOnlyCollection<SourceId> publishers,
        Listing<Document> listing,
        WantedRows? wanted = null,
        CancellationToken cancellationToken = default) =>
        _publisherIdRows.PageAsync(
            publishers, store => store.Sources, source => source.Id, listing, wanted, cancellationToken);

    /// <summary>The passages of each document that the annotator left out, by id.</summary>
    public async Task<ILookup<DocumentId, ExcludedPassage>> ExcludedPassagesAsync(
        IReadOnlyCollection<DocumentId> documents,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ExcludedPassages
            .OrderBy(passage => passage.Id)
            .ManyByKeyAsync(_excludedFrom, documents, cancellationToken);
    }
}
