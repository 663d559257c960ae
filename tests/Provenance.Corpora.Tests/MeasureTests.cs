using System.Text.Json.Nodes;
using Provenance.Domain.Tests;

namespace Provenance.Corpora.Tests;

/// <summary>Measures that a corpus uses or brings.</summary>
public sealed class MeasureTests
{
    [Theory]
    [InlineData("""{ "measure": "DISPLACED", "components": [], "value": 12000, "unit": "PERSONS" }""")]
    [InlineData("""{ "measure": "ARRESTED", "value": 12 }""")]
    [InlineData("""{ "measure": "HOMES_DESTROYED", "value": 40, "unit": "ITEMS" }""")]
    [InlineData("""{ "measure": "TURNOUT", "value": 1.1, "unit": "RATIO" }""")]
    [InlineData("""{ "measure": "TEMPERATURE", "value": -3, "unit": "DEGREES_CELSIUS" }""")]
    [InlineData("""{ "measure": "MONEY", "value": 40000000, "unit": "EUR" }""")]
    [InlineData("""{ "measure": "DEAD_OR_MISSING", "value": 12, "unit": "PERSONS" }""")]
    [InlineData("""{ "measure": "DEAD_OR_MISSING", "components": ["KILLED", "MISSING"], "value": 12, "unit": "PERSONS" }""")]
    [InlineData("""{ "measure": "PROFIT", "value": -2.50, "unit": "USD" }""")]
    [InlineData("""{ "measure": "DISTANCE", "value": 26, "unit": "miles" }""")]
    [InlineData("""{ "measure": "EVICTED", "value": 3 }""")]
    public void Any_quantity_can_be_recorded(string quantity) => Assert.Empty(Errors(quantity));

    [Theory]
    [InlineData("""{ "measure": "DISPLACD", "value": 3 }""", "\"DISPLACD\" is the key of no measure; known and near are DISPLACED;")]
    [InlineData("""{ "measure": "KILLED", "value": -3 }""", "-3 is negative; a count is 0 or more")]
    [InlineData("""{ "measure": "MONEY", "value": 3, "unit": "DOLLARS" }""", "\"DOLLARS\" is no unit that is known; accepted for MONEY: EUR, USD")]
    [InlineData("""{ "measure": "MONEY", "value": 3 }""", "MONEY has no unit of its own; accepted: EUR, USD")]
    [InlineData("""{ "measure": "VOTE_SHARE", "value": 1.2, "unit": "RATIO" }""", "1.2 is outside 0 to 1")]
    public void What_cannot_be_meant_is_told_with_what_would_be_accepted(string quantity, string message) =>
        Assert.Contains(message, Assert.Single(Errors(quantity)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_measure_that_is_always_known_is_not_declared_again()
    {
        var corpus = Corpus("""{ "measure": "KILLED", "value": 3 }""");
        corpus["measures"]!.AsArray().Add(JsonNode.Parse("""{ "id": "KILLED", "name": "shot", "kind": "PERSONS" }"""));
        Assert.Contains("KILLED is a measure that is always known", Assert.Single(Kursk.Reading(corpus).Errors).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<CorpusError> Errors(string quantity) => Kursk.Reading(Corpus(quantity)).Errors;

    private static JsonObject Corpus(string quantity)
    {
        var corpus = JsonNode.Parse(
            """
            {
              "meta": { "key": "m", "title": "t" },
              "measures": [{ "id": "EVICTED", "name": "evicted", "kind": "PERSONS", "unit": "PERSONS" }],
              "questions": [{ "id": "q", "text": "How many?" }],
              "claims": [{ "id": "c", "question": "q", "proposition": "p" }]
            }
            """)!.AsObject();
        var full = JsonNode.Parse(quantity)!.AsObject();
        full["modifier"] = "UNMODIFIED";
        full["population"] = "PEOPLE";
        full["verbatim"] = "so many";
        corpus["claims"]![0]!["quantity"] = full;
        return corpus;
    }
}
