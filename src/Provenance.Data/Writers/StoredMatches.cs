using Provenance.Corpora;
using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;
using Provenance.Domain.Measures;
using Provenance.Domain.Recording;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Writers;

/// <summary>The stored records that have the keys of a batch; statements and citations have none.</summary>
internal sealed class StoredMatches
{
    private StoredMatches(ProvenanceGraph graph) => Graph = graph;

    /// <summary>The records.</summary>
    public ProvenanceGraph Graph { get; }

    /// <summary>Reads the records.</summary>
    /// <param name="records">The store.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="context">What the batch refers to.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<StoredMatches> ReadAsync(
        StoredRecords records, CorpusBatch batch, StoredContext context, CancellationToken cancellationToken)
    {
        var documents = await OfAsync(
            RecordColumns.DocumentKey, Keys<CorpusDocument>(CorpusLineKind.Document, row => row.Id));
        var ids = documents.Concat(context.Documents.Values).ToLookup(row => row.Key, row => row.Id);
        return new(new()
        {
            Documents = documents,
            Corpora = await OfAsync(RecordColumns.CorpusKey, Keys<CorpusMeta>(CorpusLineKind.Meta, row => row.Key)),
            Sources = await OfAsync(RecordColumns.SourceKey, Keys<CorpusSource>(CorpusLineKind.Source, row => row.Id)),
            Additions = await OfAsync(
                RecordColumns.AdditionKey, Keys<CorpusAddition>(CorpusLineKind.Addition, row => row.Id)),
            ExcludedPassages = await OfAsync(
                RecordColumns.ExcludedFrom,
                Keys<CorpusExclusion>(CorpusLineKind.Excluded, row => row.Document).SelectMany(key => ids[key])),
            Measures = await OfAsync(
                RecordColumns.MeasureKey, Keys<Measure>(CorpusLineKind.Measure, row => row.Key)),
            Populations = await OfAsync(
                RecordColumns.PopulationKey, Keys<Population>(CorpusLineKind.Population, row => row.Key)),
            Places = await OfAsync(RecordColumns.PlaceKey, Keys<Place>(CorpusLineKind.Place, row => row.Key)),
            Questions = await OfAsync(
                RecordColumns.QuestionKey, Keys<Question>(CorpusLineKind.Question, row => row.Key)),
            Claims = await OfAsync(RecordColumns.ClaimKey, Keys<CorpusClaim>(CorpusLineKind.Claim, row => row.Id)),
            ClaimLinks = await OfAsync(
                RecordColumns.ClaimLinkKey, Keys<CorpusClaimLink>(CorpusLineKind.ClaimLink, row => row.Id)),
            Evidence = await OfAsync(
                RecordColumns.EvidencePassage,
                Keys<Attribution>(CorpusLineKind.Attribution, row => row.Id)
                    .Concat(Keys<PassageLink>(CorpusLineKind.AttributionLink, row => row.FromPassage))),
            JointStatements = await OfAsync(
                RecordColumns.JointFromPassage,
                Keys<Attribution>(CorpusLineKind.Attribution, row => row.Id)
                    .Concat(Keys<PassageLink>(CorpusLineKind.AttributionLink, row => row.FromPassage))),
            Corrections = await OfAsync(
                RecordColumns.CorrectionKey, Keys<Correction>(CorpusLineKind.Correction, row => row.Key)),
            Identities = await OfAsync(
                RecordColumns.IdentityKey, Keys<CorpusIdentity>(CorpusLineKind.Identity, row => row.Id)),
            PassageLinks = await OfAsync(
                RecordColumns.PassageLinkKey, Keys<PassageLink>(CorpusLineKind.AttributionLink, row => row.Key)),
            Assessments = await OfAsync(
                RecordColumns.AssessmentKey, Keys<CorpusAssessment>(CorpusLineKind.Assessment, row => row.Id)),
            Amendments = await OfAsync(
                RecordColumns.AmendmentKey, Keys<CorpusAmendment>(CorpusLineKind.Amendment, row => row.Id)),
        });

        IEnumerable<string> Keys<TRecord>(CorpusLineKind kind, Func<TRecord, string> keyOf) =>
            batch.Records<TRecord>(kind).Select(keyOf);

        Task<List<TRow>> OfAsync<TRow, TKey>(RecordColumn<TRow, TKey> column, IEnumerable<TKey> keys)
            where TRow : class
            where TKey : notnull =>
            records.ReadAsync(column, keys, cancellationToken);
    }

    /// <summary>The keys of the records of a batch about sources that say nothing new. A decision that is taken back says
    /// why.</summary>
    public HashSet<(CorpusLineKind Kind, string Key)> KeysIn(CorpusBatch batch)
    {
        var ended = batch.Records<CorpusIdentity>(CorpusLineKind.Identity)
            .Where(record => record.Ended is not null).Select(record => record.Id).ToHashSet();
        return
        [
            .. Graph.Sources.Select(row => (CorpusLineKind.Source, row.Key)),
            .. Graph.Additions.Select(row => (CorpusLineKind.Addition, row.Key)),
            .. Graph.Assessments.Select(row => (CorpusLineKind.Assessment, row.Key)),
            .. Graph.Identities.Where(row => row.EndedAt is not null || !ended.Contains(row.Key))
                .Select(row => (CorpusLineKind.Identity, row.Key)),
        ];
    }

    /// <summary>Tells the numbers of the records to <paramref name="ids"/>.</summary>
    public void TellTo(GraphIds ids)
    {
        Graph.Corrections.ToList().ForEach(ids.Know);
        Graph.Identities.ToList().ForEach(ids.Know);
        Graph.Corpora.ToList().ForEach(ids.Know);
        Graph.Sources.ToList().ForEach(ids.Know);
        Graph.Documents.ToList().ForEach(ids.Know);
        Graph.Additions.ToList().ForEach(ids.Know);
        Graph.ExcludedPassages.ToList().ForEach(ids.Know);
        Graph.Measures.ToList().ForEach(ids.Know);
        Graph.Populations.ToList().ForEach(ids.Know);
        Graph.Places.ToList().ForEach(ids.Know);
        Graph.Questions.ToList().ForEach(ids.Know);
        Graph.Claims.ToList().ForEach(ids.Know);
        Graph.ClaimLinks.ToList().ForEach(ids.Know);
        Graph.Evidence.ToList().ForEach(ids.Know);
        Graph.JointStatements.ToList().ForEach(ids.Know);
        Graph.PassageLinks.ToList().ForEach(ids.Know);
        Graph.Assessments.ToList().ForEach(ids.Know);
        Graph.Amendments.ToList().ForEach(ids.Know);
    }
}
