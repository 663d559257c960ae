using System.Text;
using Provenance.Exports.Records;

namespace Provenance.Exports.Formats.Graphs;

/// <summary>DOT, the language of Graphviz: a node for each statement, an edge for each passage that shows that one rests on
/// another. Backslashes are doubled, as in Graphviz' own labels.</summary>
internal sealed class DotFormat() : TextFormat("dot", "text/vnd.graphviz; charset=utf-8")
{
    protected override void Begin(ExportHeader header, StringBuilder text)
    {
        text.Append("digraph provenance {\n  graph [charset=\"UTF-8\", rankdir=LR, label=").Append(Label(header.Citation));
        Attribute("title", header.Title, text);
        Attribute("asOf", header.Moment.Recorded, text);
        Attribute("publishedBy", header.Moment.Published, text);
        Attribute("address", header.Address, text);
        Attribute("note", header.Note, text);
        text.Append("];\n  node [shape=box];\n");
    }

    protected override void Add(ExportRecord record, ExportHeader header, Once seen, StringBuilder text)
    {
        foreach (var node in GraphNames.NodesOf(record, seen))
        {
            text.Append($"  {GraphNames.Of(node)} [label={Label(GraphNames.LabelOf(node))}");
            foreach (var (name, value) in GraphAttributes.Of(node).Where(attribute => attribute.Name != "label"))
            {
                Attribute(name == "id" ? "record" : name, value, text);
            }

            text.Append("];\n");
        }

        if (record is CitationRecord citation)
        {
            foreach (var evidence in GraphAttributes.EdgesOf(citation))
            {
                text.Append($"  {GraphNames.Of(citation.Citing)} -> {GraphNames.Of(citation.Cited)} ");
                text.Append($"[label={Label(citation.Relation)}");
                foreach (var (name, value) in GraphAttributes.Of(citation, evidence))
                {
                    Attribute(name, value, text);
                }

                text.Append("];\n");
            }
        }
    }

    protected override void End(StringBuilder text) => text.Append("}\n");

    private static void Attribute(string name, string? value, StringBuilder text)
    {
        if (value is not null)
        {
            text.Append($", {name}={Quoted(value)}");
        }
    }

    /// <summary>A text to be shown, in which Graphviz looks for names of characters such as <c>&amp;lt;</c>.</summary>
    private static string Label(string text) => Quoted(text.Replace("&", "&amp;", StringComparison.Ordinal));

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
