using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Search;
using Provenance.Data.Writers;
using Provenance.Data.Writers.Identity;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Proposals;
using Provenance.Domain.Sources;

namespace Provenance.Data.Clearances;

/// <summary>The tables of a store that is a part of another. They are written in one transaction, so that nobody ever sees
/// half of it.</summary>
internal sealed class PartTables
{
    private readonly List<(PartTable Table, Func<StoreRows, IEnumerable<object>> RowsOf)> _tables =
    [
        .. RecordKind.All.Where(kind => kind.Type != typeof(DocumentText)).Select(kind => (
            new PartTable(kind.Type, "id", kind.IdOf),
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

    private HashSet<DocumentId> _texts = [];

    /// <summary>The types of the tables that a part has rows of.</summary>
    public static IReadOnlySet<Type> Types { get; } = new PartTables()._tables.Select(each => each.Table.Type).Concat(
    [
        typeof(DocumentText), typeof(SourceName), typeof(SourceTie), typeof(Likeness), typeof(MovedReference),
        typeof(PastIdentity), typeof(RecordedSubject), typeof(PopulationName), typeof(PlaceName),
    ]).ToHashSet();

    /// <summary>Writes what is others than before.</summary>
    /// <param name="context">The part.</param>
    /// <param name="rows">The rows that it is to have.</param>
    /// <param name="whole">The whole store, from which the texts of documents are read.</param>
    /// <param name="changing">Called before others see it, if rows of the graph go or become others.</param>
    /// <param name="cancellationToken">Stops the writing; then nothing is written.</param>
    public async Task WriteAsync(
        ProvenanceContext context,
        StoreRows rows,
        ProvenanceContext whole,
        Func<Task> changing,
        CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        _tables.ForEach(each => each.Table.Compare(context, each.RowsOf(rows)));
        HashSet<DocumentId> texts = [.. rows.Texts.Select(row => row.DocumentId)];
        PartDocuments documents = new(context, whole, _texts, texts, Of(typeof(Document)));
        PartClaims claims = new(context, Of(typeof(Claim)));
        await documents.RemoveAsync(cancellationToken);
        await claims.RemoveAsync(cancellationToken);
        await UnindexAsync(context, cancellationToken);
        foreach (var (table, _) in _tables)
        {
            await table.RemoveAsync(context, cancellationToken);
        }

        foreach (var (table, _) in _tables)
        {
            await table.AddAsync(context, cancellationToken);
        }

        await documents.AddAsync(cancellationToken);
        await claims.AddAsync(cancellationToken);
        await IndexAsync(context, cancellationToken);
        await WriteWholeAsync(context, rows, cancellationToken);
        if (new[] { typeof(Source), typeof(Document), typeof(Statement), typeof(Citation) }.Any(type => Of(type).Gone.Count > 0))
        {
            await changing();
        }

        await transaction.CommitAsync(cancellationToken);
        _tables.ForEach(each => each.Table.Keep());
        _texts = texts;
    }

    private static PartTable Of<TRow>(Func<TRow, long> numberOf) => new(typeof(TRow), "id", row => numberOf((TRow)row));

    private PartTable Of(Type type) => _tables.Single(each => each.Table.Type == type).Table;

    /// <summary>Takes out of the search, the names and the ties what sources go or become others.</summary>
    private async Task UnindexAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        SourceId[] gone = [.. Of(typeof(Source)).Gone.Select(id => new SourceId(id))];
        if (gone.Length > 0)
        {
            var sources = await context.Sources.WhereIn(row => row.Id, gone).ToListAsync(cancellationToken);
            await context.Search.RemoveAsync(context, [.. sources.Select(IndexedRecord.Of)], cancellationToken);
            await context.SourceNames.WhereIn(row => row.SourceId, gone).ExecuteDeleteAsync(cancellationToken);
            await context.SourceTies.WhereIn(row => row.SourceId, gone).ExecuteDeleteAsync(cancellationToken);
        }
    }

    /// <summary>Adds the sources that come or have become others, and has all records that may be merged the keys by which
    /// they are compared.</summary>
    private async Task IndexAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        List<Source> shown = [.. Of(typeof(Source)).Written.Cast<Source>().Where(row => row.MergedIntoId is null)];
        await SearchIndexing.AddAsync(context, [.. shown.Select(IndexedRecord.Of)], cancellationToken);
        await CopyAsync(context, [.. shown.SelectMany(SourceName.Of)], cancellationToken);
        await CopyAsync(context, [.. shown.SelectMany(SourceTie.Of)], cancellationToken);
        foreach (var identified in IdentifiedTable.All)
        {
            var table = Of(identified.Type);
            await LikenessIndex.UpdateAsync(
                context,
                identified.Kind,
                [.. table.Gone.Union(table.Written.Select(row => Identified.Of(row).Number))],
                table.Written.Where(row => MergedRow.KeptOf(row) is null),
                cancellationToken);
        }
    }

    /// <summary>Writes small tables anew.</summary>
    private static async Task WriteWholeAsync(ProvenanceContext context, StoreRows rows, CancellationToken cancellationToken)
    {
        await context.MovedReferences.ExecuteDeleteAsync(cancellationToken);
        await context.PastIdentities.ExecuteDeleteAsync(cancellationToken);
        await context.RecordedSubjects.ExecuteDeleteAsync(cancellationToken);
        await context.PopulationNames.ExecuteDeleteAsync(cancellationToken);
        await context.PlaceNames.ExecuteDeleteAsync(cancellationToken);
        await CopyAsync(context, rows.MovedReferences, cancellationToken);
        await CopyAsync(context, rows.PastIdentities, cancellationToken);
        await CopyAsync(context, rows.RecordedSubjects, cancellationToken);
        var recorded = RecordedRows.Of(rows);
        await CopyAsync(
            context, [.. recorded.Populations.SelectMany(PopulationName.Of).DistinctBy(row => row.Name)], cancellationToken);
        await CopyAsync(
            context, [.. recorded.Places.SelectMany(PlaceName.Of).DistinctBy(row => row.Name)], cancellationToken);
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
