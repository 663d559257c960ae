using Provenance.Data.Writers;
using Provenance.Server.Hosting;
using Spectre.Console;

namespace Provenance.Server.Commands;

/// <summary><c>import FILE</c>: brings a corpus into the store and says what it did, or everything that is wrong.</summary>
internal static class ImportCommand
{
    public static Task<int> RunAsync(FileInfo file, bool check, CancellationToken cancellationToken) =>
        StoreCommand.RunAsync(
            async (services, stop) =>
            {
                var import = services.GetRequiredService<CorpusImport>();
                var result = check
                    ? await import.CheckAsync(file.FullName, stop)
                    : await WithProgressAsync(progress => import.RunAsync(file.FullName, progress, stop));
                return Report(result, check);
            },
            cancellationToken);

    /// <summary>Shows a bar on a terminal, and nothing where the output goes elsewhere.</summary>
    private static Task<CorpusImportResult> WithProgressAsync(
        Func<IProgress<ImportProgress>?, Task<CorpusImportResult>> run) =>
        AnsiConsole.Profile.Capabilities.Interactive
            ? AnsiConsole.Progress().StartAsync(context =>
            {
                var task = context.AddTask("reading");
                return run(new SynchronousProgress(progress =>
                {
                    task.Description = progress.Kind;
                    task.MaxValue = Math.Max(1, progress.Total);
                    task.Value = progress.Done;
                }));
            })
            : run(null);

    private static int Report(CorpusImportResult result, bool check)
    {
        foreach (var error in result.Errors)
        {
            Console.Error.WriteLine(error);
        }

        if (result.Errors.Count > 0)
        {
            Console.Error.WriteLine($"{result.Errors.Count} {(result.Errors.Count == 1 ? "error" : "errors")}: nothing was written.");
            return 1;
        }

        foreach (var count in result.Outcome!.Counts)
        {
            Console.WriteLine($"{count.Kind}: {count.Added} {(check ? "would be added" : "added")}, {count.Unchanged} unchanged");
        }

        return 0;
    }

    private sealed class SynchronousProgress(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
