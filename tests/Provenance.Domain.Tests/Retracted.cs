using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Domain.Recording;

namespace Provenance.Domain.Tests;

/// <summary>The sample with a notice by which one source takes back a claim of a document.</summary>
internal static class Retracted
{
    private const string Text = "We withdraw it.";

    /// <summary>A notice of 3 February 2025.</summary>
    internal static JsonObject Json(
        string publisher, string source, string? venue, string claim, string stance = "DENIES")
    {
        var json = Kursk.Json();
        json["documents"]!.AsArray().Add(JsonNode.Parse(
            $$"""
            {
                "id": "N1", "kind": "STATEMENT", "held": true, "text": "{{Text}}", "publisher": "{{publisher}}",
                "publishedAt": { "earliest": "2025-02-03", "latest": "2025-02-03", "basis": "STATED" }
            }
            """));
        var hop = new JsonObject
        {
            ["source"] = source,
            ["basis"] = "EXPLICIT",
            ["relation"] = "DISPUTES",
        };
        if (venue is not null)
        {
            (hop["venue"], hop["venueBasis"]) = (venue, "EXPLICIT");
        }
        json["attributions"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "AN1-01",
            ["document"] = "N1",
            ["section"] = "BODY",
            ["span"] = new JsonObject { ["start"] = 0, ["end"] = Text.Length, ["text"] = Text },
            ["chain"] = new JsonArray(hop),
            ["mode"] = "PARAPHRASE",
            ["attitude"] = "ASSERTION",
            ["stance"] = stance,
            ["tone"] = "NEUTRAL",
            ["claims"] = new JsonArray(new JsonObject { ["claim"] = claim }),
        });
        return json;
    }

    internal static ProvenanceGraph Graph(JsonNode json)
    {
        var reading = Kursk.Reading(json);
        Assert.Empty(reading.Errors);
        return CorpusProjection.Of(reading.Corpus!, new GraphIds(), Kursk.RecordedAt, "annotator");
    }
}
