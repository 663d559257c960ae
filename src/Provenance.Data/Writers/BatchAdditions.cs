using Provenance.Corpora;
using Provenance.Data.Search;
using Provenance.Domain;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>What the new additions of a batch make of the records that they add to.</summary>
internal sealed class BatchAdditions
{
    private readonly Dictionary<SourceId, Source> _sources = [];
    private readonly Dictionary<DocumentId, Document> _documents = [];

    /// <summary>What would not be an addition but a change.</summary>
    public List<CorpusError> Errors { get; } = [];

    /// <summary>The stored records to which something is added.</summary>
    public List<ExtendedRecord> Extended { get; } = [];

    /// <summary>The documents that have a text by a new addition.</summary>
    public HashSet<DocumentId> Texts { get; } = [];

    /// <summary>Works the additions out.</summary>
    /// <param name="records">The store.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="graph">What it is projected to.</param>
    /// <param name="matches">The stored records with the same keys.</param>
    /// <param name="stored">The other stored records that it refers to.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<BatchAdditions> ReadAsync(
        StoredRecords records,
        CorpusBatch batch,
        ProvenanceGraph graph,
        ProvenanceGraph matches,
        StoredContext stored,
        CancellationToken cancellationToken)
    {
        BatchAdditions additions = new();
        var known = matches.Additions.Select(addition => addition.Id).ToHashSet();
        List<Addition> added = [.. graph.Additions.Where(addition => !known.Contains(addition.Id))];
        if (added.Count == 0)
        {
            return additions;
        }

        var sources = matches.Sources.Concat(stored.Sources.Values).DistinctBy(source => source.Id)
            .ToDictionary(source => source.Id);
        var documents = matches.Documents.Concat(stored.Documents.Values).DistinctBy(document => document.Id)
            .ToDictionary(document => document.Id);
        var newSources = graph.Sources.ToDictionary(source => source.Id);
        var newDocuments = graph.Documents.ToDictionary(document => document.Id);
        await additions.CheckRevisionsAsync(records, batch, added, cancellationToken);
        foreach (var addition in added)
        {
            additions.Add(
                addition,
                batch,
                id => sources.GetValueOrDefault(id) ?? newSources[id],
                id => documents.GetValueOrDefault(id) ?? newDocuments[id]);
        }

        await additions.ExtendAsync(records, graph, sources, documents, cancellationToken);
        return additions;
    }

    /// <summary>A record of the batch with what is added to it.</summary>
    public object Merged(object record) => record switch
    {
        Source source => _sources.GetValueOrDefault(source.Id, source),
        Document document => _documents.GetValueOrDefault(document.Id, document),
        _ => record,
    };

    /// <summary>Checks that the records have the revisions that the additions are for.</summary>
    private async Task CheckRevisionsAsync(
        StoredRecords records, CorpusBatch batch, IReadOnlyList<Addition> added, CancellationToken cancellationToken)
    {
        var expected = batch.Records<CorpusAddition>(CorpusLineKind.Addition)
            .Where(record => !batch.IsJudged && record.ExpectedRevision is not null).ToDictionary(record => record.Id);
        foreach (var addition in expected.Count == 0 ? [] : added.Where(addition => expected.ContainsKey(addition.Key)))
        {
            var number = addition.SourceId?.Value ?? addition.DocumentId!.Value.Value;
            var revision = (await records.RevisionsAsync(
                addition.SourceId is null ? AmendedKind.Document : AmendedKind.Source, [number], cancellationToken))[number];
            var record = expected[addition.Key];
            if (revision != record.ExpectedRevision)
            {
                Errors.Add(RevisionConflict.Of(
                    batch, CorpusLineKind.Addition, addition.Key, record.Source ?? record.Document!, revision));
            }
        }
    }

    private void Add(
        Addition addition, CorpusBatch batch, Func<SourceId, Source> sourceOf, Func<DocumentId, Document> documentOf)
    {
        List<string> against;
        if (addition.SourceId is { } sourceId)
        {
            var source = _sources.GetValueOrDefault(sourceId) ?? sourceOf(sourceId);
            against = [.. source.Against(addition)];
            _sources[sourceId] = source.With(addition);
        }
        else
        {
            var documentId = addition.DocumentId!.Value;
            var document = _documents.GetValueOrDefault(documentId) ?? documentOf(documentId);
            against = [.. document.Against(addition)];
            _documents[documentId] = document.With(addition);
            if (addition.Sha256 is not null)
            {
                Texts.Add(documentId);
            }
        }

        Errors.AddRange(against.Select(fault => batch.Refusal(CorpusLineKind.Addition, addition.Key, fault)));
    }

    private async Task ExtendAsync(
        StoredRecords records,
        ProvenanceGraph graph,
        Dictionary<SourceId, Source> sources,
        Dictionary<DocumentId, Document> documents,
        CancellationToken cancellationToken)
    {
        var texts = (await records.ReadAsync(
                RecordColumns.TextOf,
                _documents.Keys.Where(id => documents.TryGetValue(id, out var document) && document.Held),
                cancellationToken))
            .Concat(graph.Texts.Where(text => Texts.Contains(text.DocumentId)))
            .DistinctBy(text => text.DocumentId)
            .ToDictionary(text => text.DocumentId, text => text.Text);
        Extended.AddRange(
            from source in _sources.Values
            where sources.ContainsKey(source.Id)
            let before = sources[source.Id]
            select new ExtendedRecord(before, source, null, null));
        Extended.AddRange(
            from document in _documents.Values
            where documents.ContainsKey(document.Id)
            let before = documents[document.Id]
            let text = texts.GetValueOrDefault(document.Id)
            select new ExtendedRecord(
                before,
                document,
                IndexedRecord.Of(before, before.Held ? text : null),
                IndexedRecord.Of(document, text)));
    }
}
