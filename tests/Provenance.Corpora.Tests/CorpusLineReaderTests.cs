using System.Text;
using System.Text.Json.Nodes;
using Provenance.Domain.Recording;
using Provenance.Domain.Tests;

namespace Provenance.Corpora.Tests;

public sealed class CorpusLineReaderTests
{
    [Fact]
    public async Task The_sample_as_lines_reads_back_as_the_same_graph()
    {
        var reading = await ReadAsync([.. CorpusExport.Lines(Kursk.Graph)]);
        Assert.Empty(reading.Errors);
        var graph = CorpusProjection.Of(
            reading.Corpus!, NumberedAsSample(), Kursk.RecordedAt, "annotator");
        Assert.True(JsonNode.DeepEquals(CorpusExport.Of(Kursk.Graph), CorpusExport.Of(graph)));
    }

    [Fact]
    public async Task Records_come_one_by_one_with_their_lines_and_the_places_to_cut()
    {
        CorpusLineReader reader = new("x.jsonl");
        List<CorpusLine> lines = [];
        await foreach (var line in reader.ReadAsync(
            Stream([Meta, Scoped, Document, Publisher, Question]), TestContext.Current.CancellationToken))
        {
            lines.Add(line);
        }

        Assert.Empty(reader.Errors);
        Assert.Equal(
            [
                (1, CorpusLineKind.Meta, true), (2, CorpusLineKind.Source, false), (3, CorpusLineKind.Document, false),
                (4, CorpusLineKind.Source, true), (5, CorpusLineKind.Question, true),
            ],
            lines.Select(line => (line.Number, line.Kind, line.Closed)));
    }

    public static TheoryData<string[], string, string> Faults => new()
    {
        { [], "line 1: $", "there is no line" },
        { [Meta, "{\"record\":\"question\""], "line 2: $", "malformed JSON" },
        { [Meta, ""], "line 2: $", "malformed JSON" },
        { [Meta, "[]"], "line 2: $", "an array where an object is expected" },
        { [Meta, "{\"id\":\"q\"}"], "line 2: $.record", "missing" },
        { [Meta, "{\"record\":\"rumour\"}"], "line 2: $.record", "accepted: meta, document, source," },
        { [Question], "line 1: $.record", "meta is the record of the first line" },
        { [Meta, Meta], "line 2: $.record", "meta is the record of the first line" },
        { [Meta, Question.Replace("text", "txet", StringComparison.Ordinal)], "line 2: $.txet", "unknown member" },
        { [Meta, Question, Question], "line 3: $", "the key is taken by an earlier record of questions" },
        { [Meta, Claim], "line 2: $.question", "\"q\" is the key of no record of questions" },
        { [Meta, Claim, Question], "line 2: $", "refers to \"q\", which follows in line 3" },
        { [Meta, Scoped, Question, Document, Publisher], "line 2: $", "refers to \"d\", which follows in line 4" },
        { [Meta, Publisher, Document.Replace("\"text\"", "\"file\"", StringComparison.Ordinal)], "line 3: $", "text inline" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_told_with_its_line(string[] lines, string path, string message)
    {
        var reading = await ReadAsync(lines);
        Assert.Null(reading.Corpus);
        Assert.Contains(reading.Errors, error =>
            error.Path == path && error.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_refused()
    {
        using MemoryStream stream = new([.. Encoding.UTF8.GetBytes(Meta + "\n"), 0xC3, 0x28, (byte)'\n']);
        var reading = await CorpusLineReader.ReadCorpusAsync("x.jsonl", stream, TestContext.Current.CancellationToken);
        Assert.Contains("not UTF-8", Assert.Single(reading.Errors).Message, StringComparison.Ordinal);
    }

    private const string Meta = """{"record":"meta","meta":{"key":"k","title":"t"}}""";

    private const string Scoped =
        """{"record":"source","id":"s","type":"UNSPECIFIED","kind":"ANALYSTS","name":"analysts","form":"VAGUE_PLURAL","document":"d"}""";

    private const string Document =
        """{"record":"document","id":"d","kind":"ARTICLE","held":true,"text":"Short.","publisher":"p"}""";

    private const string Publisher =
        """{"record":"source","id":"p","type":"ORGANISATION","kind":"OUTLET","name":"Post"}""";

    private const string Question = """{"record":"question","id":"q","text":"What happened?"}""";

    private const string Claim = """{"record":"claim","id":"c","question":"q","proposition":"It rained."}""";

    private static GraphIds NumberedAsSample()
    {
        GraphIds ids = new();
        Kursk.Graph.Sources.ToList().ForEach(ids.Know);
        Kursk.Graph.Documents.ToList().ForEach(ids.Know);
        return ids;
    }

    private static Task<CorpusReading> ReadAsync(string[] lines) =>
        CorpusLineReader.ReadCorpusAsync("x.jsonl", Stream(lines), TestContext.Current.CancellationToken);

    private static MemoryStream Stream(string[] lines) =>
        new(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
}
