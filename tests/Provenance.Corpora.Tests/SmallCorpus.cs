using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.Corpora.Tests;

/// <summary>A corpus of one article, of the outlet <c>x</c>, in which the board <c>y</c> says the claim <c>c</c>.</summary>
internal static class SmallCorpus
{
    /// <summary>The corpus with one attribution for each of these passages, keyed a0, a1 and so on.</summary>
    /// <param name="text">The text of the article.</param>
    /// <param name="spans">The passages, as JSON.</param>
    internal static JsonObject Json(string text, params IReadOnlyList<string> spans)
    {
        var json = JsonNode.Parse(
            """
            {
              "meta": { "key": "small", "title": "Small" },
              "documents": [{ "id": "d", "kind": "ARTICLE", "held": true, "publisher": "x" }],
              "sources": [
                { "id": "x", "type": "ORGANISATION", "kind": "OUTLET", "name": "X Post" },
                { "id": "y", "type": "ORGANISATION", "kind": "OTHER", "name": "Y Board" }
              ],
              "questions": [{ "id": "q", "text": "What broke?" }],
              "claims": [{ "id": "c", "question": "q", "proposition": "The dam broke." }],
              "attributions": []
            }
            """)!.AsObject();
        json["documents"]![0]!["text"] = text;
        foreach (var (index, span) in spans.Index())
        {
            json["attributions"]!.AsArray().Add(new JsonObject
            {
                ["id"] = $"a{index}",
                ["document"] = "d",
                ["span"] = JsonNode.Parse(span),
                ["chain"] = new JsonArray(new JsonObject { ["source"] = "y" }),
                ["claims"] = new JsonArray(new JsonObject { ["claim"] = "c" }),
            });
        }
        return json;
    }

    internal static CorpusReading Reading(JsonObject json) =>
        CorpusReader.Read("small.json", Encoding.UTF8.GetBytes(json.ToJsonString()), _ => null);

    /// <summary>A passage by its words alone.</summary>
    internal static string Words(string text) => $$"""{ "text": {{JsonSerializer.Serialize(text)}} }""";

    /// <summary>A passage with its offsets.</summary>
    internal static string Span(int start, int end, string text) =>
        $$"""{ "start": {{start}}, "end": {{end}}, "text": {{JsonSerializer.Serialize(text)}} }""";
}
