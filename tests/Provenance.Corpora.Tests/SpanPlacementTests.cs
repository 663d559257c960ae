using System.Text.Json.Nodes;
using Provenance.Domain.Documents;

namespace Provenance.Corpora.Tests;

public sealed class SpanPlacementTests
{
    private const string Text = "The dam broke, the board said. The mayor said nothing.";

    [Fact]
    public void Words_that_occur_once_need_no_offsets()
    {
        var json = SmallCorpus.Json(Text, SmallCorpus.Words("The dam broke, the board said."));
        json["attributions"]![0]!["cueSpans"] = new JsonArray(JsonNode.Parse(SmallCorpus.Words("said")));
        json["unattributed"] = new JsonArray(JsonNode.Parse(
            """{ "id": "u", "document": "d", "span": { "text": "The mayor" } }"""));

        var reading = SmallCorpus.Reading(json);

        Assert.Empty(reading.Errors);
        var passage = Assert.Single(reading.Corpus!.Attributions).Passage;
        Assert.Equal((0, 30), (passage.Span.Start, passage.Span.End));
        Assert.Equal(new(25, 29, "said"), Assert.Single(passage.CueSpans));
        Assert.Equal(new(31, 40, "The mayor"), Assert.Single(reading.Corpus.Unattributed).Passage.Span);
    }

    [Fact]
    public void Words_that_occur_often_are_refused_with_their_places() => Refused(
        SmallCorpus.Words("said"),
        "\"said\" is in \"d\" 2 times, at [25,29), [41,45); start and end of one of them would be accepted");

    [Fact]
    public void Words_that_do_not_occur_are_refused() => Refused(
        SmallCorpus.Words("denied"), "\"denied\" is nowhere in \"d\"; the text to the character would be accepted");

    [Fact]
    public void Words_that_only_look_like_those_of_the_text_are_not_placed_and_the_error_says_what_to_write() => Refused(
        SmallCorpus.Words("the Mayor said"),
        "\"the Mayor said\" is nowhere in \"d\"; what looks like it is at [31,45) (character 0 is U+0054 LATIN CAPITAL "
        + "LETTER T, not U+0074 LATIN SMALL LETTER T); { \"start\": 31, \"end\": 45, \"text\": \"The mayor said\" } would "
        + "be accepted");

    [Fact]
    public void All_places_that_are_only_like_the_words_are_listed() => Refused(
        SmallCorpus.Words("SAID"),
        "\"SAID\" is nowhere in \"d\"; what looks like it is there 2 times, at [25,29), [41,45); start, end and text of "
        + "one of them would be accepted, as { \"start\": 25, \"end\": 29, \"text\": \"said\" }");

    [Fact]
    public void Within_a_passage_the_offsets_of_what_looks_like_it_are_those_of_the_document()
    {
        var json = SmallCorpus.Json(Text, SmallCorpus.Words("The mayor said nothing."));
        json["attributions"]![0]!["cueSpans"] = new JsonArray(JsonNode.Parse(SmallCorpus.Words("Said")));

        Assert.Contains(
            "{ \"start\": 41, \"end\": 45, \"text\": \"said\" } would be accepted",
            Assert.Single(SmallCorpus.Reading(json).Errors).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_offset_alone_is_refused() => Refused(
        """{ "start": 4, "text": "dam" }""", "missing; start and end are given together, or neither, if the text occurs once");

    [Theory]
    [InlineData("title", "HEADLINE", DocumentPart.Title)]
    [InlineData("standfirst", "STANDFIRST", DocumentPart.Standfirst)]
    [InlineData("byline", "CREDIT", DocumentPart.Byline)]
    public void A_part_that_is_apart_from_the_text_can_be_evidence(string member, string section, DocumentPart part)
    {
        foreach (var span in (string[])
            [SmallCorpus.Span(0, 9, "Dam broke"), SmallCorpus.Words("Dam broke")])
        {
            var json = SmallCorpus.Json("Body only.", span);
            json["documents"]![0]![member] = "Dam broke, board says";
            json["attributions"]![0]!["section"] = section;
            var reading = SmallCorpus.Reading(json);
            Assert.Empty(reading.Errors);
            Assert.Equal(new(0, 9, "Dam broke", part), reading.Corpus!.Attributions[0].Passage.Span);
        }
    }

    [Fact]
    public void What_is_within_a_passage_is_in_its_part()
    {
        var json = SmallCorpus.Json("Body only.", """{ "start": 0, "end": 9, "text": "Dam broke", "part": "TITLE" }""");
        json["documents"]![0]!["title"] = "Dam broke, board says";
        json["attributions"]![0]!["section"] = "HEADLINE";
        json["attributions"]![0]!["cueSpans"] = new JsonArray(JsonNode.Parse(SmallCorpus.Span(4, 9, "broke")));

        var reading = SmallCorpus.Reading(json);

        Assert.Empty(reading.Errors);
        Assert.Equal(
            new(4, 9, "broke", DocumentPart.Title),
            Assert.Single(Assert.Single(reading.Corpus!.Attributions).Passage.CueSpans));
    }

    [Fact]
    public void A_caption_is_counted_in_all_captions()
    {
        var json = SmallCorpus.Json("Body only.", """{ "text": "The board, left", "part": "CAPTIONS" }""");
        json["documents"]![0]!["captions"] = new JsonArray("The dam", "The board, left");
        Assert.Equal(
            new(8, 23, "The board, left", DocumentPart.Captions),
            SmallCorpus.Reading(json).Corpus!.Attributions[0].Passage.Span);
    }

    [Fact]
    public void A_part_that_a_document_does_not_have_is_refused() => Refused(
        """{ "start": 0, "end": 4, "text": "Body", "part": "TITLE" }""",
        "the title of \"d\" is not given; a part that the document has would be accepted");

    private static void Refused(string span, string message) =>
        Assert.Equal(message, Assert.Single(SmallCorpus.Reading(SmallCorpus.Json(Text, span)).Errors).Message);
}
