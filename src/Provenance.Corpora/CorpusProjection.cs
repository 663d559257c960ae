using Provenance.Corpora.Formats;
using Provenance.Domain;
using Provenance.Domain.Corpora;
using Provenance.Domain.Measures;
using Provenance.Domain.Recording;
using Provenance.Domain.Sources;
using Provenance.Text;

namespace Provenance.Corpora;

/// <summary>Turns an annotated corpus into a graph: each record becomes its record in the graph, and passages become
/// what follows from them (see <see cref="Recorder"/>). Records that are left out (see <see cref="GraphIds.LeftOut"/>)
/// have no effect.</summary>
public sealed class CorpusProjection
{
    private readonly Corpus _corpus;
    private readonly CorpusContext _context;
    private readonly GraphIds _ids;
    private readonly RecordNumbers _numbers;
    private readonly MeasureVocabulary _measures;
    private readonly ILookup<string?, string> _published;

    private CorpusProjection(
        Corpus corpus, CorpusContext context, GraphIds ids, DateTimeOffset recordedAt, string recordedBy)
    {
        (_corpus, _context, _ids, _numbers) = (corpus, context, ids, new(ids, recordedAt, recordedBy));
        _measures = MeasureVocabulary.BuiltIn.With([.. corpus.Measures, .. context.Measures]);
        _published = corpus.Documents.ToLookup(document => document.Publisher, document => document.Id);
    }

    /// <summary>The graph of a corpus without errors. The same input gives the same records in the same
    /// order.</summary>
    /// <param name="corpus">The corpus, as <see cref="CorpusReader"/> returned it.</param>
    /// <param name="ids">The storage keys, which must know those of stored records.</param>
    /// <param name="recordedAt">The time to record.</param>
    /// <param name="recordedBy">The author to record.</param>
    public static ProvenanceGraph Of(Corpus corpus, GraphIds ids, DateTimeOffset recordedAt, string recordedBy) =>
        Of(corpus, CorpusContext.None, ids, recordedAt, recordedBy);

    /// <summary>The graph of a batch. Attributions in the context contribute to shared records, but give no
    /// evidence.</summary>
    internal static ProvenanceGraph Of(
        Corpus corpus, CorpusContext context, GraphIds ids, DateTimeOffset recordedAt, string recordedBy) =>
        new CorpusProjection(corpus, context, ids, recordedAt, recordedBy).Graph();

    private ProvenanceGraph Graph()
    {
        NumberInOrder();
        var documents = Numbered(_corpus.Documents, DocumentFormat.ToGraph, document => document.Id.Value);
        var sources = Numbered(_corpus.Sources, Source, source => source.Id.Value);
        Recorder recorder = new(
            _context.Sources.Select(record => Source(record, _numbers)).Concat(sources),
            _context.Documents.Select(record => DocumentFormat.ToGraph(record, _numbers)).Concat(documents),
            _ids,
            _numbers.RecordedAt,
            _numbers.RecordedBy);
        RecordPassages(recorder);
        var populations = Numbered(_corpus.Populations, SubjectFormat.ToGraph, population => population.Id.Value);
        var places = Numbered(_corpus.Places, SubjectFormat.ToGraph, place => place.Id.Value);
        return new()
        {
            ReadAt = _numbers.RecordedAt,
            Corpora = _corpus.Meta.Key.Length == 0 ? [] : [Corpus()],
            Sources = sources,
            Documents = documents,
            Texts =
            [
                .. Numbered(
                    _corpus.Documents.Where(record => record.Document.Held),
                    DocumentFormat.TextToGraph,
                    text => text.DocumentId.Value),
                .. Numbered(
                    _corpus.Additions.Where(record => record.Text is not null),
                    AdditionFormat.TextToGraph,
                    text => text.DocumentId.Value),
            ],
            Additions = Numbered(_corpus.Additions, AdditionFormat.ToGraph, addition => addition.Id.Value),
            ExcludedPassages = Numbered(_corpus.Excluded, PassageFormat.ToGraph, passage => passage.Id.Value),
            Measures = Numbered(_corpus.Measures, MeasureFormat.ToGraph, measure => measure.Id.Value),
            Populations = populations,
            Places = places,
            Subjects = new(populations, places, Names.Fold),
            Questions = Numbered(_corpus.Questions, ClaimFormat.ToGraph, question => question.Id.Value),
            Claims = Numbered(
                _corpus.Claims,
                (record, numbers) => ClaimFormat.ToGraph(record, numbers, _measures),
                claim => claim.Id.Value),
            ClaimLinks = Numbered(
                _corpus.ClaimLinks.Where(link => !_ids.LeftOut.Contains(link.Id)),
                LinkFormat.ToGraph,
                link => link.Id.Value),
            Statements = recorder.Statements,
            Citations = recorder.Citations,
            Evidence = recorder.Evidence,
            JointStatements = recorder.JointStatements,
            PassageLinks = Numbered(
                _corpus.AttributionLinks.Where(link => !_ids.LeftOut.Contains(link.Key)),
                LinkFormat.ToGraph,
                link => link.Id.Value),
            Assessments = Numbered(_corpus.Assessments, AssessmentFormat.ToGraph, assessment => assessment.Id.Value),
            Corrections = Numbered(_corpus.Corrections, CorrectionFormat.ToGraph, correction => correction.Id.Value),
            Identities = Numbered(_corpus.Identities, IdentityFormat.ToGraph, link => link.Id.Value),
            Amendments = Numbered(_context.Amends ? _corpus.Amendments : [], AmendmentFormat.ToGraph, amendment => amendment.Id.Value),
        };
    }

    /// <summary>Assigns numbers in the order of the file before any reference can assign them out of it.</summary>
    private void NumberInOrder()
    {
        foreach (var source in _corpus.Sources)
        {
            _ = _ids.Sources[source.Id];
        }

        foreach (var document in _corpus.Documents)
        {
            _ = _ids.Documents[document.Id];
        }

        foreach (var measure in _corpus.Measures)
        {
            _ = _ids.Measures[measure.Key];
        }

        foreach (var population in _corpus.Populations)
        {
            _ = _ids.Populations[population.Key];
        }

        foreach (var place in _corpus.Places)
        {
            _ = _ids.Places[place.Key];
        }

        foreach (var question in _corpus.Questions)
        {
            _ = _ids.Questions[question.Key];
        }

        foreach (var claim in _corpus.Claims)
        {
            _ = _ids.Claims[claim.Id];
        }
    }

    private void RecordPassages(Recorder recorder)
    {
        Dictionary<string, RecordedPassage> passages = [];
        foreach (var attribution in _context.Attributions)
        {
            var passage = PassageFormat.ToGraph(attribution, _numbers);
            recorder.Recall(passage);
            passages.TryAdd(passage.Key, passage);
        }

        foreach (var attribution in _corpus.Attributions.Where(attribution => !_ids.LeftOut.Contains(attribution.Id)))
        {
            var passage = PassageFormat.ToGraph(attribution, _numbers);
            recorder.Record(passage);
            passages.TryAdd(passage.Key, passage);
        }

        foreach (var (appearance, document, claim) in _corpus.Unattributed.Where(passage => !_ids.LeftOut.Contains(passage.Id)))
        {
            recorder.Record(_numbers.Document(document), _numbers.OptionalClaim(claim), appearance);
        }

        foreach (var link in _corpus.AttributionLinks.Where(Recorder.Adds)
            .Where(link => !new[] { link.Key, link.FromPassage, link.ToPassage }.Any(_ids.LeftOut.Contains)))
        {
            recorder.Record(link, passages[link.FromPassage], passages[link.ToPassage]);
        }
    }

    private IReadOnlyList<TRecord> Numbered<T, TRecord>(
        IEnumerable<T> records, Func<T, RecordNumbers, TRecord> toGraph, Func<TRecord, long> number) =>
        [.. records.Select(record => toGraph(record, _numbers)).OrderBy(number)];

    private Source Source(CorpusSource record, RecordNumbers numbers) => SourceFormat.ToGraph(
        record,
        record.Name ?? (_published[record.Id].FirstOrDefault() is { } document
            ? $"(unidentified publisher of {document})"
            : "(unidentified outlet)"),
        numbers);

    private ImportedCorpus Corpus() => new()
    {
        Id = new(_ids.Corpora[_corpus.Meta.Key]),
        Key = _corpus.Meta.Key,
        Title = _corpus.Meta.Title,
        Meta = CorpusJson.Compact(_corpus.Meta.Json),
        RecordedAt = _numbers.RecordedAt,
    };
}
