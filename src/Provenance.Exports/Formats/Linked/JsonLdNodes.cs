using System.Text.Json.Nodes;
using Provenance.Exports.Records;

namespace Provenance.Exports.Formats.Linked;

/// <summary>Records as nodes of JSON-LD.</summary>
internal static class JsonLdNodes
{
    /// <summary>The nodes of a record, those that it names aside.</summary>
    public static IEnumerable<JsonObject> Of(ExportRecord record, ExportHeader header) => record switch
    {
        SourceRecord source => [Of(source, header)],
        DocumentRecord document => [Of(document, header)],
        ClaimRecord claim => [Of(claim, header)],
        StatementRecord statement => Of(statement, header),
        CitationRecord citation => Of(citation, header),
        _ => [],
    };

    /// <summary>A node; members without a value are left out.</summary>
    public static JsonObject Node(string id, JsonNode type, params IEnumerable<(string Name, JsonNode? Value)> members)
    {
        JsonObject node = new() { ["@id"] = id, ["@type"] = type };
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                node[name] = value;
            }
        }

        return node;
    }

    private static JsonObject Of(SourceRecord source, ExportHeader header) => Node(
        Names.Of(header, source),
        source.Type switch
        {
            "Outlet" => "NewsMediaOrganization",
            "Agency" or "Organization" => "Organization",
            "Official" or "Person" => "Person",
            _ => "Thing",
        },
        ("identifier", source.Key),
        ("name", source.Name),
        ("additionalType", source.Type),
        ("url", source.Url),
        ("api:country", source.Country));

    private static JsonObject Of(DocumentRecord document, ExportHeader header) => Node(
        Names.Of(header, document),
        document.Kind switch
        {
            "ARTICLE" => "NewsArticle",
            "REPORT" => "Report",
            "SOCIAL_POST" => "SocialMediaPosting",
            "VIDEO" => "VideoObject",
            "BOOK" => "Book",
            "STUDY" => "ScholarlyArticle",
            "PODCAST" => "PodcastEpisode",
            "PHOTO" => "Photograph",
            "DATASET" => "Dataset",
            _ => "CreativeWork",
        },
        ("identifier", document.Key),
        ("headline", document.Title),
        ("description", document.Description),
        ("creditText", document.Byline),
        ("url", document.Url),
        ("inLanguage", document.Language),
        ("datePublished", document.PublishedAt is { } date && date.Earliest == date.Latest ? date.Earliest : null),
        ("dcterms:issued", document.PublishedAt?.Period),
        ("publisher", document.Publisher is { } publisher ? Link(header, publisher) : null),
        ("api:sha256", document.Sha256));

    private static JsonObject Of(ClaimRecord claim, ExportHeader header) => Node(
        Names.Of(header, claim),
        "Claim",
        ("identifier", claim.Key),
        ("text", claim.Proposition),
        ("about", new JsonObject
        {
            ["@id"] = $"{header.Base}questions/{Names.Local(claim.Question.Key)}",
            ["@type"] = "Question",
            ["text"] = claim.Question.Text,
        }),
        ("mainEntity", claim.Estimate is { } estimate ? Of(estimate) : null));

    private static JsonObject Of(EstimateRecord estimate)
    {
        JsonObject quantity = new()
        {
            ["@type"] = "QuantitativeValue",
            ["name"] = estimate.Verbatim,
            ["description"] = estimate.Modifier,
            ["unitText"] = estimate.Unit,
            ["api:measure"] = estimate.Measure.Key,
        };
        foreach (var (name, value) in (ReadOnlySpan<(string, double?)>)[
            ("value", estimate.Value), ("minValue", estimate.Low), ("maxValue", estimate.High)])
        {
            if (value is not null)
            {
                quantity[name] = value;
            }
        }

        return quantity;
    }

    private static IEnumerable<JsonObject> Of(StatementRecord statement, ExportHeader header)
    {
        yield return Node(
            Names.Of(header, statement),
            "CreativeWork",
            ("author", Link(header, statement.Source)),
            ("isPartOf", statement.Document is { } document ? Link(header, document) : null),
            ("exampleOfWork", statement.Claim is { } claim ? Link(header, claim) : null),
            ("api:stance", statement.Stance),
            ("api:attestation", statement.Attestation),
            ("api:isOrigin", statement.IsOrigin));
        if (statement is { Claim: { } said, Document: { } appearance })
        {
            yield return new() { ["@id"] = Names.Of(header, said), ["appearance"] = Link(header, appearance) };
        }
    }

    private static IEnumerable<JsonObject> Of(CitationRecord citation, ExportHeader header)
    {
        yield return new()
        {
            ["@id"] = Names.Of(header, citation.Citing),
            ["citation"] = Link(header, citation.Cited),
            [$"cito:{CitoRelation.Of(citation.Relation)}"] = Link(header, citation.Cited),
        };
        yield return Node(
            Names.Of(header, citation),
            "cito:Citation",
            ("cito:hasCitingEntity", Link(header, citation.Citing)),
            ("cito:hasCitedEntity", Link(header, citation.Cited)),
            ("api:relation", citation.Relation),
            ("api:firstHand", citation.FirstHand),
            ("hasPart", new JsonArray([.. citation.Evidence.Select(evidence =>
                new JsonObject { ["@id"] = Names.Of(header, evidence) })])));
        foreach (var evidence in citation.Evidence)
        {
            yield return Node(
                Names.Of(header, evidence),
                "Quotation",
                ("identifier", evidence.Key),
                ("text", evidence.Span.Text),
                ("isPartOf", Link(header, evidence.Document)),
                ("spokenByCharacter", Link(header, citation.Cited.Source)),
                ("about", citation.Cited.Claim is { } claim ? Link(header, claim) : null),
                ("oa:start", evidence.Span.Start),
                ("oa:end", evidence.Span.End),
                ("api:part", evidence.Span.Part),
                ("api:mention", evidence.Mention),
                ("api:cue", evidence.Cue),
                ("api:recordedAt", evidence.RecordedAt),
                ("api:recordedBy", evidence.RecordedBy));
        }
    }

    private static JsonObject Link(ExportHeader header, ExportRecord record) => new() { ["@id"] = Names.Of(header, record) };
}
