using System.Text;
using System.Text.Json.Nodes;
using Provenance.Domain.Recording;
using Provenance.Domain.Tests;

namespace Provenance.Corpora.Tests;

public sealed class CorpusReaderTests
{
    [Fact]
    public void The_sample_is_read_from_its_files()
    {
        var reading = CorpusReader.ReadFile(Kursk.CorpusFile);
        Assert.Empty(reading.Errors);
        Assert.Equal((28, 56, 23, 85, 76, 11, 5, 33, 10), (
            reading.Corpus!.Documents.Count, reading.Corpus.Sources.Count, reading.Corpus.Questions.Count,
            reading.Corpus.Claims.Count, reading.Corpus.Attributions.Count, reading.Corpus.Unattributed.Count,
            reading.Corpus.Excluded.Count, reading.Corpus.ClaimLinks.Count, reading.Corpus.AttributionLinks.Count));
    }

    [Fact]
    public void A_span_one_off_is_refused_with_the_text_expected_and_found()
    {
        var json = Kursk.Json();
        var cue = json["attributions"]![0]!["cueSpans"]![0]!;
        cue["start"] = cue["start"]!.GetValue<int>() + 1;
        cue["end"] = cue["end"]!.GetValue<int>() + 1;
        Assert.Equal(
            new CorpusError("corpus.json", "A000-01", "$.attributions[0].cueSpans[0]",
                "expected \"named\", but \"D000\" has \"amed \" at [22,27), and the expected text at [21,26)"),
            Assert.Single(Kursk.Reading(json).Errors));
    }

    [Fact]
    public void Every_error_is_told_with_its_record_and_path()
    {
        var json = Kursk.Json();
        json["sources"]![4]!["nmae"] = "HuffPost";
        json["claims"]![0]!["question"] = "nobody-asked";
        json["documents"]![0]!["sha256"] = new string('0', 64);
        json["attributions"]![3]!["tone"] = "ANGRY";
        var errors = Kursk.Reading(json).Errors;
        Assert.Equal(
            ["$.sources[4].nmae", "$.attributions[3].tone", "$.documents[0].sha256", "$.claims[0].question"],
            errors.Select(error => error.Path));
        Assert.Equal(["huffpost", "A000-04", "D000", "C-number-killed-named"], errors.Select(error => error.Record));
        Assert.StartsWith(
            "unknown member; accepted here: id, type, kind, kindWords, subkind, name,", errors[0].Message, StringComparison.Ordinal);
        Assert.Equal("\"ANGRY\" is not known; accepted: NEUTRAL, ENDORSING, DISTANCING", errors[1].Message);
        Assert.StartsWith("the text's SHA-256 is 24f5004cf8d3", errors[2].Message, StringComparison.Ordinal);
        Assert.Equal("\"nobody-asked\" is the key of no record of questions", errors[3].Message);
        Assert.Null(Kursk.Reading(json).Corpus);
    }

    [Fact]
    public void What_could_not_be_read_is_not_judged()
    {
        var json = Kursk.Json();
        var quantity = json["claims"]!.AsArray().Select(claim => claim!["quantity"])
            .First(quantity => quantity?["value"] is not null)!;
        quantity["modifier"] = "SOME";
        quantity["value"] = "1,000";
        json["sources"]![0]!["type"] = "PLACE";
        json["attributions"]![0]!["span"]!["start"] = "0";
        var errors = Kursk.Reading(json).Errors;
        Assert.Equal(["type", "value", "modifier", "start"], errors.Select(error => error.Path.Split('.')[^1]));
    }

    [Theory]
    [InlineData("$.documents[0].id", 400)]
    [InlineData("$.sources[0].name", 1000)]
    [InlineData("$.sources[0].aliases[0]", 1000)]
    [InlineData("$.documents[0].url", 2500)]
    public void What_records_are_looked_up_by_has_room_in_an_index(string path, int bytes)
    {
        Assert.DoesNotContain(Reading(bytes).Errors, IsOfLength);
        var error = Assert.Single(Reading(bytes + 2).Errors, IsOfLength);
        Assert.Equal((path, $"{bytes + 2} bytes in UTF-8; at most {bytes} would be accepted"), (error.Path, error.Message));

        CorpusReading Reading(int length)
        {
            var json = Kursk.Json();
            json["sources"]![0]!["aliases"] = new JsonArray("");
            Set(json, path, JsonValue.Create(new string('é', length / 2)));
            return Kursk.Reading(json);
        }

        static bool IsOfLength(CorpusError error) => error.Message.Contains("bytes in UTF-8;", StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string?, string> Faults => new()
    {
        { "$.documents[0].file", "\"../secret.txt\"", null, "not a plain file name" },
        { "$.documents[0].file", "\"missing.txt\"", null, "there is no file" },
        { "$.documents[0].bytes", "7", null, "the text has 2198 bytes in UTF-8, not 7" },
        { "$.documents[1].chars", "3567", null, "the text has 3531 UTF-16 code units, not 3567" },
        { "$.documents[0].held", "false", "$.documents[0]", "a document that is not held has no file" },
        { "$.documents[0].kind", "\"RUMOUR\"", null, "accepted: ARTICLE, REPORT," },
        { "$.documents[5].text", "\"inline\"", "$.documents[5]", "a document that is not held has no file, text" },
        { "$.documents[0].publishedAt.earliest", "\"2025-02-30\"", null, "is not a date" },
        { "$.documents[0].publishedAt.earliest", "\"2025-03-30\"", "$.documents[0].publishedAt", "is after latest" },
        { "$.sources[1].id", "\"outlet-d000\"", "$.sources[1]", "the key is taken by an earlier record of sources" },
        { "$.sources[4].kind", "\"WITNESS\"", null, "is no kind of ORGANISATION; accepted: OUTLET," },
        { "$.sources[4].cardinality", "\"ONE\"", null, "unknown member" },
        { "$.sources[4].identified", "false", "$.sources[4]", "only an outlet without a name is not identified" },
        { "$.sources[4].country", "\"XX\"", null, "\"XX\" is the code of no country" },
        { "$.attributions[0].chain[0].cue", "\"never written\"", null, "\"never written\" is not in \"D000\"" },
        { "$.attributions[0].chain[0].mention", "\"…\"", null, "is not in \"D000\"" },
        { "$.claims[3].quantity.verbatim", "\"4 million\"", "$.claims[3].quantity", "\"4 million\" is 4000000" },
        { "$.sources[5].partOf", "\"bbc-ukraine\"", null, "a source is part of itself" },
        { "$.sources[12].document", "\"W-bbc-2025-01\"", null, "is not held" },
        { "$.sources[12].document", "\"D001\"", "$.attributions[6].chain[0].source", "source is never shared" },
        { "$.claims[3].quantity.components", "[\"KILLED\",\"WOUNDED\"]", "$.claims[3].quantity", "do not fit" },
        { "$.claims[4].quantity.value", "1.25", "$.claims[4].quantity", "is outside 0 to 1" },
        { "$.claims[3].quantity.low", "4000", "$.claims[3].quantity", "low and high are 3600" },
        { "$.claims[3].quantity.unit", "\"RATIO\"", "$.claims[3].quantity", "is a count" },
        { "$.attributions[0].chain", "[]", "$.attributions[0].chain", "at least one source" },
        { "$.attributions[0].claims", "[]", null, "claims are left out when" },
        { "$.attributions[0].depth", "2", null, "2 is not the length of the chain, 1" },
        { "$.attributions[0].citing", "\"bbc\"", null, "bbc is not the document's publisher, outlet-d000" },
        { "$.attributions[0].chain[0].kind", "\"PERSON/OFFICIAL\"", null, "is not the source's kind" },
        { "$.attributions[0].span.end", "90000", "$.attributions[0].span", "has no [0,90000) in its 2198" },
        { "$.attributions[0].document", "\"W-bbc-2025-01\"", null, "evidence lies in held documents only" },
        { "$.attributions[0].chain[0].relation", "\"EXPLAINS\"", "$.attributions[0].chain", "when a RESPONDS_TO link" },
        { "$.attributionLinks[8].kind", "\"SAME_STATEMENT\"", "$.attributions[30].chain", "when a RESPONDS_TO link" },
        { "$.unattributed[0].claim", "\"C-none\"", null, "is the key of no record of claims" },
        { "$.excluded[0].text", "\"never written\"", null, "does not contain" },
        { "$.claimLinks[0].dimensions", "[]", "$.claimLinks[0]", "at least one dimension" },
        { "$.claimLinks[0].rationale", "null", "$.claimLinks[0]", "a rationale would be accepted" },
        { "$.claimLinks[0].to", "\"C-died-4000\"", "$.claimLinks[0]", "a claim is linked to itself" },
        { "$.claimLinks[19].to", "\"C-lossrate-36\"", "$.claimLinks[19]", "links answers to one question" },
        { "$.attributionLinks[0].to", "\"A000-06\"", "$.attributionLinks[0]", "is linked to itself" },
        { "$.meta", "\"kursk\"", null, "a string where an object is expected" },
        { "$.questions[0]", "17", null, "the number 17 where an object is expected" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_where_it_is(string path, string value, string? faultyPath, string message)
    {
        var json = Kursk.Json();
        Set(json, path, JsonNode.Parse(value));
        Assert.Contains(Kursk.Reading(json).Errors, error =>
            error.Path.StartsWith(faultyPath ?? path, StringComparison.Ordinal)
            && error.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_held_document_has_words()
    {
        var json = Kursk.Json();
        var document = json["documents"]![0]!.AsObject();
        document.Remove("file");
        document["text"] = " ";
        Assert.Contains(Kursk.Reading(json).Errors, error => error.Path == "$.documents[0]"
            && error.Message.StartsWith("the text is empty", StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_that_would_cite_itself_is_refused()
    {
        var json = Kursk.Json();
        json["attributions"]![0]!["chain"]!.AsArray().Add(json["attributions"]![1]!["chain"]![0]!.DeepClone());
        Assert.Contains(Kursk.Reading(json).Errors, error => error.Path == "$.attributions[0].chain[1]"
            && error.Message.StartsWith("\"uk-mod\" would cite itself", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"meta\": {", "malformed JSON in line 1")]
    [InlineData("[]", "an array where an object is expected")]
    [InlineData("{\"meta\":{\"key\":\"k\",\"title\":\"t\"},\"claims\":[],\"claims\":[]}", "this member is given twice")]
    public void What_is_no_corpus_is_refused(string json, string message) =>
        Assert.Contains(
            message,
            Assert.Single(CorpusReader.Read("x.json", Encoding.UTF8.GetBytes(json), _ => null).Errors).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Ten_thousand_nested_arrays_are_an_error_and_no_crash()
    {
        var json = Encoding.UTF8.GetBytes("{\"meta\":" + new string('[', 10_000));
        Assert.Contains("malformed JSON", Assert.Single(CorpusReader.Read("x.json", json, _ => null).Errors).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_may_stand_in_the_corpus_itself()
    {
        var json = Kursk.Json();
        var document = json["documents"]![0]!.AsObject();
        document["text"] = Encoding.UTF8.GetString(Kursk.TextFile((string)document["file"]!)!);
        document.Remove("file");
        foreach (var attribution in json["attributions"]!.AsArray().Where(item => (string)item!["document"]! == "D000"))
        {
            attribution!.AsObject().Remove("file");
        }
        var reading = Kursk.Reading(json);
        Assert.Empty(reading.Errors);
        var graph = CorpusProjection.Of(reading.Corpus!, new GraphIds(), Kursk.RecordedAt, "annotator");
        Assert.True(JsonNode.DeepEquals(json, CorpusExport.Of(graph)));
    }

    [Fact]
    public void A_text_that_is_not_UTF_8_is_refused()
    {
        var json = Encoding.UTF8.GetBytes(Kursk.Json().ToJsonString());
        var reading = CorpusReader.Read("corpus.json", json, name =>
            name.StartsWith("000", StringComparison.Ordinal) ? [0xC3, 0x28] : Kursk.TextFile(name));
        Assert.Contains(reading.Errors, error =>
            error.Record == "D000" && error.Message.EndsWith("is not UTF-8", StringComparison.Ordinal));
    }

    private static void Set(JsonNode root, string path, JsonNode? value)
    {
        var steps = path[2..].Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
            .Split('.');
        var at = steps[..^1].Aggregate(root, Step);
        if (at is JsonArray array)
        {
            array[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            at[steps[^1]] = value;
        }

        static JsonNode Step(JsonNode node, string step) => node is JsonArray array
            ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]!
            : node[step]!;
    }
}
