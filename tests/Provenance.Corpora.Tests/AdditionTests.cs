using System.Text.Json.Nodes;

namespace Provenance.Corpora.Tests;

public sealed class AdditionTests
{
    [Fact]
    public void A_passage_may_be_in_a_text_that_the_same_file_adds()
    {
        var json = SmallCorpus.Json("", SmallCorpus.Words("The dam broke, the board said."));
        json["documents"]![0] = JsonNode.Parse("""{ "id": "d", "kind": "ARTICLE", "held": false, "publisher": "x" }""");
        Add(json, """{ "id": "ad", "document": "d", "text": "The dam broke, the board said." }""");

        var reading = SmallCorpus.Reading(json);

        Assert.Empty(reading.Errors);
        Assert.Equal(new(0, 30, "The dam broke, the board said."), reading.Corpus!.Attributions[0].Passage.Span);
    }

    [Theory]
    [InlineData("""{ "id": "ad", "source": "x", "document": "d", "note": "n" }""", "an addition is to a source or to a document")]
    [InlineData("""{ "id": "ad", "note": "n" }""", "an addition is to a source or to a document")]
    [InlineData("""{ "id": "ad", "source": "x" }""", "it adds nothing; aliases, owners")]
    [InlineData("""{ "id": "ad", "document": "d" }""", "it adds nothing; title, byline")]
    [InlineData("""{ "id": "ad", "source": "x", "title": "T" }""", "unknown member; accepted here: id, source, document")]
    [InlineData("""{ "id": "ad", "source": "nobody", "note": "n" }""", "\"nobody\" is the key of no record of sources")]
    [InlineData("""{ "id": "ad", "source": "x", "owners": ["x"] }""", "a source owns itself")]
    [InlineData("""{ "id": "ad", "source": "x", "possiblySameAs": ["nobody"] }""", "\"nobody\" is the key of no record")]
    public void What_is_no_addition_is_refused(string addition, string message)
    {
        var json = SmallCorpus.Json("The dam broke.");
        Add(json, addition);
        Assert.Contains(SmallCorpus.Reading(json).Errors, error =>
            error.Message.Contains(message, StringComparison.Ordinal) && error.Path.StartsWith("$.additions[0]", StringComparison.Ordinal));
    }

    private static void Add(JsonObject json, string addition) => json["additions"] = new JsonArray(JsonNode.Parse(addition));
}
