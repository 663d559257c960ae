using System.Globalization;
using System.Text.Json;
using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Filtering;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Readers.Aggregates;

/// <summary>What groupings mean, worked out row by row in memory.</summary>
internal sealed class GroupEvaluation(RandomGraph graph)
{
    private readonly Dictionary<SourceId, Source> _sources = graph.Sources.ToDictionary(row => row.Id);
    private readonly Dictionary<DocumentId, Document> _documents = graph.Documents.ToDictionary(row => row.Id);
    private readonly Dictionary<ClaimId, Claim> _claims = graph.Claims.ToDictionary(row => row.Id);
    private readonly Dictionary<QuestionId, Question> _questions = graph.Questions.ToDictionary(row => row.Id);
    private readonly Dictionary<StatementId, Statement> _statements = graph.Statements.ToDictionary(row => row.Id);
    private readonly Dictionary<CitationId, Citation> _citations = graph.Citations.ToDictionary(row => row.Id);

    /// <summary>The key of a row.</summary>
    public string? KeyOf(object row, Enum by) => (row, by) switch
    {
        (Source source, SourceGroupBy.Type) => TypeOf(source),
        (Source source, SourceGroupBy.OriginClass) => Token(Origin.ClassOf(source)),
        (Source source, SourceGroupBy.AgencyKind) => Token((source as Agency)?.Kind),
        (Source source, SourceGroupBy.OutletKind) => Token((source as Outlet)?.Kind),
        (Source source, SourceGroupBy.Country) => source.Country,
        (Source source, SourceGroupBy.RecordedDay) => Day(source.RecordedAt),
        (Source source, SourceGroupBy.RecordedMonth) => Month(source.RecordedAt),
        (Document document, DocumentGroupBy.Day) => Day(document.PublishedAt),
        (Document document, DocumentGroupBy.Month) => Month(document.PublishedAt),
        (Document document, DocumentGroupBy.Publisher) => PublisherOf(document)?.Key,
        (Document document, DocumentGroupBy.PublisherType) => TypeOf(PublisherOf(document)),
        (Document document, DocumentGroupBy.Kind) => Token(document.Kind),
        (Document document, DocumentGroupBy.Language) => document.Language,
        (Document document, DocumentGroupBy.Held) => document.Held ? "true" : "false",
        (Document document, DocumentGroupBy.RecordedDay) => Day(document.RecordedAt),
        (Document document, DocumentGroupBy.RecordedMonth) => Month(document.RecordedAt),
        (Claim claim, ClaimGroupBy.Question) => _questions[claim.QuestionId].Key,
        (Claim claim, ClaimGroupBy.Measure) => claim.Estimate?.Measure,
        (Claim claim, ClaimGroupBy.Unit) => claim.Estimate?.Unit,
        (Claim claim, ClaimGroupBy.Population) => claim.Estimate?.Population,
        (Claim claim, ClaimGroupBy.Place) => claim.Estimate?.Place,
        (Claim claim, ClaimGroupBy.Modality) => Token(claim.Modality),
        (Claim claim, ClaimGroupBy.CountedDay) => Day(claim.Estimate?.AsOf),
        (Claim claim, ClaimGroupBy.CountedMonth) => Month(claim.Estimate?.AsOf),
        (Claim claim, ClaimGroupBy.RecordedDay) => Day(claim.RecordedAt),
        (Claim claim, ClaimGroupBy.RecordedMonth) => Month(claim.RecordedAt),
        (Statement statement, StatementGroupBy.Day) => Day(DateOf(statement)),
        (Statement statement, StatementGroupBy.Month) => Month(DateOf(statement)),
        (Statement statement, StatementGroupBy.Source) => _sources[statement.SourceId].Key,
        (Statement statement, StatementGroupBy.SourceType) => TypeOf(_sources[statement.SourceId]),
        (Statement statement, StatementGroupBy.OriginClass) => Token(Origin.ClassOf(_sources[statement.SourceId])),
        (Statement statement, StatementGroupBy.Claim) => ClaimOf(statement)?.Key,
        (Statement statement, StatementGroupBy.Question) =>
            ClaimOf(statement) is { } claim ? _questions[claim.QuestionId].Key : null,
        (Statement statement, StatementGroupBy.Measure) => ClaimOf(statement)?.Estimate?.Measure,
        (Statement statement, StatementGroupBy.Document) => DocumentOf(statement)?.Key,
        (Statement statement, StatementGroupBy.Publisher) =>
            DocumentOf(statement) is { } document ? PublisherOf(document)?.Key : null,
        (Statement statement, StatementGroupBy.Stance) => Token(statement.Stance),
        (Statement statement, StatementGroupBy.Likelihood) => Token(statement.Likelihood),
        (Statement statement, StatementGroupBy.Attestation) => Token(statement.Attestation),
        (Statement statement, StatementGroupBy.RecordedDay) => Day(statement.RecordedAt),
        (Statement statement, StatementGroupBy.RecordedMonth) => Month(statement.RecordedAt),
        (Citation citation, CitationGroupBy.Day) => KeyOf(Citing(citation), StatementGroupBy.Day),
        (Citation citation, CitationGroupBy.Month) => KeyOf(Citing(citation), StatementGroupBy.Month),
        (Citation citation, CitationGroupBy.CitingSource) => KeyOf(Citing(citation), StatementGroupBy.Source),
        (Citation citation, CitationGroupBy.CitingSourceType) => KeyOf(Citing(citation), StatementGroupBy.SourceType),
        (Citation citation, CitationGroupBy.CitedSource) => KeyOf(Cited(citation), StatementGroupBy.Source),
        (Citation citation, CitationGroupBy.CitedSourceType) => KeyOf(Cited(citation), StatementGroupBy.SourceType),
        (Citation citation, CitationGroupBy.CitedOriginClass) => KeyOf(Cited(citation), StatementGroupBy.OriginClass),
        (Citation citation, CitationGroupBy.Relation) => Token(citation.Relation),
        (Citation citation, CitationGroupBy.FirstHand) => IsFirstHand(citation) ? "true" : "false",
        (Citation citation, CitationGroupBy.Claim) => KeyOf(Citing(citation), StatementGroupBy.Claim),
        (Citation citation, CitationGroupBy.Question) => KeyOf(Citing(citation), StatementGroupBy.Question),
        (Citation citation, CitationGroupBy.Measure) => KeyOf(Citing(citation), StatementGroupBy.Measure),
        (Citation citation, CitationGroupBy.Document) => KeyOf(Citing(citation), StatementGroupBy.Document),
        (Citation citation, CitationGroupBy.RecordedDay) => Day(citation.RecordedAt),
        (Citation citation, CitationGroupBy.RecordedMonth) => Month(citation.RecordedAt),
        (Evidence evidence, EvidenceGroupBy.Mode) => Token(evidence.Mode),
        (Evidence evidence, EvidenceGroupBy.Tone) => Token(evidence.Tone),
        (Evidence evidence, EvidenceGroupBy.Attitude) => Token(evidence.Attitude),
        (Evidence evidence, EvidenceGroupBy.Stance) => Token(evidence.Stance),
        (Evidence evidence, EvidenceGroupBy.Section) => Token(evidence.Section),
        (Evidence evidence, EvidenceGroupBy.Basis) => Token(evidence.Basis),
        (Evidence evidence, EvidenceGroupBy.Relation) => Token(_citations[evidence.CitationId].Relation),
        (Evidence evidence, EvidenceGroupBy.NamedSource) => _sources[evidence.NamedSourceId].Key,
        (Evidence evidence, EvidenceGroupBy.RecordedDay) => Day(evidence.RecordedAt),
        (Evidence evidence, EvidenceGroupBy.RecordedMonth) => Month(evidence.RecordedAt),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "No such grouping."),
    };

    /// <summary>The date of a statement: its own where something bounds it, or else that of its document.</summary>
    public FuzzyDate? DateOf(Statement statement) => FuzzyDate.FirstBounded(statement.StatedAt, DocumentOf(statement)?.PublishedAt);

    /// <summary>Who cites, and who is cited.</summary>
    public Statement Citing(Citation citation) => _statements[citation.CitingId];

    /// <summary>Who is cited.</summary>
    public Statement Cited(Citation citation) => _statements[citation.CitedId];

    private static string? Day(FuzzyDate? date) => date is { Earliest: { } day } && day == date.Latest ? Text(day, "yyyy-MM-dd") : null;

    private static string? Month(FuzzyDate? date) =>
        date is { Earliest: { } first, Latest: { } last } && Text(first, "yyyy-MM") == Text(last, "yyyy-MM")
            ? Text(first, "yyyy-MM")
            : null;

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Month(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string? Token(Enum? value) =>
        value is null ? null : JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    private static string? TypeOf(Source? source) => source is null
        ? null
        : Token(Enum.Parse<SourceType>(source.GetType().Name.Replace("Source", "", StringComparison.Ordinal)));

    private Source? PublisherOf(Document document) => document.PublisherId is { } id ? _sources[id] : null;

    private Document? DocumentOf(Statement statement) => statement.DocumentId is { } id ? _documents[id] : null;

    private Claim? ClaimOf(Statement statement) => statement.ClaimId is { } id ? _claims[id] : null;

    private bool IsFirstHand(Citation citation) => graph.Evidence.Any(evidence =>
        evidence.CitationId == citation.Id && evidence.DocumentId == Citing(citation).DocumentId);
}
