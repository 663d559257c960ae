using System.Text;
using System.Text.Json.Nodes;

namespace Provenance.Corpora.Tests;

public sealed class CorpusReviewTests
{
    [Fact]
    public void Chains_are_told_in_words()
    {
        var json = SmallCorpus.Json(
            "The dam broke, the board told Z.", SmallCorpus.Words("The dam broke, the board told Z."));
        json["sources"]!.AsArray().Add(JsonNode.Parse(
            """{ "id": "z", "type": "ORGANISATION", "kind": "OUTLET", "name": "Z Wire" }"""));
        json["attributions"]![0]!["chain"] = JsonNode.Parse("""[{ "source": "z" }, { "source": "y" }]""");
        json["attributions"]![0]!["stance"] = "PREDICTS";
        Assert.Equal(
            ["a0: X Post in d has it from Z Wire, which has it from Y Board (stance PREDICTS): \"The dam broke.\" (c)"],
            Review(json).Chains);
    }

    [Fact]
    public void All_who_make_a_statement_together_are_told()
    {
        var json = SmallCorpus.Json(
            "The dam broke, Z and the board said.", SmallCorpus.Words("The dam broke, Z and the board said."));
        json["sources"]!.AsArray().Add(JsonNode.Parse(
            """{ "id": "z", "type": "ORGANISATION", "kind": "OUTLET", "name": "Z Wire" }"""));
        json["attributions"]![0]!["chain"] = JsonNode.Parse("""[{ "source": "z", "jointly": ["y"] }]""");
        Assert.Equal(
            ["a0: X Post in d has it from Z Wire together with Y Board: \"The dam broke.\" (c)"], Review(json).Chains);
    }

    [Fact]
    public void Sentences_that_report_and_claims_that_nothing_uses_are_left_over()
    {
        var json = SmallCorpus.Json(
            "The dam broke, the board said. It was old. The mayor denied it. “We knew,” a clerk wrote.\nNo more.",
            SmallCorpus.Words("The dam broke, the board said."));
        json["claims"]!.AsArray().Add(JsonNode.Parse(
            """{ "id": "other", "question": "q", "proposition": "The lock broke." }"""));
        json["excluded"] = JsonNode.Parse(
            """[{ "document": "d", "text": "“We knew,” a clerk wrote.", "why": "Off the question." }]""");
        Assert.Equal(
            [
                "no passage and no link uses the claim other: \"The lock broke.\"",
                "no passage covers this of d [43,63): \"The mayor denied it.\"",
            ],
            Review(json).LeftOver);
    }

    private static CorpusReview Review(JsonObject json)
    {
        var batch = CorpusReader.ReadBatch("small.json", Encoding.UTF8.GetBytes(json.ToJsonString()), _ => null);
        Assert.Empty(batch.Check(CorpusContext.None));
        return batch.Review(CorpusContext.None);
    }
}
