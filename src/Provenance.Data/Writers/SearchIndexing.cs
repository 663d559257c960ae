using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Search;
using Provenance.Data.Writers.Identity;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>Makes the words by which records are found, of records that are added, or anew of all that the store
/// has.</summary>
internal static class SearchIndexing
{
    private const int PageSize = 1000;

    /// <summary>Reads the texts of the records after a number.</summary>
    private static readonly (SearchKind Kind, string Sql)[] _texts =
    [
        (
            SearchKind.Claim,
            """
            SELECT id AS "Number", proposition AS "Title", concat_ws(
                ' · ',
                estimate_verbatim,
                (SELECT string_agg(concat_ws(' · ', other.proposition, other.estimate_verbatim), ' · ' ORDER BY other.id)
                    FROM claim AS other WHERE other.merged_into_id = claim.id)) AS "Body"
            FROM claim WHERE id > {0} AND merged_into_id IS NULL ORDER BY id LIMIT {1}
            """),
        (
            SearchKind.Source,
            """
            SELECT id AS "Number", name AS "Title", aliases AS "Body"
            FROM source WHERE id > {0} AND merged_into_id IS NULL ORDER BY id LIMIT {1}
            """),
        (
            SearchKind.Document,
            """
            SELECT id AS "Number", coalesce(title, '') AS "Title", coalesce(text, description, '') AS "Body"
            FROM document LEFT JOIN document_text ON document_id = id WHERE id > {0} ORDER BY id LIMIT {1}
            """),
    ];

    /// <summary>What the search index has of the records of a batch. A document that is held comes with its
    /// text.</summary>
    public static IReadOnlyList<IndexedRecord> Of(Func<RecordKind, IReadOnlyList<object>> recordsOf)
    {
        var texts = All<DocumentText>().ToDictionary(text => text.DocumentId, text => text.Text);
        return
        [
            .. All<Claim>().Select(IndexedRecord.Of),
            .. All<Source>().Select(IndexedRecord.Of),
            .. All<Document>().Select(document => IndexedRecord.Of(document, texts.GetValueOrDefault(document.Id))),
        ];

        IEnumerable<TRecord> All<TRecord>() =>
            recordsOf(RecordKind.All.Single(kind => kind.Type == typeof(TRecord))).Cast<TRecord>();
    }

    /// <summary>Adds to the search index, within the current transaction.</summary>
    public static async Task AddAsync(
        ProvenanceContext context, IReadOnlyCollection<IndexedRecord> records, CancellationToken cancellationToken)
    {
        if (records.Count > 0)
        {
            await context.CopyAsync(context.Search.Index, records, cancellationToken);
            await context.Search.AddWordsAsync(context, records, cancellationToken);
        }
    }

    /// <summary>Fills the empty search index, and makes the names of records, what they are compared by, and folded texts
    /// anew, within the current transaction.</summary>
    public static async Task FillAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        await context.FoldTextsAsync(cancellationToken);
        await context.SourceNames.ExecuteDeleteAsync(cancellationToken);
        await FillSubjectNamesAsync(context, cancellationToken);
        await LikenessIndex.FillAsync(context, cancellationToken);
        foreach (var (kind, sql) in _texts)
        {
            for (var last = 0L; ;)
            {
                var rows = await context.Database.SqlQueryRaw<Row>(sql, last, PageSize).ToListAsync(cancellationToken);
                if (rows.Count == 0)
                {
                    break;
                }

                last = rows[^1].Number;
                await AddAsync(
                    context,
                    [.. rows.Select(row => IndexedRecord.Of(
                        kind,
                        row.Number,
                        row.Title,
                        kind == SearchKind.Source ? string.Join(IndexedRecord.BetweenAliases, row.Aliases) : row.Body))],
                    cancellationToken);
                if (kind == SearchKind.Source)
                {
                    await context.CopyAsync(
                        context.ColumnsOf(typeof(SourceName)),
                        [.. rows.SelectMany(row => SourceName.Of(new(row.Number), row.Aliases.Prepend(row.Title)))],
                        cancellationToken);
                }
            }
        }
    }

    /// <summary>Makes the names of populations and places anew, each with those of its own record. Of two that have one by
    /// another folding, the first keeps it.</summary>
    private static async Task FillSubjectNamesAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        await context.PopulationNames.ExecuteDeleteAsync(cancellationToken);
        await context.PlaceNames.ExecuteDeleteAsync(cancellationToken);
        var populations = await AsRecorded.OfAsync(
            context, await context.EveryPopulation.OrderBy(row => row.Id).ToListAsync(cancellationToken), cancellationToken);
        var places = await AsRecorded.OfAsync(
            context, await context.EveryPlace.OrderBy(row => row.Id).ToListAsync(cancellationToken), cancellationToken);
        await context.CopyAsync(
            context.ColumnsOf(typeof(PopulationName)),
            [.. populations.SelectMany(PopulationName.Of).DistinctBy(row => row.Name)],
            cancellationToken);
        await context.CopyAsync(
            context.ColumnsOf(typeof(PlaceName)),
            [.. places.SelectMany(PlaceName.Of).DistinctBy(row => row.Name)],
            cancellationToken);
    }

    /// <summary>The texts of a record, as the tables have them.</summary>
    private sealed record Row(long Number, string Title, string Body)
    {
        /// <summary>The aliases of a source, of which the body is a list in JSON.</summary>
        public IEnumerable<string> Aliases => JsonNode.Parse(Body)!.AsArray().Select(alias => (string)alias!["text"]!);
    }
}
