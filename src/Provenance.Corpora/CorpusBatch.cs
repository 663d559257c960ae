using Provenance.Corpora.Formats;
using Provenance.Domain;
using Provenance.Domain.Amendments;
using Provenance.Domain.Identity;
using Provenance.Domain.Measures;
using Provenance.Domain.Recording;
using Provenance.Domain.Sources;
using Provenance.Text;

namespace Provenance.Corpora;

/// <summary>Records of a corpus that are imported together: a whole corpus in JSON, or successive records of one in
/// JSON Lines. They refer to each other or to records in the store.</summary>
public sealed class CorpusBatch
{
    private readonly CorpusErrors _errors;
    private readonly Func<CorpusLineKind, int, string> _pathOf;
    private readonly CorpusLineOrder? _order;
    private readonly CorpusLines _lines = new();
    private readonly Dictionary<(CorpusLineKind Kind, string Key), int> _places = [];
    private readonly HashSet<(CorpusLineKind Kind, string Key)> _references = [];
    private IReadOnlyList<CorpusError> _refused = [];
    private Corpus? _corpus;
    private IReadOnlyList<AmendedRecord> _amended = [];

    /// <summary>Makes a batch of lines that has none yet.</summary>
    /// <param name="file">The file name that errors show.</param>
    public CorpusBatch(string file)
    {
        _errors = new(file);
        _pathOf = _lines.PathOf;
        _order = new(_errors);
    }

    /// <summary>Makes a batch of a whole corpus in JSON.</summary>
    /// <param name="errors">The errors that its records show, each of itself.</param>
    /// <param name="corpus">Its records; null when they cannot be told.</param>
    internal CorpusBatch(CorpusErrors errors, Corpus? corpus)
    {
        (_errors, _pathOf, IsWhole) = (errors, CorpusChecks.PathInJson, true);
        if (corpus is null)
        {
            _refused = errors.Found;
            return;
        }

        foreach (var line in CorpusLines.Of(corpus))
        {
            Take(line);
        }
    }

    /// <summary>The last record; null while there is none.</summary>
    public CorpusLine? Last { get; private set; }

    /// <summary>How many records there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it is a whole corpus, so that no other batch has records of it.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Whether it was judged already beside what those may see who bring it: then nothing that is hidden from them
    /// refuses a name or a revision.</summary>
    public bool IsJudged { get; set; }

    /// <summary>The meta, if it is in it.</summary>
    public CorpusMeta? Meta => Records<CorpusMeta>(CorpusLineKind.Meta).FirstOrDefault();

    /// <summary>The keys that its records refer to and that none of them has.</summary>
    public IEnumerable<(CorpusLineKind Kind, string Key)> Missing =>
        _references.Where(reference => !_places.ContainsKey(reference));

    /// <summary>The keys of the documents that its passages are in and that it does not have.</summary>
    public IEnumerable<string> MissingTexts =>
        Records<Attribution>(CorpusLineKind.Attribution).Select(record => record.Document)
            .Concat(Records<OwnVoicePassage>(CorpusLineKind.Unattributed).Select(record => record.Document))
            .Concat(Records<CorpusExclusion>(CorpusLineKind.Excluded).Select(record => record.Document))
            .Distinct().Where(key => !_places.ContainsKey((CorpusLineKind.Document, key)));

    /// <summary>All words of its texts about someone unnamed that may be the name of a source on record, folded.</summary>
    /// <param name="stored">The stored sources that it refers to, by key.</param>
    public HashSet<string> PossibleNames(IReadOnlyDictionary<string, Source> stored)
    {
        if (IsJudged)
        {
            return [];
        }

        var own = Records<CorpusSource>(CorpusLineKind.Source).ToList();
        var unnamed = own.Select(record => record.Source).Concat(stored.Values)
            .Where(UnnamedText.IsUnnamed).Select(source => source.Key).ToHashSet();
        IEnumerable<UnnamedText> texts =
        [
            .. own.Where(record => unnamed.Contains(record.Id)).SelectMany(UnnamedText.Of),
            .. Records<CorpusAddition>(CorpusLineKind.Addition)
                .Where(record => record.Source is { } source && unnamed.Contains(source)).SelectMany(UnnamedText.Of),
            .. Records<CorpusAssessment>(CorpusLineKind.Assessment)
                .Where(record => unnamed.Contains(record.Of.Source)).SelectMany(UnnamedText.Of),
            .. Records<CorpusIdentity>(CorpusLineKind.Identity)
                .Where(record => record.Link.Of == IdentifiedKind.Source
                    && (unnamed.Contains(record.From) || unnamed.Contains(record.To))).SelectMany(UnnamedText.Of),
        ];
        return [.. texts.Select(text => text.Text).Distinct().SelectMany(PossibleName.In).Select(name => name.Folded)];
    }

    /// <summary>Whether any of its records is for one revision of another.</summary>
    public bool ExpectsRevisions => Amended.Any(record => record.Amendment.ExpectedRevision is not null)
        || Records<CorpusAddition>(CorpusLineKind.Addition).Any(record => record.ExpectedRevision is not null)
        || Records<CorpusIdentity>(CorpusLineKind.Identity)
            .Any(record => record.ExpectedRevision is not null || record.ExpectedKeptRevision is not null);

    /// <summary>The groups to which each of its records is restricted that is restricted to any, or becomes so.</summary>
    public IEnumerable<IReadOnlyList<string>> Restrictions => Records<CorpusSource>(CorpusLineKind.Source)
        .Select(record => record.Source.RestrictedTo)
        .Concat(Records<CorpusDocument>(CorpusLineKind.Document).Select(record => record.Document.RestrictedTo))
        .Concat(Records<CorpusAmendment>(CorpusLineKind.Amendment).Select(record => GroupFormat.In(record.Fields)))
        .Where(groups => groups.Count > 0);

    /// <summary>The keys that its last sources and documents refer to and none of its records has.</summary>
    public IEnumerable<(CorpusLineKind Kind, string Key)> Awaited => _order?.Awaited ?? [];

    /// <summary>
    /// Whether the next line may still complete it: the last is a source or a document, and such may refer to those
    /// that follow, or give a name to an outlet that has none.
    /// </summary>
    public bool IsOpen(Func<(CorpusLineKind Kind, string Key), bool> isStored) =>
        Last?.Kind is CorpusLineKind.Source or CorpusLineKind.Document
        && (Awaited.Any(reference => !isStored(reference))
            || Records<CorpusSource>(CorpusLineKind.Source).Any(source => source.Name is null));

    /// <summary>Whether it has the record of a key.</summary>
    public bool Has((CorpusLineKind Kind, string Key) reference) => _places.ContainsKey(reference);

    /// <summary>Adds the next line.</summary>
    public void Add(CorpusLine line)
    {
        Take(line);
        _order!.Take(line.Number, line.Kind, line.Record);
    }

    /// <summary>Its records of a kind, in their order.</summary>
    public IEnumerable<TRecord> Records<TRecord>(CorpusLineKind kind) => _lines.Records<TRecord>(kind);

    /// <summary>Identifies an excluded passage, which has no key.</summary>
    public static string ExclusionKey(string document, string text) => $"{document}: {text}";

    /// <summary>The error that a record is not as it should be.</summary>
    /// <param name="kind">The kind of the record.</param>
    /// <param name="key">Its key, or what tells it from others of its kind.</param>
    /// <param name="message">What is wrong and what would be accepted.</param>
    public CorpusError Refusal(CorpusLineKind kind, string key, string message) => new(
        _errors.File, key, _places.TryGetValue((kind, key), out var place) ? _pathOf(kind, place) : "$", message);

    /// <summary>Records that its lines could not all be read.</summary>
    public void Refuse(IReadOnlyList<CorpusError> errors) => _refused = errors;

    /// <summary>Everything that is wrong with its records. If lines could not be read, it is only that.</summary>
    public IReadOnlyList<CorpusError> Check(CorpusContext context)
    {
        if (_refused.Count > 0)
        {
            return _refused;
        }

        CorpusErrors found = new(_errors.File, _errors);
        _corpus = SpanPlacement.Of(ToCorpus(), context, _pathOf, found);
        _amended = context.Amends ? CorpusAmending.Of(_corpus, context, _pathOf, found) : [];
        CorpusChecks.Check(_corpus, context, _amended, IsWhole, _pathOf, found);
        return [.. _errors.Found, .. found.Found];
    }

    /// <summary>Whether it puts fields of records right.</summary>
    public bool Amends => Records<CorpusAmendment>(CorpusLineKind.Amendment).Any();

    /// <summary>The records that its new amendments leave, once it was checked: one for each, in their order.</summary>
    public IReadOnlyList<AmendedRecord> Amended => _amended;

    /// <summary>What its amendments say of records of a kind, as far as they do.</summary>
    /// <param name="kind">The kind.</param>
    public IEnumerable<TRecord> AmendedParts<TRecord>(AmendedKind kind) =>
        Records<CorpusAmendment>(CorpusLineKind.Amendment).Where(amendment => amendment.Kind == kind)
            .Select(amendment => (TRecord)amendment.Format.Read(amendment.Fields, "$", new(_errors.File)));

    /// <summary>The record of the graph that an amendment leaves.</summary>
    /// <param name="amended">The record in the form of a corpus.</param>
    /// <param name="stored">The record of the graph as it was.</param>
    /// <param name="context">What the store holds of what the batch refers to.</param>
    /// <param name="ids">Storage keys.</param>
    public object ToGraph(AmendedRecord amended, object stored, CorpusContext context, GraphIds ids) =>
        amended.Amendment.Format.ToGraph(
            amended.Record,
            new(ids, default, ""),
            stored,
            MeasureVocabulary.BuiltIn.With([.. Records<Measure>(CorpusLineKind.Measure), .. context.Measures]));

    /// <summary>What an annotator should look over; its records must be without errors.</summary>
    /// <param name="context">The stored records that they refer to.</param>
    public CorpusReview Review(CorpusContext context) => CorpusReview.Of(ToCorpus(), context);

    /// <summary>Turns its records, which must be without errors, into a graph.</summary>
    /// <param name="context">The stored records that they refer to.</param>
    /// <param name="ids">The storage keys, which must know those of stored records.</param>
    /// <param name="recordedAt">The time to record.</param>
    /// <param name="recordedBy">The author to record.</param>
    public ProvenanceGraph Project(
        CorpusContext context, GraphIds ids, DateTimeOffset recordedAt, string recordedBy) =>
        CorpusProjection.Of(ToCorpus(), context, ids, recordedAt, recordedBy);

    /// <summary>Turns some of its attributions alone into a graph.</summary>
    /// <param name="passages">Their keys.</param>
    /// <param name="context">What the store holds of what they refer to.</param>
    /// <param name="ids">Storage keys.</param>
    /// <param name="recordedAt">When the records are made.</param>
    public ProvenanceGraph ProjectPassages(
        IReadOnlySet<string> passages, CorpusContext context, GraphIds ids, DateTimeOffset recordedAt)
    {
        var corpus = ToCorpus();
        return CorpusProjection.Of(
            corpus with
            {
                Attributions = [.. corpus.Attributions.Where(attribution => passages.Contains(attribution.Id))],
                Unattributed = [],
                Additions = [],
                AttributionLinks = [],
                Assessments = [],
                Amendments = [],
            },
            context,
            ids,
            recordedAt,
            "");
    }

    private void Take(CorpusLine line)
    {
        _places.TryAdd((line.Kind, KeyOf(line.Record)), _lines.CountOf(line.Kind));
        _lines.Add(line);
        _references.UnionWith(
            CorpusLineOrder.ReferencesOf(line.Record).Where(reference => !_places.ContainsKey(reference)));
        (Last, _corpus) = (line, null);
        Count++;
    }

    private static string KeyOf(object record) => record switch
    {
        CorpusMeta meta => meta.Key,
        CorpusExclusion exclusion => ExclusionKey(exclusion.Document, exclusion.Passage.Text),
        _ => CorpusLineOrder.KeyOf(record),
    };

    private Corpus ToCorpus() => _corpus ??= _lines.ToCorpus();
}
