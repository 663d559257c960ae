using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using static Provenance.Corpora.CorpusJson;

namespace Provenance.Corpora;

/// <summary>
/// Turns a graph back into the corpus it came from. Nothing is stored for the export alone: attributions are put
/// together again from the evidence, and members that repeat others are derived. Records come in the order of their
/// numbers; passages in a document's own voice, which have none, in the order of their documents.
/// </summary>
public sealed class CorpusExport
{
    private static readonly JsonSerializerOptions _layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ProvenanceGraph _graph;
    private readonly bool _inlineTexts;
    private readonly Dictionary<SourceId, Source> _sources;
    private readonly Dictionary<DocumentId, Document> _documents;
    private readonly Dictionary<DocumentId, string> _texts;
    private readonly Dictionary<QuestionId, string> _questions;
    private readonly Dictionary<ClaimId, string> _claims;
    private readonly Dictionary<StatementId, Statement> _statements;
    private readonly Dictionary<CitationId, Citation> _citations;
    private readonly HashSet<string> _responding;

    private CorpusExport(ProvenanceGraph graph, bool inlineTexts)
    {
        (_graph, _inlineTexts) = (graph, inlineTexts);
        _sources = graph.Sources.ToDictionary(source => source.Id);
        _documents = graph.Documents.ToDictionary(document => document.Id);
        _texts = graph.Texts.ToDictionary(text => text.DocumentId, text => text.Text);
        _questions = graph.Questions.ToDictionary(question => question.Id, question => question.Key);
        _claims = graph.Claims.ToDictionary(claim => claim.Id, claim => claim.Key);
        _statements = graph.Statements.ToDictionary(statement => statement.Id);
        _citations = graph.Citations.ToDictionary(citation => citation.Id);
        _responding = [.. graph.PassageLinks.Where(link => link.Kind == PassageLinkKind.RespondsTo)
            .Select(link => link.FromPassage)];
    }

    /// <summary>
    /// The corpus of <paramref name="graph"/>, which must be whole: every record that one refers to is in it.
    /// </summary>
    public static JsonObject Of(ProvenanceGraph graph)
    {
        CorpusExport export = new(graph, inlineTexts: false);
        JsonObject corpus = new()
        {
            ["meta"] = export.Meta(),
            ["documents"] = Array(graph.Documents, export.Document),
            ["sources"] = Array(graph.Sources, export.Source),
            ["questions"] = Array(graph.Questions, Question),
            ["claims"] = Array(graph.Claims, export.Claim),
            ["attributions"] = Array(export.Attributions()),
            ["unattributed"] = Array(export.OwnVoice()),
            ["excluded"] = Array(graph.ExcludedPassages, export.Excluded),
            ["claimLinks"] = Array(graph.ClaimLinks, export.ClaimLink),
            ["attributionLinks"] = Array(graph.PassageLinks, PassageLink),
        };
        if (graph.Assessments.Count > 0)
        {
            corpus["assessments"] = Array(graph.Assessments, export.Assessment);
        }
        if (graph.Corrections.Count > 0)
        {
            corpus["corrections"] = Array(graph.Corrections, Correction);
        }
        return corpus;
    }

    /// <summary>
    /// The text of an export: indented by two blanks, non-ASCII characters as they are, a line feed at the end.
    /// </summary>
    public static string Text(JsonObject corpus) => corpus.ToJsonString(_layout) + "\n";

    /// <summary>
    /// The lines of the same corpus as JSON Lines, every text inline, without line feeds: sources and documents before
    /// what refers to them.
    /// </summary>
    public static IEnumerable<string> Lines(ProvenanceGraph graph)
    {
        CorpusExport export = new(graph, inlineTexts: true);
        yield return Line(CorpusLineKind.Meta, Object(("meta", export.Meta())));
        foreach (var (kind, records) in new (CorpusLineKind, IEnumerable<JsonObject>)[]
        {
            (CorpusLineKind.Source, graph.Sources.Select(export.Source)),
            (CorpusLineKind.Document, graph.Documents.Select(export.Document)),
            (CorpusLineKind.Question, graph.Questions.Select(Question)),
            (CorpusLineKind.Claim, graph.Claims.Select(export.Claim)),
            (CorpusLineKind.Attribution, export.Attributions()),
            (CorpusLineKind.Unattributed, export.OwnVoice()),
            (CorpusLineKind.Excluded, graph.ExcludedPassages.Select(export.Excluded)),
            (CorpusLineKind.ClaimLink, graph.ClaimLinks.Select(export.ClaimLink)),
            (CorpusLineKind.AttributionLink, graph.PassageLinks.Select(PassageLink)),
            (CorpusLineKind.Assessment, graph.Assessments.Select(export.Assessment)),
            (CorpusLineKind.Correction, graph.Corrections.Select(Correction)),
        })
        {
            foreach (var record in records)
            {
                yield return Line(kind, record);
            }
        }
    }

    /// <summary>The attributions that the evidence of <paramref name="graph"/> came from, in the order of the evidence.</summary>
    public static IReadOnlyList<Attribution> AttributionsOf(ProvenanceGraph graph)
    {
        CorpusErrors errors = new("");
        return
        [
            .. new CorpusExport(graph, inlineTexts: true).Attributions().Select(attribution => CorpusRecords.Attribution(
                new(JsonSerializer.SerializeToElement(attribution), "$", errors))),
        ];
    }

    private JsonNode Meta() => _graph.Corpora is [var corpus]
        ? JsonNode.Parse(corpus.Meta)!
        : new JsonObject
        {
            ["key"] = "export",
            ["title"] = $"Export of {_graph.Corpora.Count} corpora",
            ["corpora"] = Array(_graph.Corpora, corpus => JsonNode.Parse(corpus.Meta)!),
        };

    private JsonObject Document(Document document)
    {
        var text = _texts.GetValueOrDefault(document.Id);
        return Object(
            ("id", document.Key),
            ("kind", Token.Of(document.Kind)),
            ("held", document.Held),
            ("file", document.FileName),
            ("text", document.FileName is null || _inlineTexts ? text : null),
            ("sha256", document.Sha256),
            ("bytes", text is null ? null : Encoding.UTF8.GetByteCount(text)),
            ("chars", text?.Length),
            ("title", document.Title),
            ("publisher", SourceKey(document.PublisherId)),
            ("publishedAt", Date(document.PublishedAt)),
            ("notes", document.Notes),
            ("description", document.Description),
            ("url", document.Url),
            ("language", document.Language));
    }

    private JsonObject Source(Source source)
    {
        var (type, kind) = SourceKinds.Of(source);
        var affiliations = source switch
        {
            Official official => official.Affiliations,
            Person person => person.Affiliations,
            _ => [],
        };
        var anonymous = source as AnonymousSource;
        var unspecified = source as UnspecifiedSource;
        return Object(
            ("id", source.Key),
            ("type", Token.Of(type)),
            ("kind", kind),
            ("subkind", source is Outlet { Kind: OutletKind.NewsAgency } ? Token.Of(OutletKind.NewsAgency) : null),
            ("name", source is Outlet { Identified: false } ? null : source.Name),
            ("aliases", List(source.Aliases, Alias)),
            ("identified", source is Outlet { Identified: false } ? false : null),
            ("partOf", SourceKey(source.PartOfId)),
            ("country", source.Country),
            ("affiliations", List(affiliations, Affiliation)),
            ("cardinality", anonymous is null ? null : Token.Of(anonymous.Cardinality)),
            ("brokeredBy", SourceKey(anonymous?.BrokeredById)),
            ("affiliationHint", anonymous?.AffiliationHint),
            ("anonymityTerms", anonymous?.Terms),
            ("form", unspecified is null ? null : Token.Of(unspecified.Form)),
            ("document", DocumentKey(unspecified?.DocumentId)),
            ("possiblySameAs", List(source.PossiblySameAsIds, id => JsonValue.Create(SourceKey(id))!)),
            ("note", source.Note));
    }

    private static JsonNode Alias(Alias alias) => alias is { Language: null, Kind: null }
        ? JsonValue.Create(alias.Text)
        : Object(("text", alias.Text), ("language", alias.Language), ("kind", OptionalToken(alias.Kind)));

    private JsonObject Affiliation(Affiliation place) => Object(
        ("organisation", SourceKey(place.OrganizationId)),
        ("role", place.Role),
        ("basis", Token.Of(place.Basis)),
        ("in", DocumentKey(place.DocumentId)),
        ("from", Day(place.From)),
        ("to", Day(place.To)));

    private static JsonObject Question(Question question) => Object(
        ("id", question.Key), ("text", question.Text), ("subject", question.Subject), ("place", question.Place));

    private JsonObject Claim(Claim claim) => Object(
        ("id", claim.Key),
        ("question", _questions[claim.QuestionId]),
        ("proposition", claim.Proposition),
        ("quantity", claim.Estimate is { } estimate ? Quantity(estimate) : null),
        ("modality", claim.Modality == ClaimModality.Fact ? null : Token.Of(claim.Modality)),
        ("condition", claim.Condition),
        ("since", Date(claim.Since)),
        ("note", claim.Note));

    private static JsonObject Quantity(Estimate estimate) => Object(
        ("measure", Token.Of(estimate.Measure)),
        ("components", List(estimate.Components, TokenNode)),
        ("value", estimate.Value),
        ("modifier", Token.Of(estimate.Modifier)),
        ("low", estimate.Low),
        ("high", estimate.High),
        ("unit", Token.Of(estimate.Unit)),
        ("population", estimate.Population),
        ("place", estimate.Place),
        ("asOf", Date(estimate.AsOf)),
        ("since", Date(estimate.Since)),
        ("verbatim", estimate.Verbatim));

    private IEnumerable<JsonObject> Attributions() => _graph.Evidence
        .Where(evidence => evidence.Hop is not null).GroupBy(evidence => evidence.Passage)
        .Select(passage => Attribution([.. passage]));

    private JsonObject Attribution(IReadOnlyList<Evidence> passage)
    {
        var first = passage[0];
        var document = _documents[first.DocumentId];
        var hops = passage.DistinctBy(evidence => evidence.Hop).OrderBy(evidence => evidence.Hop).ToList();
        var claims = passage.DistinctBy(ClaimOf).Where(evidence => ClaimOf(evidence) is not null).ToList();
        return Object(
            ("id", first.Passage),
            ("document", document.Key),
            ("file", document.FileName),
            ("section", Token.Of(first.Section)),
            ("span", Span(first.Span)),
            ("sourceSpans", List(first.SourceSpans, Span)),
            ("cueSpans", List(first.CueSpans, Span)),
            ("contentSpans", List(first.ContentSpans, Span)),
            ("citing", SourceKey(document.PublisherId)),
            ("chain", List(hops, hop => Hop(hop, isLast: hop == hops[^1]))),
            ("depth", hops.Count),
            ("mode", Token.Of(first.Mode)),
            ("attitude", Token.Of(first.Attitude)),
            ("stance", Token.Of(first.Stance)),
            ("tone", Token.Of(first.Tone)),
            ("claims", List(claims, AttributedClaim)),
            ("peripheral", first.Section == DocumentSection.RelatedLink),
            ("note", first.Note));
    }

    private ClaimId? ClaimOf(Evidence evidence) => _statements[_citations[evidence.CitationId].CitedId].ClaimId;

    private JsonObject Hop(Evidence evidence, bool isLast)
    {
        var citation = _citations[evidence.CitationId];
        var (type, kind) = SourceKinds.Of(_sources[evidence.NamedSourceId]);
        return Object(
            ("source", SourceKey(evidence.NamedSourceId)),
            ("kind", $"{Token.Of(type)}/{kind}"),
            ("mention", evidence.Mention),
            ("cue", evidence.Cue),
            ("venue", DocumentKey(_statements[citation.CitedId].DocumentId)),
            ("venueBasis", OptionalToken(evidence.VenueBasis)),
            ("basis", Token.Of(evidence.Basis)),
            ("relation", Token.Of(Relation(citation.Relation, isLast && _responding.Contains(evidence.Passage)))),
            ("statedAt", Date(evidence.StatedAt)),
            ("note", evidence.HopNote));
    }

    private static HopRelation Relation(CitationRelation relation, bool explains) => relation switch
    {
        CitationRelation.Publishes => HopRelation.Publishes,
        CitationRelation.Confirms => HopRelation.Confirms,
        CitationRelation.Disputes => HopRelation.Disputes,
        CitationRelation.Derives => HopRelation.Derives,
        CitationRelation.Republishes => HopRelation.Republishes,
        CitationRelation.Credits => HopRelation.Credits,
        CitationRelation.IsSilentOn => HopRelation.IsSilentOn,
        _ => explains ? HopRelation.Explains : HopRelation.Says,
    };

    private JsonObject AttributedClaim(Evidence evidence) => Object(
        ("claim", ClaimKey(ClaimOf(evidence))),
        ("hedge", evidence.Hedge is { } hedge
            ? Object(("text", hedge), ("phia", OptionalToken(evidence.Likelihood)))
            : null));

    private IEnumerable<JsonObject> OwnVoice() => _graph.Statements
        .Where(statement => statement.Appearances.Count > 0)
        .OrderBy(statement => statement.DocumentId!.Value.Value)
        .SelectMany(statement => statement.Appearances, (statement, passage) => Object(
            ("id", passage.Key),
            ("document", DocumentKey(statement.DocumentId)),
            ("span", Span(passage.Span)),
            ("claim", ClaimKey(statement.ClaimId)),
            ("note", passage.Note)));

    private JsonObject Excluded(ExcludedPassage passage) =>
        Object(("document", DocumentKey(passage.DocumentId)), ("text", passage.Text), ("why", passage.Why));

    private JsonObject ClaimLink(ClaimLink link) => Object(
        ("id", link.Key),
        ("kind", Token.Of(link.Kind)),
        ("from", ClaimKey(link.FromId)),
        ("to", ClaimKey(link.ToId)),
        ("dimensions", List(link.Dimensions, TokenNode)),
        ("confidence", OptionalToken(link.Confidence)),
        ("rationale", link.Rationale));

    private static JsonObject PassageLink(PassageLink link) => Object(
        ("id", link.Key),
        ("kind", Token.Of(link.Kind)),
        ("from", link.FromPassage),
        ("to", link.ToPassage),
        ("dimensions", List(link.Dimensions, TokenNode)),
        ("rationale", link.Rationale));

    private JsonObject Assessment(Assessment assessment) => Object(
        ("id", assessment.Key),
        ("of", assessment.StatementId is { } id ? Of(_statements[id])
            : Object(("source", SourceKey(assessment.SourceId)))),
        ("reliability", OptionalToken(assessment.Reliability)),
        ("credibility", assessment.Credibility),
        ("assessor", assessment.Assessor),
        ("at", Time(assessment.At)),
        ("note", assessment.Note));

    private static JsonObject Correction(Correction correction) => Object(
        ("id", correction.Key),
        ("of", correction.Of),
        ("reason", correction.Reason),
        ("by", correction.By),
        ("recordedBy", correction.RecordedBy),
        ("recordedAt", Time(correction.RecordedAt)));

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    private JsonObject Of(Statement statement) => Object(
        ("source", SourceKey(statement.SourceId)),
        ("document", DocumentKey(statement.DocumentId)),
        ("claim", ClaimKey(statement.ClaimId)));

    private string? SourceKey(SourceId? id) => id is { } known ? _sources[known].Key : null;

    private string? DocumentKey(DocumentId? id) => id is { } known ? _documents[known].Key : null;

    private string? ClaimKey(ClaimId? id) => id is { } known ? _claims[known] : null;
}
