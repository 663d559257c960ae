using System.Globalization;
using System.Text;
using Provenance.Exports.Records;

namespace Provenance.Exports.Formats.Linked;

/// <summary>Turtle, with CiTO for citations, the Web Annotation vocabulary for the passages that show them, and PROV-O for who
/// says what.</summary>
internal sealed class TurtleFormat() : TextFormat("ttl", "text/turtle; charset=utf-8")
{
    protected override void Begin(ExportHeader header, StringBuilder text)
    {
        text.Append($"""
            @prefix cito: <{CitoRelation.Namespace}> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix api: <{header.Base}graphql/schema.graphql#> .


            """);
        Write(
            header.Address,
            text,
            ("a", "prov:Collection"),
            ("dcterms:title", Text(header.Title)),
            ("api:asOf", Text(header.Moment.Recorded)),
            ("api:published", Text(header.Moment.Published)),
            ("dcterms:bibliographicCitation", Text(header.Citation)),
            ("rdfs:comment", Text(header.Note)));
    }

    protected override void Add(ExportRecord record, ExportHeader header, Once seen, StringBuilder text)
    {
        foreach (var part in seen.NewOf(record))
        {
            switch (part)
            {
                case SourceRecord source:
                    Write(Names.Of(header, source), text, Of(source));
                    break;
                case DocumentRecord document:
                    Write(Names.Of(header, document), text, Of(document, header));
                    break;
                case ClaimRecord claim:
                    Write(Names.Of(header, claim), text, Of(claim));
                    break;
                case StatementRecord statement:
                    Write(Names.Of(header, statement), text, Of(statement, header));
                    break;
                case CitationRecord citation:
                    Add(citation, header, text);
                    break;
            }
        }
    }

    private static (string, string?)[] Of(SourceRecord source) =>
    [
        ("a", "foaf:Agent"), ("a", $"api:{source.Type}"), ("foaf:name", Text(source.Name)),
        ("dcterms:identifier", Text(source.Key)), ("api:country", Text(source.Country)), ("api:url", Text(source.Url)),
    ];

    private static (string, string?)[] Of(DocumentRecord document, ExportHeader header) =>
    [
        ("a", "api:Document"), ("dcterms:identifier", Text(document.Key)), ("api:kind", Text(document.Kind)),
        ("dcterms:title", Text(document.Title)), ("dcterms:description", Text(document.Description)),
        ("api:byline", Text(document.Byline)), ("api:url", Text(document.Url)),
        ("dcterms:language", Text(document.Language)), ("api:sha256", Text(document.Sha256)),
        ("dcterms:issued", Text(document.PublishedAt?.Period)),
        ("dcterms:publisher", document.Publisher is { } publisher ? Link(header, publisher) : null),
    ];

    private static (string, string?)[] Of(ClaimRecord claim) =>
    [
        ("a", "api:Claim"), ("dcterms:identifier", Text(claim.Key)), ("rdfs:label", Text(claim.Proposition)),
        ("api:question", Text(claim.Question.Text)), ("api:figure", Text(claim.Estimate?.Verbatim)),
    ];

    private static (string, string?)[] Of(StatementRecord statement, ExportHeader header) =>
    [
        ("a", "api:Statement"), ("prov:wasAttributedTo", Link(header, statement.Source)),
        ("dcterms:isPartOf", statement.Document is { } document ? Link(header, document) : null),
        ("prov:specializationOf", statement.Claim is { } claim ? Link(header, claim) : null),
        ("api:stance", Text(statement.Stance)), ("api:attestation", Text(statement.Attestation)),
        ("api:isOrigin", statement.IsOrigin ? "true" : "false"),
    ];

    private static void Add(CitationRecord citation, ExportHeader header, StringBuilder text)
    {
        var relation = $"cito:{CitoRelation.Of(citation.Relation)}";
        Write(Names.Of(header, citation.Citing), text, (relation, Link(header, citation.Cited)));
        Write(
            Names.Of(header, citation),
            text,
            ("a", "cito:Citation"),
            ("cito:hasCitingEntity", Link(header, citation.Citing)),
            ("cito:hasCitedEntity", Link(header, citation.Cited)),
            ("cito:hasCitationCharacterization", relation),
            ("api:relation", Text(citation.Relation)),
            ("api:firstHand", citation.FirstHand ? "true" : "false"));
        foreach (var evidence in citation.Evidence)
        {
            Write(
                Names.Of(header, evidence),
                text,
                ("a", "oa:Annotation"),
                ("oa:hasBody", Link(header, citation)),
                ("oa:hasTarget", string.Create(CultureInfo.InvariantCulture, $"""
                    [ oa:hasSource {Link(header, evidence.Document)} ;
                        oa:hasSelector [ a oa:TextQuoteSelector ; oa:exact {Text(evidence.Span.Text)} ] ,
                          [ a oa:TextPositionSelector ; oa:start {evidence.Span.Start} ; oa:end {evidence.Span.End} ] ]
                    """)),
                ("api:part", Text(evidence.Span.Part)),
                ("api:mention", Text(evidence.Mention)),
                ("api:cue", Text(evidence.Cue)),
                ("api:recordedAt", Text(evidence.RecordedAt)),
                ("api:recordedBy", Text(evidence.RecordedBy)));
        }
    }

    private static string Link(ExportHeader header, ExportRecord record) => $"<{Names.Of(header, record)}>";

    private static string? Text(string? text) => text is null ? null : QuotedText.Of(text);

    private static void Write(
        string subject, StringBuilder text, params IEnumerable<(string Property, string? Value)> values) =>
        text.Append($"<{subject}>\n  ")
            .AppendJoin(" ;\n  ", values
                .Where(value => value.Value is not null)
                .Select(value => $"{value.Property} {value.Value}"))
            .Append(" .\n");
}
