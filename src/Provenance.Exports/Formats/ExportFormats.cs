using Provenance.Exports.Formats.Csv;
using Provenance.Exports.Formats.Graphs;
using Provenance.Exports.Formats.Linked;
using Provenance.Exports.Formats.Prov;

namespace Provenance.Exports.Formats;

/// <summary>The formats that there are.</summary>
public static class ExportFormats
{
    /// <summary>All of them, in the order in which they are told.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new CsvFormat(), new JsonLinesFormat(), new ProvJsonFormat(), new ProvNFormat(), new JsonLdFormat(),
        new TurtleFormat(), new GraphMlFormat(), new DotFormat(), new MermaidFormat(), new CorpusFormat(),
    ];

    /// <summary>The format whose extension a name has; of several, the longest. Null if there is none.</summary>
    /// <param name="name">The name of a file: <c>trace.prov.json</c>.</param>
    public static ExportFormat? Find(string name) => All
        .Where(known => name.EndsWith($".{known.Extension}", StringComparison.OrdinalIgnoreCase))
        .MaxBy(known => known.Extension.Length);
}
