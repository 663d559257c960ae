using System.Text;
using System.Text.Json.Nodes;

namespace Provenance.Server.Tests.Comparisons;

/// <summary>A corpus of one invented article with pairs of figures: each pair answers a question of its own, and of each
/// question the one figure is a source's, the other another's.</summary>
internal sealed class FiguresCorpus
{
    private readonly StringBuilder _text = new();
    private readonly JsonArray _questions = [];
    private readonly JsonArray _claims = [];
    private readonly JsonArray _attributions = [];

    /// <summary>Adds a pair, as JSON of two quantities, and gives the key of its question.</summary>
    public string Add(string one, string other)
    {
        var question = $"fig-q{_questions.Count}";
        _questions.Add(new JsonObject { ["id"] = question, ["text"] = "How many?" });
        Add(question, "fig-police", one);
        Add(question, "fig-hospital", other);
        return question;
    }

    /// <summary>The corpus.</summary>
    public JsonObject ToJson()
    {
        var corpus = JsonNode.Parse(
            """
            {
              "meta": { "key": "figures", "title": "Figures" },
              "sources": [
                { "id": "fig-post", "type": "ORGANISATION", "kind": "OUTLET", "name": "Figure Post" },
                { "id": "fig-police", "type": "ORGANISATION", "kind": "OTHER", "name": "Gate Police" },
                { "id": "fig-hospital", "type": "ORGANISATION", "kind": "OTHER", "name": "Mole Hospital" }
              ]
            }
            """)!.AsObject();
        corpus["documents"] = new JsonArray(new JsonObject
        {
            ["id"] = "fig-1",
            ["kind"] = "ARTICLE",
            ["held"] = true,
            ["publisher"] = "fig-post",
            ["text"] = _text.ToString(),
        });
        corpus["questions"] = _questions;
        corpus["claims"] = _claims;
        corpus["attributions"] = _attributions;
        return corpus;
    }

    private void Add(string question, string source, string quantity)
    {
        var (claim, sentence) = ($"fig-c{_claims.Count}", $"There were {_claims.Count}, {source} said.");
        _claims.Add(new JsonObject
        {
            ["id"] = claim,
            ["question"] = question,
            ["proposition"] = sentence,
            ["quantity"] = JsonNode.Parse(quantity),
        });
        _attributions.Add(new JsonObject
        {
            ["id"] = $"fig-a{_attributions.Count}",
            ["document"] = "fig-1",
            ["section"] = "BODY",
            ["span"] = new JsonObject
            {
                ["start"] = _text.Length,
                ["end"] = _text.Length + sentence.Length,
                ["text"] = sentence,
            },
            ["chain"] = new JsonArray(new JsonObject
            {
                ["source"] = source,
                ["basis"] = "EXPLICIT",
                ["relation"] = "SAYS",
            }),
            ["mode"] = "PARAPHRASE",
            ["attitude"] = "ASSERTION",
            ["stance"] = "ASSERTS",
            ["tone"] = "NEUTRAL",
            ["claims"] = new JsonArray(new JsonObject { ["claim"] = claim }),
        });
        _text.Append(sentence).Append(' ');
    }
}
