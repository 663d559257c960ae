using System.Text.Json.Nodes;
using Provenance.Domain.Recording;
using Provenance.Domain.Subjects;
using Provenance.Domain.Tests;

namespace Provenance.Corpora.Tests;

/// <summary>Populations and places that a corpus brings.</summary>
public sealed class SubjectTests
{
    private const string Places =
        """
        [
          { "id": "kursk", "name": "Kursk", "aliases": ["Kursk region", "Курская область"], "partOf": "russia", "note": "oblast" },
          { "id": "russia", "name": "Russia" }
        ]
        """;

    [Theory]
    [InlineData("Kursk", "kursk")]
    [InlineData("KURSK REGION", "kursk")]
    [InlineData("Kursk  Region", "kursk")]
    [InlineData("курская область", "kursk")]
    [InlineData("Russia", "russia")]
    [InlineData("Belgorod", null)]
    public void A_figure_names_a_place_by_key_name_or_alias_whatever_the_case_and_the_spaces(string name, string? key)
    {
        var graph = Project(Corpus("places", Places));
        Assert.Equal(key, graph.Subjects.Place(name).Record?.Key);
    }

    [Fact]
    public void A_part_is_within_its_whole()
    {
        var known = Project(Corpus("places", Places)).Subjects;
        Assert.Equal(SubjectRelation.Part, known.Place("Kursk").To(known.Place("Russia")));
    }

    [Theory]
    [InlineData("places")]
    [InlineData("populations")]
    public void An_export_has_them_after_their_wholes(string list)
    {
        var exported = CorpusExport.Of(Project(Corpus(list, Places)));
        Assert.Equal(["russia", "kursk"], exported[list]!.AsArray().Select(record => (string)record!["id"]!));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Places)![0], exported[list]![1]));
        Assert.Empty(Kursk.Reading(exported).Errors);
    }

    [Theory]
    [InlineData("""[{ "id": "a", "name": "A", "partOf": "b" }]""", "$.LIST[0].partOf", "\"b\" is the key of no record of LIST")]
    [InlineData("""[{ "id": "a", "name": "A", "partOf": "a" }]""", "$.LIST[0].partOf", "is part of itself through its partOf line")]
    [InlineData("""[{ "id": "a", "name": "Kursk" }, { "id": "b", "name": "B", "aliases": ["KURSK"] }]""", "$.LIST[1]",
        "\"KURSK\" is the name of a of LIST too")]
    [InlineData("""[{ "id": "a", "name": "B" }, { "id": "b", "name": "C" }]""", "$.LIST[1]", "\"b\" is the name of a of LIST too")]
    [InlineData("""[{ "id": "a", "name": "A", "aliases": [" "] }]""", "$.LIST[0].aliases", "\" \" is no name")]
    [InlineData("""[{ "id": "a", "name": "A" }, { "id": "a", "name": "B" }]""", "$.LIST[1]", "the key is taken")]
    [InlineData("""[{ "id": "a" }]""", "$.LIST[0].name", "missing; a string is expected")]
    public void What_cannot_be_meant_is_told_with_its_place(string records, string path, string message)
    {
        foreach (var list in new[] { "populations", "places" })
        {
            var error = Assert.Single(Kursk.Reading(Corpus(list, records)).Errors);
            Assert.Equal(path.Replace("LIST", list, StringComparison.Ordinal), error.Path);
            Assert.Contains(message.Replace("LIST", list, StringComparison.Ordinal), error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_member_of_a_loop_is_told()
    {
        var corpus = Corpus("places",
            """
            [
              { "id": "a", "name": "A", "partOf": "b" },
              { "id": "b", "name": "B", "partOf": "c" },
              { "id": "c", "name": "C", "partOf": "a" },
              { "id": "d", "name": "D", "partOf": "a" }
            ]
            """);
        Assert.Equal(["a", "b", "c"], Kursk.Reading(corpus).Errors.Select(error => error.Record));
    }

    private static Domain.ProvenanceGraph Project(JsonObject corpus)
    {
        var reading = Kursk.Reading(corpus);
        Assert.Empty(reading.Errors);
        return CorpusProjection.Of(reading.Corpus!, new GraphIds(), Kursk.RecordedAt, "annotator");
    }

    private static JsonObject Corpus(string list, string records) => new()
    {
        ["meta"] = new JsonObject { ["key"] = "m", ["title"] = "t" },
        [list] = JsonNode.Parse(records),
    };
}
