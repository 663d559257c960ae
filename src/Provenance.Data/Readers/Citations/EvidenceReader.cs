using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;

namespace Provenance.Data.Readers.Citations;

/// <summary>Reads evidence.</summary>
public sealed class EvidenceReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<Evidence, EvidenceId> _id = new(evidence => evidence.Id);
    private static readonly Column<Evidence, CitationId> _citationId = new(evidence => evidence.CitationId);
    private static readonly Column<Evidence, DocumentId> _documentId = new(evidence => evidence.DocumentId);
    private static readonly Column<Evidence, string> _passage = new(evidence => evidence.Passage);

    private static readonly Ordering<Evidence> _byId =
        Orderings.ById<Evidence, EvidenceId>(evidence => evidence.Id, id => id.Value, number => new(number));

    private static readonly Ordering<Evidence> _inText = new(
        PageOrder.Text,
        new OrderColumn<Evidence, int>(evidence => evidence.Span.Start, start => start, number => (int)number),
        new OrderColumn<Evidence, int>(evidence => evidence.Span.End, end => end, number => (int)number),
        new OrderColumn<Evidence, EvidenceId>(evidence => evidence.Id, id => id.Value, number => new(number)));

    private readonly KeyedRows<Evidence, EvidenceId> _idRows = new(contexts, store => store.Evidence, _id, _byId);
    private readonly KeyedRows<Evidence, CitationId> _citationIdRows =
        new(contexts, store => store.Evidence, _citationId, _byId);

    /// <summary>The same reader at a moment; null for the present.</summary>
    public EvidenceReader At(AsOf? asOf) => asOf is null ? this : new(new MomentContextFactory(contexts, asOf));

    /// <summary>A reader that includes superseded records, for those that others refer to.</summary>
    public EvidenceReader Ever => field ??= new(new MomentContextFactory(contexts, null, ever: true));

    /// <summary>The evidence of these ids; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<EvidenceId, Evidence>> ByIdAsync(
        IReadOnlyCollection<EvidenceId> ids,
        CancellationToken cancellationToken = default) =>
        _idRows.OneAsync(ids, null, cancellationToken);

    /// <summary>All evidence of each citation, by id; every citation has some.</summary>
    public Task<ILookup<CitationId, Evidence>> ByCitationAsync(
        IReadOnlyCollection<CitationId> citations,
        CancellationToken cancellationToken = default) =>
        _citationIdRows.ManyAsync(citations, cancellationToken);

    /// <summary>All evidence that each passage is taken for, by id.</summary>
    public async Task<ILookup<string, Evidence>> ByPassageAsync(
        IReadOnlyCollection<string> passages,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Evidence
            .OrderBy(evidence => evidence.Id)
            .ManyByKeyAsync(_passage, passages, cancellationToken);
    }

    /// <summary>The first evidence of these citations taken together, by id.</summary>
    public async Task<IReadOnlyList<Evidence>> FirstByCitationAsync(
        IReadOnlyCollection<CitationId> citations,
        int atMost,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Evidence
            .OrderBy(evidence => evidence.Id)
            .FirstByKeyAsync(_citationId, citations, atMost, cancellationToken);
    }

    /// <summary>The places of a document's text in which evidence stands, each once, in the order of the text.</summary>
    public async Task<IReadOnlyList<(int Start, int End)>> PlacesAsync(
        DocumentId document, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var places = await context.Evidence
            .Where(evidence => evidence.DocumentId == document && evidence.Span.Part == null)
            .Select(evidence => new { evidence.Span.Start, evidence.Span.End })
            .Distinct().OrderBy(place => place.Start).ThenBy(place => place.End)
            .ToListAsync(cancellationToken);
        return [.. places.Select(place => (place.Start, place.End))];
    }

    /// <summary>The same page of the evidence in each document, in the order of its text.</summary>
    public async Task<IReadOnlyDictionary<DocumentId, Page<Evidence>>> PageByDocumentAsync(
        IReadOnlyCollection<DocumentId> documents,
        PageRequest page,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var pages = await context.Evidence.PageByParentAsync(
            documents,
            context.Documents,
            document => document.Id,
            _documentId,
            _inText,
            page,
            cancellationToken);
        return page.CountGroups
            ? ListedRows.Of(contexts, store => store.Evidence, evidence => evidence, _documentId.Expression).Behind(pages)
            : pages;
    }
}
