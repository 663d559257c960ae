using Provenance.Domain;

namespace Provenance.Corpora;

/// <summary>
/// Records of a corpus in JSON Lines that follow one another, to be taken at once. What they refer to is among them or,
/// from batches before, in the store.
/// </summary>
/// <param name="file">The name that errors give.</param>
public sealed class CorpusBatch(string file)
{
    private readonly CorpusErrors _errors = new(file);
    private readonly CorpusLines _lines = new();
    private readonly Dictionary<(CorpusLineKind Kind, string Key), int> _numbers = [];
    private readonly HashSet<(CorpusLineKind Kind, string Key)> _references = [];
    private readonly List<CorpusLine> _taken = [];
    private IReadOnlyList<CorpusError> _refused = [];

    /// <summary>The last line; null while there is none.</summary>
    public CorpusLine? Last => _taken.LastOrDefault();

    /// <summary>How many records there are.</summary>
    public int Count => _taken.Count;

    /// <summary>The meta, if the first line is in it.</summary>
    public CorpusMeta? Meta => _taken is [{ Record: CorpusMeta meta }, ..] ? meta : null;

    /// <summary>The keys that its records refer to and none of them has.</summary>
    public IEnumerable<(CorpusLineKind Kind, string Key)> Missing =>
        _references.Where(reference => !_numbers.ContainsKey(reference));

    /// <summary>The keys of the documents that passages lie in and that are not in it.</summary>
    public IEnumerable<string> MissingTexts => _taken
        .Select(line => line.Record switch
        {
            Attribution attribution => attribution.Document,
            OwnVoicePassage passage => passage.Document,
            CorpusExclusion exclusion => exclusion.Document,
            _ => null,
        })
        .OfType<string>().Distinct().Where(key => !_numbers.ContainsKey((CorpusLineKind.Document, key)));

    /// <summary>
    /// Whether the next line may still complete it: the last is a source or a document, and such may refer to those that
    /// follow, or give a name to an outlet that has none.
    /// </summary>
    public bool IsOpen(Func<(CorpusLineKind Kind, string Key), bool> isStored) =>
        Last?.Kind is CorpusLineKind.Source or CorpusLineKind.Document
        && (Missing.Any(reference => !isStored(reference)) || _taken.Any(line => line.Record is CorpusSource { Name: null }));

    /// <summary>Adds the next line.</summary>
    public void Add(CorpusLine line)
    {
        _taken.Add(line);
        _lines.Add(line);
        _numbers.TryAdd((line.Kind, CorpusLineOrder.KeyOf(line.Record)), line.Number);
        _references.UnionWith(CorpusLineOrder.ReferencesOf(line.Record));
    }

    /// <summary>Its records of a type, in their order.</summary>
    public IEnumerable<TRecord> Records<TRecord>() => _taken.Select(line => line.Record).OfType<TRecord>();

    /// <summary>The line of a record; null when it is not in it.</summary>
    public int? LineOf(CorpusLineKind kind, string key) =>
        _numbers.TryGetValue((kind, key), out var number) ? number : null;

    /// <summary>Notes that its lines could not all be read.</summary>
    public void Refuse(IReadOnlyList<CorpusError> errors) => _refused = errors;

    /// <summary>Everything that is wrong with its records; when single lines are, only that.</summary>
    public IReadOnlyList<CorpusError> Check(CorpusContext context)
    {
        if (_refused.Count > 0)
        {
            return _refused;
        }

        CorpusLineOrder order = new(_errors);
        _taken.ForEach(line => order.Take(line.Number, line.Kind, line.Record));
        CorpusChecks.Check(_lines.ToCorpus(), context, _lines.PathOf, _errors);
        return _errors.Found;
    }

    /// <summary>The graph of its records, which are without errors.</summary>
    /// <param name="context">What the store holds of what they refer to.</param>
    /// <param name="ids">Storage keys, those of stored records made known.</param>
    /// <param name="recordedAt">When the records are made.</param>
    /// <param name="recordedBy">Who makes them.</param>
    public ProvenanceGraph Project(
        CorpusContext context, GraphIds ids, DateTimeOffset recordedAt, string recordedBy) =>
        CorpusProjection.Of(_lines.ToCorpus(), context, ids, recordedAt, recordedBy);

    /// <summary>The graph of some of its attributions alone.</summary>
    /// <param name="passages">Their keys.</param>
    /// <param name="context">What the store holds of what they refer to.</param>
    /// <param name="ids">Storage keys.</param>
    /// <param name="recordedAt">When the records are made.</param>
    public ProvenanceGraph ProjectPassages(
        IReadOnlySet<string> passages, CorpusContext context, GraphIds ids, DateTimeOffset recordedAt)
    {
        var corpus = _lines.ToCorpus();
        return CorpusProjection.Of(
            corpus with
            {
                Attributions = [.. corpus.Attributions.Where(attribution => passages.Contains(attribution.Id))],
                Unattributed = [],
                AttributionLinks = [],
                Assessments = [],
            },
            context,
            ids,
            recordedAt,
            "");
    }
}
