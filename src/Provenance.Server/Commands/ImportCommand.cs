using Provenance.Server.Hosting;

namespace Provenance.Server.Commands;

/// <summary><c>import FILE</c>: brings a corpus into the store and says what it did, or everything that is wrong.</summary>
internal static class ImportCommand
{
    public static Task<int> RunAsync(FileInfo file, bool check, bool progress, CancellationToken cancellationToken) =>
        StoreCommand.RunAsync(
            async (services, stop) =>
            {
                var import = services.GetRequiredService<CorpusImport>();
                var line = progress || !Console.IsErrorRedirected
                    ? new ImportProgressLine(Console.Error, services.GetRequiredService<TimeProvider>())
                    : null;
                var result = check
                    ? await import.CheckAsync(file.FullName, stop)
                    : await import.RunAsync(file.FullName, line, stop);
                return Report(result, check);
            },
            cancellationToken);

    private static int Report(CorpusImportResult result, bool check)
    {
        foreach (var error in result.Errors)
        {
            Console.Error.WriteLine(error);
        }

        if (result.Errors.Count > 0)
        {
            var written = check || result.LinesKept == 0
                ? "nothing was written"
                : $"the lines up to {result.LinesKept} are imported and stay, nothing after them was written";
            Console.Error.WriteLine($"{result.Errors.Count} {(result.Errors.Count == 1 ? "error" : "errors")}: {written}.");
            return 1;
        }

        foreach (var count in result.Outcome!.Counts)
        {
            Console.WriteLine($"{count.Kind}: {count.Added} {(check ? "would be added" : "added")}, {count.Unchanged} unchanged");
        }

        if (result.Outcome.Counts.Count == 0)
        {
            Console.WriteLine($"All {result.LinesKept} lines were imported before: nothing is to be added.");
        }

        return 0;
    }
}
