namespace Provenance.Exports.Tests.Formats.Graphs;

public sealed class MermaidFormatTests
{
    [Fact]
    public async Task Mermaid_reads_nodes_and_edges_with_hostile_texts()
    {
        var citation = Invented.Citation(Invented.Hostile);

        var read = await OtherReaders.ReadMermaidAsync(await OtherReaders.WriteAsync(Invented.Content(citation), "mmd"));

        Assert.Equal(
            new[] { citation.Citing, citation.Cited }.Select(end => $"{end.Source.Name}: {end.Claim!.Proposition}"),
            read.GetProperty("nodes").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal(
            citation.Evidence.Select(evidence => $"QUOTES: {evidence.Span.Text}"),
            read.GetProperty("edges").EnumerateArray().Select(text => text.GetString()));
    }
}
