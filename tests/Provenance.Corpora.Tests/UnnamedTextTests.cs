using System.Text.Json.Nodes;

namespace Provenance.Corpora.Tests;

/// <summary>Who someone unnamed is has no place in the record, nor in a text about them.</summary>
public sealed class UnnamedTextTests
{
    private const string Named =
        """
        { "id": "jane", "type": "PERSON", "kind": "OTHER", "name": "Jane Miller", "aliases": ["Miller", "She"] },
        { "id": "works", "type": "ORGANISATION", "kind": "MINISTRY", "name": "Ministry of Works" },
        { "id": "time", "type": "ORGANISATION", "kind": "OUTLET", "name": "Time" },
        { "id": "nobody", "type": "ORGANISATION", "kind": "OUTLET", "identified": false },
        { "id": "other", "type": "ANONYMOUS", "kind": "OTHER", "name": "An Aide", "cardinality": "ONE" }
        """;

    [Theory]
    [InlineData("\"note\": \"It is Jane Miller.\"", "note", "Jane Miller")]
    [InlineData("\"note\": \"jáne  MILLER’s voice\"", "note", "jáne  MILLER")]
    [InlineData("\"note\": \"Miller, by the voice\"", "note", "Miller")]
    [InlineData("\"note\": \"works at the Ministry of Works\"", "note", "Ministry of Works")]
    [InlineData("\"note\": \"spoke to Time too\"", "note", "Time")]
    [InlineData("\"aliases\": [\"Jane Miller\"]", "aliases", "Jane Miller")]
    [InlineData("\"kindWords\": \"Jane Miller’s neighbour\"", "kindWords", "Jane Miller")]
    [InlineData("\"affiliationHint\": \"the office of Jane Miller\"", "affiliationHint", "Jane Miller")]
    [InlineData("\"anonymityTerms\": \"as Jane Miller asked\"", "anonymityTerms", "Jane Miller")]
    [InlineData("\"owners\": [{ \"owner\": \"time\", \"evidence\": \"the Ministry of Works says so\" }]", "owners", "Ministry of Works")]
    public void A_text_with_a_name_on_record_is_refused_at_its_place(string member, string place, string name)
    {
        var error = Assert.Single(ErrorsOf(member));
        Assert.Equal(("x", $"$.sources[5].{place}"), (error.Record, error.Path));
        Assert.StartsWith($"\"{name}\" is a name of \"", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("the text without the name would be accepted", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"note\": \"She asked at that time; may be an aide; the miller.\"")]
    [InlineData("\"note\": \"Jane, whose sister is Ms. Millers\"")]
    [InlineData("\"affiliationHint\": \"Ministry of Works\", \"aliases\": [\"an official of the Ministry of Works\"]")]
    [InlineData("\"brokeredBy\": \"time\", \"note\": \"known to Time alone\"")]
    [InlineData("\"partOf\": \"works\", \"note\": \"in the Ministry of Works\"")]
    [InlineData("\"possiblySameAs\": [\"jane\"], \"note\": \"perhaps Jane Miller\"")]
    public void Other_words_and_those_to_whom_the_record_refers_are_accepted(string members) =>
        Assert.Empty(ErrorsOf(members));

    [Fact]
    public void The_description_of_someone_unnamed_names_no_person()
    {
        Assert.Equal("$.sources[5].name", Assert.Single(ErrorsOf("", name: "an aide to Jane Miller")).Path);
        Assert.Empty(ErrorsOf("", name: "an official of the Ministry of Works"));
    }

    [Fact]
    public void Someone_unnamed_has_no_address() => Assert.Equal(
        ("$.sources[5].url", "someone unnamed has no address of their own; it may be left out"),
        ErrorsOf("\"url\": \"https://example.org/jane\"").Select(error => (error.Path, error.Message)).Single());

    [Fact]
    public void Nobody_whom_the_text_names_is_unnamed_too()
    {
        var corpus = Corpus("");
        var unspecified = JsonNode.Parse(
            """
            { "id": "y", "type": "UNSPECIFIED", "kind": "OTHER", "name": "it is said", "form": "IMPERSONAL", "document": "d",
              "note": "said by Jane Miller" }
            """);
        corpus["sources"]!.AsArray().Add(unspecified);
        corpus["documents"] = JsonNode.Parse("""[{ "id": "d", "kind": "ARTICLE", "held": true, "text": "It is said." }]""");
        Assert.Equal("$.sources[6].note", Assert.Single(SmallCorpus.Reading(corpus).Errors).Path);
    }

    [Fact]
    public void The_same_words_about_someone_with_a_name_are_accepted()
    {
        var corpus = Corpus("");
        corpus["sources"]![1]!["note"] = "led by Jane Miller";
        Assert.Empty(SmallCorpus.Reading(corpus).Errors);
    }

    [Theory]
    [InlineData("additions", """{ "id": "r", "source": "x", "note": "It is Jane Miller." }""", "note")]
    [InlineData("additions", """{ "id": "r", "source": "x", "aliases": ["Jane Miller"] }""", "aliases")]
    [InlineData("additions", """{ "id": "r", "source": "x", "url": "https://example.org/jane" }""", "url")]
    [InlineData("assessments",
        """{ "id": "r", "of": { "source": "x" }, "reliability": "B", "assessor": "a", "at": "2026-01-01T00:00:00Z", "note": "Jane Miller is careful." }""",
        "note")]
    [InlineData("identities",
        """{ "id": "r", "kind": "MERGED", "from": "x", "to": "other", "reason": "Both are Jane Miller." }""", "reason")]
    [InlineData("identities",
        """{ "id": "r", "kind": "MERGED", "from": "x", "to": "other", "reason": "r", "ended": { "reason": "One is Jane Miller." } }""",
        "ended.reason")]
    public void So_is_what_is_said_of_them_later(string list, string record, string place)
    {
        var corpus = Corpus("");
        corpus[list] = new JsonArray(JsonNode.Parse(record));
        var error = Assert.Single(SmallCorpus.Reading(corpus).Errors);
        Assert.Equal(("r", $"$.{list}[0].{place}"), (error.Record, error.Path));
    }

    [Fact]
    public void A_decision_may_name_the_sources_that_it_is_about()
    {
        var corpus = Corpus("");
        corpus["identities"] = JsonNode.Parse(
            """[{ "id": "r", "kind": "NOT_THE_SAME", "from": "x", "to": "jane", "reason": "Jane Miller was abroad." }]""");
        Assert.Empty(SmallCorpus.Reading(corpus).Errors);
    }

    private static IReadOnlyList<CorpusError> ErrorsOf(string members, string name = "a person in the know") =>
        SmallCorpus.Reading(Corpus(members, name)).Errors;

    private static JsonObject Corpus(string members, string name = "a person in the know") => JsonNode.Parse(
        $$"""
        {
          "meta": { "key": "m", "title": "t" },
          "sources": [
            {{Named}},
            { "id": "x", "type": "ANONYMOUS", "kind": "OTHER", "name": "{{name}}", "cardinality": "ONE"{{(members.Length == 0 ? "" : ", " + members)}} }
          ]
        }
        """)!.AsObject();
}
