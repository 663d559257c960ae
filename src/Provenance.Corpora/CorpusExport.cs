using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Corpora.Formats;
using Provenance.Domain;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;
using Provenance.Domain.Recording;
using Provenance.Domain.Subjects;
using static Provenance.Corpora.CorpusJson;

namespace Provenance.Corpora;

/// <summary>Turns a graph back into the corpus it came from. Nothing is stored for the export alone: attributions are
/// reassembled from the evidence, and members that repeat others are derived. Records are in the order of their
/// numbers; passages in a document's own voice, which have no numbers, are in the order of their documents.</summary>
public sealed class CorpusExport
{
    private static readonly JsonSerializerOptions _layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ProvenanceGraph _graph;
    private readonly bool _inlineTexts;
    private readonly RecordKeys _keys;
    private readonly Dictionary<DocumentId, string> _texts;
    private readonly RecordForm _form;
    private readonly ILookup<AmendedKey, Addition> _additions;
    private readonly ILookup<AmendedKey, Amendment> _amendments;

    private CorpusExport(ProvenanceGraph graph, bool inlineTexts)
    {
        (_graph, _inlineTexts, _keys) = (graph, inlineTexts, new(graph));
        _texts = graph.Texts.ToDictionary(text => text.DocumentId, text => text.Text);
        _form = new(_keys);
        _additions = graph.Additions.ToLookup(AmendedKey.Of);
        _amendments = graph.Amendments.ToLookup(AmendedKey.Of);
    }

    /// <summary>
    /// The corpus of <paramref name="graph"/>, which must be whole: every record that one refers to is in it.
    /// </summary>
    public static JsonObject Of(ProvenanceGraph graph)
    {
        CorpusExport export = new(graph, inlineTexts: false);
        JsonObject corpus = new() { ["meta"] = export.Meta() };
        foreach (var kind in Enum.GetValues<CorpusLineKind>().Where(kind => kind != CorpusLineKind.Meta))
        {
            var records = Array(export.Records(kind));
            if (records.Count > 0
                || kind is not (CorpusLineKind.Addition or CorpusLineKind.Measure or CorpusLineKind.Population
                    or CorpusLineKind.Place or CorpusLineKind.Assessment or CorpusLineKind.Correction
                    or CorpusLineKind.Identity or CorpusLineKind.Amendment))
            {
                corpus.Add(CorpusLine.ListOf(kind), records);
            }
        }
        return corpus;
    }

    /// <summary>The text of an export: indented by two spaces, with non-ASCII characters unescaped and a line feed at
    /// the end.</summary>
    public static string Text(JsonObject corpus) => corpus.ToJsonString(_layout) + "\n";

    /// <summary>The lines of the same corpus as JSON Lines, without line feeds and with every text inline. Sources and
    /// documents precede the records that refer to them.</summary>
    public static IEnumerable<string> Lines(ProvenanceGraph graph)
    {
        CorpusExport export = new(graph, inlineTexts: true);
        yield return Line(CorpusLineKind.Meta, Object(("meta", export.Meta())));
        foreach (var kind in Enum.GetValues<CorpusLineKind>().Where(kind => kind != CorpusLineKind.Meta)
            .OrderBy(kind => kind != CorpusLineKind.Source))
        {
            foreach (var record in export.Records(kind))
            {
                yield return Line(kind, record);
            }
        }
    }

    /// <summary>The attributions that the evidence of <paramref name="graph"/> came from, in the order of the
    /// evidence.</summary>
    public static IReadOnlyList<Attribution> AttributionsOf(ProvenanceGraph graph)
    {
        RecordKeys keys = new(graph);
        return [.. RecordedPassages.Of(graph).Select(passage => PassageFormat.OfGraph(passage, keys))];
    }

    private JsonNode Meta() => _graph.Corpora is [var corpus]
        ? JsonNode.Parse(corpus.Meta)!
        : new JsonObject
        {
            ["key"] = "export",
            ["title"] = $"Export of {_graph.Corpora.Count} corpora",
            ["corpora"] = Array(_graph.Corpora, corpus => JsonNode.Parse(corpus.Meta)!),
        };

    /// <summary>The records of a kind other than the meta.</summary>
    private IEnumerable<JsonObject> Records(CorpusLineKind kind) => kind switch
    {
        CorpusLineKind.Document => Documents(),
        CorpusLineKind.Source => Written(
            _graph.Sources,
            SourceFormat.Members,
            source => First<CorpusSource>(source)
                ?? SourceFormat.OfGraph(source, _keys)),
        CorpusLineKind.Addition => Additions(),
        CorpusLineKind.Measure => Written<Measure>(Measures(), MeasureFormat.Members),
        CorpusLineKind.Population => Written<Population>(
            WholesFirst([.. _graph.Populations.Select(row => First<Population>(row) ?? row)]),
            SubjectFormat.Population),
        CorpusLineKind.Place => Written<Place>(
            WholesFirst([.. _graph.Places.Select(row => First<Place>(row) ?? row)]),
            SubjectFormat.Place),
        CorpusLineKind.Question => Written<Question, Question>(
            _graph.Questions,
            ClaimFormat.Question,
            question => First<Question>(question) ?? question),
        CorpusLineKind.Claim => Written(
            _graph.Claims,
            ClaimFormat.Members,
            claim => First<CorpusClaim>(claim) ?? ClaimFormat.OfGraph(claim, _keys)),
        CorpusLineKind.Attribution => Written(
            RecordedPassages.Of(_graph), PassageFormat.Attribution, passage => PassageFormat.OfGraph(passage, _keys)),
        CorpusLineKind.Unattributed => Written<OwnVoicePassage>(
            _graph.Statements.Where(statement => statement.Appearances.Count > 0)
                .OrderBy(statement => statement.DocumentId!.Value.Value)
                .SelectMany(statement => PassageFormat.OfGraph(statement, _keys)),
            PassageFormat.OwnVoice),
        CorpusLineKind.Excluded => Written(
            _graph.ExcludedPassages, PassageFormat.Excluded, passage => PassageFormat.OfGraph(passage, _keys)),
        CorpusLineKind.ClaimLink => Written(
            _graph.ClaimLinks, LinkFormat.OfClaims, link => LinkFormat.OfGraph(link, _keys)),
        CorpusLineKind.AttributionLink => Written<PassageLink>(_graph.PassageLinks, LinkFormat.OfPassages),
        CorpusLineKind.Assessment => Assessments(),
        CorpusLineKind.Correction => Written<Correction>(_graph.Corrections, CorrectionFormat.Members),
        CorpusLineKind.Identity => Written(
            _graph.Identities, IdentityFormat.Members, link => IdentityFormat.OfGraph(link, _keys)),
        _ => Written(
            _graph.Amendments, AmendmentFormat.Members, amendment => AmendmentFormat.OfGraph(amendment, _keys)),
    };

    private static IEnumerable<JsonObject> Written<T>(IEnumerable<T> records, Format<T> format) where T : class =>
        records.Select(record => MemberWriter.Write(record, format));

    private static IEnumerable<JsonObject> Written<TGraph, T>(
        IEnumerable<TGraph> records, Format<T> format, Func<TGraph, T> ofGraph) where T : class =>
        Written(records.Select(ofGraph), format);

    /// <summary>The measures, each after its parts.</summary>
    private IEnumerable<Measure> Measures()
    {
        HashSet<string> written = [];
        return _graph.Measures.SelectMany(PartsFirst);

        IEnumerable<Measure> PartsFirst(Measure measure) => !written.Add(measure.Key) ? [] :
            [.. _graph.Measures.Where(part => measure.Parts.Contains(part.Key)).SelectMany(PartsFirst), measure];
    }

    /// <summary>Populations or places, each after what it is a part of.</summary>
    private static IEnumerable<T> WholesFirst<T>(IReadOnlyList<T> subjects) where T : Subject
    {
        var known = subjects.ToDictionary(subject => subject.Key);
        HashSet<string> written = [];
        return subjects.SelectMany(WholeFirst);

        IEnumerable<T> WholeFirst(T subject) => !written.Add(subject.Key) ? [] :
            [.. subject.PartOf is { } whole && known.TryGetValue(whole, out var above) ? WholeFirst(above) : [], subject];
    }

    private IEnumerable<JsonObject> Documents()
    {
        return Written(_graph.Documents, DocumentFormat.Members, document =>
        {
            var before = First<CorpusDocument>(document)
                ?? DocumentFormat.OfGraph(document, _keys);
            return before.Document.Held
                ? DocumentFormat.WithText(before, _texts.GetValueOrDefault(document.Id), _inlineTexts) : before;
        });
    }

    /// <summary>A record as it was before anything was added to it or put right in it; null if nothing was.</summary>
    private T? First<T>(object record)
        where T : class
    {
        var key = AmendedKey.Of(record)!.Value;
        var (additions, amendments) = (_additions[key], _amendments[key]);
        return additions.Any() || amendments.Any()
            ? (T)AmendableFormat.Of(key.Kind).Read(_form.First(record, additions, amendments), "$", new(""))
            : null;
    }

    private IEnumerable<JsonObject> Additions() => Written(
        _graph.Additions,
        AdditionFormat.Members,
        addition => AdditionFormat.OfGraph(
            addition, addition.DocumentId is { } id ? _texts.GetValueOrDefault(id) : null, _keys));

    private IEnumerable<JsonObject> Assessments()
    {
        var statements = _graph.Assessments.Count == 0 ? [] : _graph.Statements.ToDictionary(statement => statement.Id);
        return Written(_graph.Assessments, AssessmentFormat.Members, assessment => AssessmentFormat.OfGraph(
            assessment, assessment.StatementId is { } id ? statements[id] : null, _keys));
    }
}
