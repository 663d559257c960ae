using System.Text.Json.Nodes;
using Provenance.Domain.Recording;
using Provenance.Domain.Tests;

namespace Provenance.Corpora.Tests;

public sealed class CorpusExportTests
{
    [Fact]
    public void The_export_of_the_sample_equals_its_file_as_a_JSON_value()
    {
        var expected = Kursk.Json();
        var actual = CorpusExport.Of(Kursk.Graph);
        Assert.Equal(expected.Select(member => member.Key), actual.Select(member => member.Key));
        foreach (var (name, records) in expected.Where(member => member.Value is JsonArray))
        {
            var exported = actual[name]!.AsArray();
            Assert.Equal(records!.AsArray().Count, exported.Count);
            foreach (var (record, copy) in records.AsArray().Zip(exported))
            {
                Assert.True(JsonNode.DeepEquals(record, copy), $"{record}\n{copy}");
            }
        }
        Assert.True(JsonNode.DeepEquals(expected, actual));
    }

    [Fact]
    public void An_export_reads_back_as_the_same_graph()
    {
        var reading = Kursk.Reading(CorpusExport.Of(Kursk.Graph));
        Assert.Empty(reading.Errors);
        var graph = CorpusProjection.Of(reading.Corpus!, new GraphIds(), Kursk.RecordedAt, "annotator");
        Assert.True(JsonNode.DeepEquals(CorpusExport.Of(Kursk.Graph), CorpusExport.Of(graph)));
    }

    [Fact]
    public void The_text_keeps_letters_as_they_are()
    {
        var text = CorpusExport.Text(CorpusExport.Of(Kursk.Graph));
        Assert.Contains("Ukraine’s General Staff", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }
}
