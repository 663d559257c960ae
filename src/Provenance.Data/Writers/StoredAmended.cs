using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Domain;
using Provenance.Domain.Amendments;
using Provenance.Domain.Claims;
using Provenance.Domain.Recording;

namespace Provenance.Data.Writers;

/// <summary>The stored records whose fields a batch puts right, with what they refer to.</summary>
internal sealed class StoredAmended
{
    private StoredAmended(
        IReadOnlyDictionary<(AmendedKind Kind, string Key), object> records,
        IReadOnlySet<string> known,
        ProvenanceGraph around) => (Records, Known, Around) = (records, known, around);

    /// <summary>The records.</summary>
    public IReadOnlyDictionary<(AmendedKind Kind, string Key), object> Records { get; }

    /// <summary>The keys of the batch's amendments that are on record already.</summary>
    public IReadOnlySet<string> Known { get; }

    /// <summary>The records, and what they refer to.</summary>
    public ProvenanceGraph Around { get; }

    /// <summary>Reads them.</summary>
    public static async Task<StoredAmended> ReadAsync(
        StoredRecords records, CorpusBatch batch, CancellationToken cancellationToken)
    {
        List<CorpusAmendment> amendments = [.. batch.Records<CorpusAmendment>(CorpusLineKind.Amendment)];
        var keys = amendments.ToLookup(amendment => amendment.Kind, amendment => amendment.Of);
        Dictionary<(AmendedKind, string), object> found = [];
        await AddAsync(AmendedKind.Source, RecordColumns.SourceKey);
        await AddAsync(AmendedKind.Document, RecordColumns.DocumentKey);
        await AddAsync(AmendedKind.Population, RecordColumns.PopulationKey);
        await AddAsync(AmendedKind.Place, RecordColumns.PlaceKey);
        await AddAsync(AmendedKind.Question, RecordColumns.QuestionKey);
        await AddAsync(AmendedKind.Claim, RecordColumns.ClaimKey);
        var known = await records.ReadAsync(
            RecordColumns.AmendmentKey, amendments.Select(amendment => amendment.Id), cancellationToken);
        return new(
            found,
            known.Select(amendment => amendment.Key).ToHashSet(),
            await RecordSurroundings.OfAsync(records, found.Values, new(), cancellationToken));

        async Task AddAsync<TRow>(AmendedKind kind, RecordColumn<TRow, string> column)
            where TRow : class
        {
            foreach (var record in await records.ReadAsync(column, keys[kind], cancellationToken))
            {
                found.Add((kind, column.KeyOf(record)), record);
            }
        }
    }

    /// <summary>The records in the form of a corpus.</summary>
    public IReadOnlyDictionary<(AmendedKind Kind, string Key), JsonObject> ToCorpus()
    {
        RecordForm form = new(Around);
        return Records.ToDictionary(record => record.Key, record => form.Of(record.Value));
    }

    /// <summary>Tells the numbers of the records, and of those that they refer to, to <paramref name="ids"/>.</summary>
    public void TellTo(GraphIds ids)
    {
        Around.Sources.ToList().ForEach(ids.Know);
        Around.Documents.ToList().ForEach(ids.Know);
        Around.Questions.ToList().ForEach(ids.Know);
        Records.Values.OfType<Claim>().ToList().ForEach(ids.Know);
        Around.Populations.ToList().ForEach(ids.Know);
        Around.Places.ToList().ForEach(ids.Know);
    }
}
