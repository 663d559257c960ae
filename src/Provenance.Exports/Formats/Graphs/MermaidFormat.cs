using System.Globalization;
using System.Text;
using System.Text.Json;
using Provenance.Exports.Records;

namespace Provenance.Exports.Formats.Graphs;

/// <summary>A flowchart of Mermaid: a node for each statement, an edge for each passage that shows that one rests on another.
/// Pages that draw Mermaid take 500 edges at most unless they are set to take more.</summary>
internal sealed class MermaidFormat() : TextFormat("mmd", "text/plain; charset=utf-8")
{
    protected override void Begin(ExportHeader header, StringBuilder text)
    {
        // JSON is YAML, in which Mermaid takes the title.
        var title = JsonSerializer.Serialize(header.Note is null ? header.Citation : $"{header.Citation}. {header.Note}");
        text.Append($"---\ntitle: {title}\n---\nflowchart LR\n");
    }

    protected override void Add(ExportRecord record, ExportHeader header, Once seen, StringBuilder text)
    {
        foreach (var node in GraphNames.NodesOf(record, seen))
        {
            text.Append($"{GraphNames.Of(node)}[\"{Escaped(GraphNames.LabelOf(node))}\"]\n");
        }

        if (record is CitationRecord citation)
        {
            foreach (var evidence in GraphAttributes.EdgesOf(citation))
            {
                var label = evidence is null ? citation.Relation : $"{citation.Relation}: {evidence.Span.Text}";
                text.Append(
                    $"{GraphNames.Of(citation.Citing)} -->|\"{Escaped(label)}\"| {GraphNames.Of(citation.Cited)}\n");
            }
        }
    }

    /// <summary>The text with all that Mermaid, Markdown or HTML could read as theirs as numbers of characters.</summary>
    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or ',' or '.' or ':' or '’' or '“' or '”'
                ? escaped.Append(rune.ToString())
                : escaped.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }

        return escaped.ToString();
    }
}
