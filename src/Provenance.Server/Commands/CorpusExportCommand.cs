using Provenance.Corpora;
using Provenance.Data.Readers.Graph;

namespace Provenance.Server.Commands;

/// <summary>
/// <c>export FILE</c>: writes the whole store as a corpus; as JSON Lines, texts inline, to a file <c>.jsonl</c>.
/// </summary>
internal static class CorpusExportCommand
{
    public static Task<int> RunAsync(FileInfo file, CancellationToken cancellationToken) => StoreCommand.RunAsync(
        async (services, stop) =>
        {
            var graph = await services.GetRequiredService<GraphReader>().Ever.ReadAsync(stop);
            if (CorpusLineReader.Reads(file.FullName))
            {
                await using StreamWriter lines = new(file.FullName) { NewLine = "\n" };
                foreach (var line in CorpusExport.Lines(graph))
                {
                    await lines.WriteLineAsync(line.AsMemory(), stop);
                }
            }
            else
            {
                await File.WriteAllTextAsync(file.FullName, CorpusExport.Text(CorpusExport.Of(graph)), stop);
            }

            Console.WriteLine($"{file.FullName}: {graph.Documents.Count} documents, {graph.Evidence.Count} pieces of evidence");
            return 0;
        },
        cancellationToken);
}
