using Provenance.Data.Readers;
using Provenance.Domain.Corpora;

namespace Provenance.Server.Commands;

/// <summary><c>export FILE</c>: writes the whole store as a corpus, its texts beside it.</summary>
internal static class ExportCommand
{
    public static Task<int> RunAsync(FileInfo file, CancellationToken cancellationToken) => StoreCommand.RunAsync(
        async (services, stop) =>
        {
            var graph = await services.GetRequiredService<GraphReader>().ReadAsync(stop);
            await File.WriteAllTextAsync(file.FullName, CorpusExport.Text(CorpusExport.Of(graph)), stop);
            Console.WriteLine($"{file.FullName}: {graph.Documents.Count} documents, {graph.Evidence.Count} pieces of evidence");
            return 0;
        },
        cancellationToken);
}
