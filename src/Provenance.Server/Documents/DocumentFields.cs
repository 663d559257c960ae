using Provenance.Data.Readers.Additions;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sorting;
using Provenance.Data.Readers.Sources;
using Provenance.Domain;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Server.Batching;
using Provenance.Server.Binding;
using Provenance.Server.Changes;
using Provenance.Server.Paging;
using Provenance.Server.Proposals;
using Provenance.Server.Tracing;

namespace Provenance.Server.Documents;

/// <summary>Fields of documents that are not plain columns.</summary>
internal sealed class DocumentFields(
    AdditionReader additions,
    SourceReader sources,
    DocumentReader documents,
    StatementReader statements,
    EvidenceReader evidence,
    RecordHistories histories,
    RetractionImpacts impacts,
    Tracer tracer)
{
    [Needs]
    public static string Id(Document document) => new NodeId(nameof(Document), document.Id.Value).ToString();

    [Needs(nameof(Document.RecordedAt))]
    public async Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> History(
        IReadOnlyList<Document> parents, CancellationToken cancellationToken) =>
        await histories.OfAsync(
            AmendedKind.Document,
            [.. parents.Select(document => (document.Id.Value, document.RecordedAt))],
            await Additions(parents, cancellationToken),
            cancellationToken);

    [Needs]
    public Task<IReadOnlyList<int>> Revision(IReadOnlyList<Document> parents, CancellationToken cancellationToken) =>
        histories.RevisionsAsync(
            AmendedKind.Document, [.. parents.Select(document => document.Id.Value)], cancellationToken);

    [Needs(Whole = true)]
    public async Task<IReadOnlyList<RetractionImpact>> RetractionImpact(
        IReadOnlyList<Document> parents, CancellationToken cancellationToken)
    {
        List<RetractionImpact> found = [];
        foreach (var document in parents)
        {
            found.Add(await impacts.OfAsync(document, cancellationToken));
        }

        return found;
    }

    [Follows(nameof(Document.PublisherId))]
    public Task<IReadOnlyList<Source?>> Publisher(
        IReadOnlyList<Document> parents, AsOf? asOf, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.OneOrNoneFor(
            wanted,
            document => document.PublisherId,
            ids => LookBack.RowsAsync(
                ids, asOf, (then, asked) => sources.At(then).ByIdAsync(asked, wanted, cancellationToken)));

    [Needs(nameof(Document.Address))]
    public async Task<IReadOnlyList<IReadOnlyList<Document>>> SameAddress(
        IReadOnlyList<Document> parents, CancellationToken cancellationToken)
    {
        var found = await documents.ByAddressAsync(
            [.. parents.Select(document => document.Address).OfType<string>().Distinct()], cancellationToken);
        return
        [
            .. parents.Select(document => (IReadOnlyList<Document>)(document.Address is { } address
                ? [.. found[address].Where(other => other.Id != document.Id)]
                : [])),
        ];
    }

    [Follows(nameof(Document.VersionOfId))]
    public Task<IReadOnlyList<Document?>> VersionOf(
        IReadOnlyList<Document> parents, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.OneOrNoneFor(
            wanted,
            document => document.VersionOfId,
            ids => documents.ByIdAsync(ids, wanted, cancellationToken));

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<Document>>> Versions(
        IReadOnlyList<Document> parents, CancellationToken cancellationToken) =>
        parents.OneFor(document => document.Id, ids => documents.VersionsAsync(ids, cancellationToken));

    [Needs]
    public async Task<IReadOnlyList<IReadOnlyList<Document>>> LaterVersions(
        IReadOnlyList<Document> parents, CancellationToken cancellationToken) =>
    [
        .. (await Versions(parents, cancellationToken)).Zip(parents, (versions, document) =>
            (IReadOnlyList<Document>)[.. versions.SkipWhile(version => version.Id != document.Id).Skip(1)]),
    ];

    [Needs]
    public async Task<IReadOnlyList<Document>> Newest(
        IReadOnlyList<Document> parents, CancellationToken cancellationToken) =>
        [.. (await Versions(parents, cancellationToken)).Select(versions => versions[^1])];

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<Addition>>> Additions(
        IReadOnlyList<Document> parents, CancellationToken cancellationToken) =>
        parents.AllFor(document => document.Id, ids => additions.ByDocumentAsync(ids, cancellationToken));

    [Needs(nameof(Document.Held))]
    public Task<IReadOnlyList<string?>> Text(IReadOnlyList<Document> parents, CancellationToken cancellationToken) =>
        parents.OneOrNoneFor<Document, DocumentId, string>(
            document => document.Held ? document.Id : null, ids => documents.TextByIdAsync(ids, cancellationToken));

    [Needs]
    public Task<IReadOnlyList<Connection<Statement>>> Statements(
        IReadOnlyList<Document> parents,
        StatementFilterInput? where,
        IReadOnlyList<StatementSortInput>? order,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken)
    {
        var listing = paging.ListingOf(where, order);
        return parents.PageFor(
            document => document.Id,
            ids => statements.At(asOf).PageByDocumentAsync(ids, listing, wanted, cancellationToken));
    }

    [Needs]
    public async Task<IReadOnlyList<IReadOnlyList<OwnVoicePassage>>> OwnVoice(
        IReadOnlyList<Document> parents, AsOf? asOf, CancellationToken cancellationToken)
    {
        var said = await statements.At(asOf).ByDocumentAsync(
            [.. parents.Select(document => document.Id).Distinct()], cancellationToken);
        return
        [
            .. parents.Select(document => (IReadOnlyList<OwnVoicePassage>)
            [
                .. said[document.Id]
                    .SelectMany(statement => statement.CountingAppearances(), OwnVoicePassage.Of)
                    .OrderBy(passage => passage.Span.Start),
            ]),
        ];
    }

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<ExcludedPassage>>> ExcludedPassages(
        IReadOnlyList<Document> parents, CancellationToken cancellationToken) =>
        parents.AllFor(document => document.Id, ids => documents.ExcludedPassagesAsync(ids, cancellationToken));

    [Needs]
    public Task<IReadOnlyList<Connection<Evidence>>> Evidence(
        IReadOnlyList<Document> parents, AsOf? asOf, PagingArguments paging, CancellationToken cancellationToken)
    {
        var page = paging.Page(PageOrder.Text);
        return parents.PageFor(
            document => document.Id, ids => evidence.At(asOf).PageByDocumentAsync(ids, page, cancellationToken));
    }

    [Needs]
    public Task<IReadOnlyList<Trace>> Upstream(
        IReadOnlyList<Document> parents, TraceOptions options, OriginRows origins,
        CancellationToken cancellationToken) =>
        tracer.OfDocumentsAsync(parents, TraceDirection.Upstream, options, origins, cancellationToken);

    [Needs]
    public Task<IReadOnlyList<Trace>> Downstream(
        IReadOnlyList<Document> parents, TraceOptions options, OriginRows origins,
        CancellationToken cancellationToken) =>
        tracer.OfDocumentsAsync(parents, TraceDirection.Downstream, options, origins, cancellationToken);
}
