using System.Text;
using System.Text.Json.Nodes;
using Provenance.Exports.Records;

namespace Provenance.Exports.Formats.Linked;

/// <summary>JSON-LD in the words of schema.org: claims, articles, and for each passage that shows a citation a quotation. The
/// context is in the file, so that nothing has to be loaded to read it.</summary>
internal sealed class JsonLdFormat() : TextFormat("jsonld", "application/ld+json; charset=utf-8")
{
    protected override void Begin(ExportHeader header, StringBuilder text)
    {
        JsonObject context = new()
        {
            ["@vocab"] = "https://schema.org/",
            ["api"] = $"{header.Base}graphql/schema.graphql#",
            ["cito"] = CitoRelation.Namespace,
            ["dcterms"] = "http://purl.org/dc/terms/",
            ["oa"] = "http://www.w3.org/ns/oa#",
            ["prov"] = "http://www.w3.org/ns/prov#",
        };
        text.Append($"{{\n\"@context\": {context.ToJsonString(RecordJson.Options)},\n\"@graph\": [\n");
        text.Append(Node(
            header.Address,
            "Dataset",
            ("name", header.Title),
            ("url", header.Address),
            ("version", header.Moment.Recorded),
            ("api:published", header.Moment.Published),
            ("creditText", header.Citation),
            ("description", header.Note)));
    }

    protected override void Add(ExportRecord record, ExportHeader header, Once seen, StringBuilder text)
    {
        foreach (var node in seen.NewOf(record).SelectMany(part => JsonLdNodes.Of(part, header)))
        {
            text.Append(",\n").Append(node.ToJsonString(RecordJson.Options));
        }
    }

    protected override void End(StringBuilder text) => text.Append("\n]\n}\n");

    private static string Node(string id, JsonNode type, params IEnumerable<(string Name, JsonNode? Value)> members) =>
        JsonLdNodes.Node(id, type, members).ToJsonString(RecordJson.Options);
}
