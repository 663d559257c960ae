using Provenance.Corpora;
using Provenance.Data.Readers.Graph;
using Provenance.Domain;

namespace Provenance.Server.Commands;

/// <summary>
/// <c>export FILE</c>: writes the whole store as a corpus; as JSON Lines, texts inline, to a file <c>.jsonl</c>; to the
/// standard output with <c>-</c>.
/// </summary>
internal static class CorpusExportCommand
{
    /// <summary>What names the standard output in place of a file.</summary>
    public const string StandardOutput = "-";

    /// <param name="store">The store that <c>--store</c> names; null for that of the settings.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the export; then the file is as it was.</param>
    public static Task<int> RunAsync(string? store, FileInfo file, CancellationToken cancellationToken) => StoreCommand.ReadAsync(
        store,
        async (services, stop) =>
        {
            var graph = await services.GetRequiredService<GraphReader>().Ever.ReadAsync(stop);
            if (file.ToString() is StandardOutput)
            {
                await using var output = Console.OpenStandardOutput();
                await WriteAsync(graph, output, asLines: false, stop);
                return 0;
            }

            await WholeFile.WriteAsync(
                file, stream => WriteAsync(graph, stream, CorpusLineReader.Reads(file.FullName), stop));
            Console.WriteLine($"{file.FullName}: {graph.Documents.Count} documents, {graph.Evidence.Count} pieces of evidence");
            return 0;
        },
        cancellationToken);

    private static async Task WriteAsync(
        ProvenanceGraph graph, Stream stream, bool asLines, CancellationToken cancellationToken)
    {
        await using StreamWriter writer = new(stream, leaveOpen: true) { NewLine = "\n" };
        if (!asLines)
        {
            await writer.WriteAsync(CorpusExport.Text(CorpusExport.Of(graph)).AsMemory(), cancellationToken);
            return;
        }

        foreach (var line in CorpusExport.Lines(graph))
        {
            await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
        }
    }
}
