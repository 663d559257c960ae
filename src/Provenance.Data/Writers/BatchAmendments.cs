using Provenance.Corpora;
using Provenance.Data.Search;
using Provenance.Domain;
using Provenance.Domain.Amendments;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Recording;

namespace Provenance.Data.Writers;

/// <summary>What the new amendments of a batch make of the records whose fields they put right.</summary>
internal sealed class BatchAmendments
{
    private readonly Dictionary<string, Amendment> _complete = [];

    /// <summary>What stands against them.</summary>
    public List<CorpusError> Errors { get; } = [];

    /// <summary>The stored records, before and after.</summary>
    public List<ExtendedRecord> Extended { get; } = [];

    /// <summary>Works them out.</summary>
    /// <param name="records">The store.</param>
    /// <param name="batch">The batch, checked.</param>
    /// <param name="graph">What it is projected to.</param>
    /// <param name="stored">The stored records that it refers to.</param>
    /// <param name="ids">The storage keys.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<BatchAmendments> ReadAsync(
        StoredRecords records,
        CorpusBatch batch,
        ProvenanceGraph graph,
        StoredContext stored,
        GraphIds ids,
        CancellationToken cancellationToken)
    {
        BatchAmendments amendments = new();
        if (batch.Amended.Count == 0 || !stored.Amends)
        {
            return amendments;
        }

        var rows = graph.Amendments.ToDictionary(amendment => amendment.Key);
        var context = stored.ToCorpusContext();
        AmendmentRules rules = new(records, batch, amendments.Errors, cancellationToken);
        await rules.CheckRevisionsAsync(rows);
        foreach (var record in batch.Amended.GroupBy(amended => (amended.Amendment.Kind, amended.Amendment.Of)))
        {
            var before = stored.Amended.Records[record.Key];
            var after = before;
            foreach (var amended in record)
            {
                var next = batch.ToGraph(amended, after, context, ids);
                await rules.CheckAsync(amended, after, next);
                after = next;
                amendments._complete[amended.Amendment.Id] =
                    rows[amended.Amendment.Id] with { Before = amended.BeforeText };
            }

            amendments.Extended.Add(await ExtendedAsync(records, before, after, cancellationToken));
        }

        return amendments;
    }

    /// <summary>An amendment with what was before it; another record as it is.</summary>
    public object Complete(object record) =>
        record is Amendment amendment ? _complete.GetValueOrDefault(amendment.Key, amendment) : record;

    private static async Task<ExtendedRecord> ExtendedAsync(
        StoredRecords records, object before, object after, CancellationToken cancellationToken)
    {
        var text = before is Document { Held: true } held
            ? (await records.ReadAsync(RecordColumns.TextOf, [held.Id], cancellationToken))[0].Text : null;
        return new(before, after, WordsOf(before), WordsOf(after));

        IndexedRecord? WordsOf(object record) => record switch
        {
            Document document => IndexedRecord.Of(document, text),
            Claim claim => IndexedRecord.Of(claim),
            _ => null,
        };
    }
}
