using Provenance.Data.Writers;

namespace Provenance.Server.Commands;

/// <summary><c>import FILE</c>: imports a corpus and reports the result, or everything that is wrong.</summary>
internal static class ImportCommand
{
    /// <summary>The most lines of a review that are printed under one title.</summary>
    private const int LinesPrinted = 500;

    public static Task<int> RunAsync(
        string? store, FileInfo file, bool check, bool progress, CancellationToken cancellationToken) =>
        check
            ? StoreCommand.ReadOrEmptyAsync(
                store,
                async (services, stop) => Report(
                    await services.GetRequiredService<CorpusImporter>().CheckAsync(file.FullName, stop), check),
                cancellationToken)
            : StoreCommand.RunAsync(
                store,
                async (services, stop) =>
                {
                    var line = progress || !Console.IsErrorRedirected
                        ? new ImportProgressLine(Console.Error, services.GetRequiredService<TimeProvider>())
                        : null;
                    return Report(
                        await services.GetRequiredService<CorpusImporter>().RunAsync(file.FullName, line, stop), check);
                },
                cancellationToken);

    private static int Report(ImportOutcome outcome, bool check)
    {
        var kept = outcome.Position?.Lines ?? 0;
        if (outcome.Errors.Count > 0)
        {
            foreach (var error in outcome.Errors)
            {
                Console.Error.WriteLine(error);
            }

            var written = check || kept == 0
                ? "nothing was written"
                : $"the lines up to {kept} are imported and stay, nothing after them was written";
            Console.Error.WriteLine(
                $"{outcome.Errors.Count} {(outcome.Errors.Count == 1 ? "error" : "errors")}: {written}.");
            return 1;
        }

        if (outcome.Review is { } review)
        {
            Print("Understood", review.Chains);
            Print("Left over", review.LeftOver);
        }

        foreach (var warning in outcome.Warnings)
        {
            Console.Error.WriteLine($"Warning: {warning}.");
        }

        foreach (var count in outcome.Counts)
        {
            Console.WriteLine(
                $"{count.Kind}: {count.Added} {(check ? "would be added" : "added")}, {count.Unchanged} unchanged");
        }

        if (outcome.Counts.Count == 0)
        {
            Console.WriteLine($"All {kept} lines were imported before: nothing is to be added.");
        }

        return 0;
    }

    private static void Print(string title, IReadOnlyList<string> lines)
    {
        Console.WriteLine(lines.Count == 0 ? $"{title}: nothing" : $"{title}:");
        foreach (var line in lines.Take(LinesPrinted))
        {
            Console.WriteLine($"  {line}");
        }

        if (lines.Count > LinesPrinted)
        {
            Console.WriteLine($"  and {lines.Count - LinesPrinted} more");
        }
    }
}
