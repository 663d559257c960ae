using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Search;
using Provenance.Data.Writers;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Proposals;
using Provenance.Domain.Sources;

namespace Provenance.Data.Clearances;

/// <summary>The tables of a store that is a part of another. They are written in one transaction, so that nobody ever sees
/// half of it.</summary>
internal sealed class PartTables
{
    private readonly List<(PartTable Table, Func<StoreRows, IEnumerable<object>> RowsOf)> _tables =
    [
        .. RecordKind.All.Select(kind => (
            new PartTable(kind.Type, kind.Type == typeof(DocumentText) ? "document_id" : "id", kind.IdOf),
            (Func<StoreRows, IEnumerable<object>>)(rows => kind.RecordsOf(rows.ToGraph())))),
        (Of<RecordedSource>(row => row.Id.Value), rows => rows.RecordedSources),
        (Of<StatementRevision>(row => row.Id), rows => rows.StatementRevisions),
        (Of<CitationRevision>(row => row.Id), rows => rows.CitationRevisions),
        (new(typeof(WithheldCitation), "citing_id", row => ((WithheldCitation)row).CitingId.Value), rows => rows.Withheld),
        (Of<Change>(row => row.Id.Value), rows => rows.Changes),
        (Of<ChangePart>(row => row.Id), rows => rows.ChangeParts),
        (Of<Proposal>(row => row.Id.Value), rows => rows.Proposals),
        (Of<ProposalEvent>(row => row.Id), rows => rows.ProposalEvents),
    ];

    /// <summary>Writes what is others than before.</summary>
    /// <param name="context">The part.</param>
    /// <param name="rows">The rows that it is to have.</param>
    /// <param name="changing">Called before others see it, if rows of the graph go or become others.</param>
    /// <param name="cancellationToken">Stops the writing; then nothing is written.</param>
    public async Task WriteAsync(
        ProvenanceContext context, StoreRows rows, Func<Task> changing, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        _tables.ForEach(each => each.Table.Compare(context, each.RowsOf(rows)));
        await UnindexAsync(context, cancellationToken);
        foreach (var (table, _) in _tables)
        {
            await table.RemoveAsync(context, cancellationToken);
        }

        foreach (var (table, _) in _tables)
        {
            await table.AddAsync(context, cancellationToken);
        }

        await IndexAsync(context, rows, cancellationToken);
        await WriteWholeAsync(context, rows, cancellationToken);
        if (new[] { typeof(Source), typeof(Document), typeof(Statement), typeof(Citation) }.Any(type => Of(type).Gone.Count > 0))
        {
            await changing();
        }

        await transaction.CommitAsync(cancellationToken);
        _tables.ForEach(each => each.Table.Keep());
    }

    private static PartTable Of<TRow>(Func<TRow, long> numberOf) => new(typeof(TRow), "id", row => numberOf((TRow)row));

    private PartTable Of(Type type) => _tables.Single(each => each.Table.Type == type).Table;

    /// <summary>Takes out of the search what goes or becomes other; a document does with its text.</summary>
    private async Task UnindexAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        var claims = await context.Claims
            .WhereIn(row => row.Id, [.. Of(typeof(Claim)).Gone.Select(id => new ClaimId(id))]).ToListAsync(cancellationToken);
        var sources = await context.Sources
            .WhereIn(row => row.Id, [.. Of(typeof(Source)).Gone.Select(id => new SourceId(id))]).ToListAsync(cancellationToken);
        var documents = await context.Documents
            .WhereIn(row => row.Id, [.. DocumentsGone.Select(id => new DocumentId(id))]).ToListAsync(cancellationToken);
        var texts = await context.DocumentTexts
            .WhereIn(row => row.DocumentId, [.. documents.Select(row => row.Id)])
            .ToDictionaryAsync(row => row.DocumentId, row => row.Text, cancellationToken);
        await context.Search.RemoveAsync(
            context,
            [
                .. claims.Select(IndexedRecord.Of),
                .. sources.Select(IndexedRecord.Of),
                .. documents.Select(row => IndexedRecord.Of(row, texts.GetValueOrDefault(row.Id))),
            ],
            cancellationToken);
    }

    private IEnumerable<long> DocumentsGone =>
        Of(typeof(Document)).Gone.Union(Of(typeof(DocumentText)).Gone).Union(
            Of(typeof(DocumentText)).Written.Cast<DocumentText>().Select(row => row.DocumentId.Value));

    private async Task IndexAsync(ProvenanceContext context, StoreRows rows, CancellationToken cancellationToken)
    {
        var written = Of(typeof(Document)).Written.Cast<Document>().Select(row => row.Id)
            .Union(DocumentsGone.Select(id => new DocumentId(id))).ToHashSet();
        var texts = rows.Texts.Where(row => written.Contains(row.DocumentId))
            .ToDictionary(row => row.DocumentId, row => row.Text);
        await SearchIndexing.AddAsync(
            context,
            [
                .. Of(typeof(Claim)).Written.Cast<Claim>().Select(IndexedRecord.Of),
                .. Of(typeof(Source)).Written.Cast<Source>().Where(row => row.MergedIntoId is null).Select(IndexedRecord.Of),
                .. rows.Documents.Where(row => written.Contains(row.Id))
                    .Select(row => IndexedRecord.Of(row, texts.GetValueOrDefault(row.Id))),
            ],
            cancellationToken);
        await NameAsync(context, cancellationToken);
    }

    /// <summary>Brings the names and ties of sources up to date.</summary>
    private async Task NameAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        var gone = Of(typeof(Source)).Gone.Select(id => new SourceId(id)).ToList();
        List<Source> written = [.. Of(typeof(Source)).Written.Cast<Source>()];
        if (gone.Count > 0)
        {
            await context.SourceNames.WhereIn(row => row.SourceId, gone).ExecuteDeleteAsync(cancellationToken);
            await context.SourceTies.WhereIn(row => row.SourceId, gone).ExecuteDeleteAsync(cancellationToken);
        }

        await CopyAsync(
            context, [.. written.Where(row => row.MergedIntoId is null).SelectMany(SourceName.Of)], cancellationToken);
        await CopyAsync(context, [.. written.SelectMany(SourceTie.Of)], cancellationToken);
    }

    /// <summary>Writes small tables anew.</summary>
    private static async Task WriteWholeAsync(ProvenanceContext context, StoreRows rows, CancellationToken cancellationToken)
    {
        await context.MovedReferences.ExecuteDeleteAsync(cancellationToken);
        await context.PastIdentities.ExecuteDeleteAsync(cancellationToken);
        await context.PopulationNames.ExecuteDeleteAsync(cancellationToken);
        await context.PlaceNames.ExecuteDeleteAsync(cancellationToken);
        await CopyAsync(context, rows.MovedReferences, cancellationToken);
        await CopyAsync(context, rows.PastIdentities, cancellationToken);
        await CopyAsync(
            context, [.. rows.Populations.SelectMany(PopulationName.Of).DistinctBy(row => row.Name)], cancellationToken);
        await CopyAsync(
            context, [.. rows.Places.SelectMany(PlaceName.Of).DistinctBy(row => row.Name)], cancellationToken);
        foreach (var (kind, type) in PastTables.Types)
        {
            await PastAsync(context, PastTables.Of(context.ColumnsOf(type).Table), rows.Past[kind], cancellationToken);
        }
    }

    private static async Task PastAsync(
        ProvenanceContext context,
        string table,
        IReadOnlyList<Dictionary<string, object>> past,
        CancellationToken cancellationToken)
    {
        var rows = context.Set<Dictionary<string, object>>(table);
        await rows.ExecuteDeleteAsync(cancellationToken);
        rows.AddRange(past);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private static async Task CopyAsync<TRow>(
        ProvenanceContext context, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        if (rows.Count > 0)
        {
            await context.CopyAsync(context.ColumnsOf(typeof(TRow)), rows, cancellationToken);
        }
    }
}
