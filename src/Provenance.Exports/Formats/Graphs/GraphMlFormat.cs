using System.Text;
using Provenance.Exports.Records;

namespace Provenance.Exports.Formats.Graphs;

/// <summary>GraphML: a node for each statement, an edge for each passage that shows that one rests on another. A character
/// that XML 1.0 cannot hold is written as U+FFFD.</summary>
internal sealed class GraphMlFormat() : TextFormat("graphml", "application/graphml+xml; charset=utf-8")
{
    private static readonly string[] _ofGraph = ["title", "asOf", "publishedBy", "address", "note"];

    protected override void Begin(ExportHeader header, StringBuilder text)
    {
        text.Append("""
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

            """);
        Keys("graph", _ofGraph, text);
        Keys("node", GraphAttributes.Node, text);
        Keys("edge", GraphAttributes.Edge, text);
        text.Append("<graph id=\"G\" edgedefault=\"directed\">\n");
        Data("graph", "title", header.Title, text);
        Data("graph", "asOf", header.Moment.Recorded, text);
        Data("graph", "publishedBy", header.Moment.Published, text);
        Data("graph", "address", header.Address, text);
        Data("graph", "note", header.Note, text);
    }

    protected override void Add(ExportRecord record, ExportHeader header, Once seen, StringBuilder text)
    {
        foreach (var node in GraphNames.NodesOf(record, seen))
        {
            text.Append($"<node id=\"{GraphNames.Of(node)}\">\n");
            foreach (var (name, value) in GraphAttributes.Of(node))
            {
                Data("node", name, value, text);
            }

            text.Append("</node>\n");
        }

        if (record is CitationRecord citation)
        {
            foreach (var evidence in GraphAttributes.EdgesOf(citation))
            {
                text.Append($"<edge source=\"{GraphNames.Of(citation.Citing)}\" target=\"{GraphNames.Of(citation.Cited)}\">\n");
                foreach (var (name, value) in GraphAttributes.Of(citation, evidence))
                {
                    Data("edge", name, value, text);
                }

                text.Append("</edge>\n");
            }
        }
    }

    protected override void End(StringBuilder text) => text.Append("</graph>\n</graphml>\n");

    private static void Keys(string owner, IEnumerable<string> names, StringBuilder text)
    {
        foreach (var name in names)
        {
            text.Append($"<key id=\"{owner}.{name}\" for=\"{owner}\" attr.name=\"{name}\" attr.type=\"string\"/>\n");
        }
    }

    private static void Data(string owner, string name, string? value, StringBuilder text)
    {
        if (value is not null)
        {
            text.Append($"  <data key=\"{owner}.{name}\">{XmlContent.Of(value)}</data>\n");
        }
    }
}
