using Provenance.Data.Readers;

namespace Provenance.Server.Hosting;

/// <summary>Fills an empty store with the sample corpus that ships with the program.</summary>
internal sealed partial class SampleCorpus(GraphReader graph, CorpusImport import, ILogger<SampleCorpus> logger)
{
    private static string File => Path.Combine(AppContext.BaseDirectory, "Corpora", "kursk", "corpus.json");

    public async Task ImportIntoEmptyStoreAsync(CancellationToken cancellationToken)
    {
        if (!await graph.IsEmptyAsync(cancellationToken))
        {
            return;
        }

        var result = await import.RunAsync(File, null, cancellationToken);
        if (result.Outcome is not { Conflicts.Count: 0 } outcome)
        {
            throw new InvalidOperationException($"The sample corpus is damaged:\n{string.Join('\n', result.Errors)}");
        }

        LogImported(logger, outcome.Added);
    }

    [LoggerMessage(LogLevel.Information, "The store was empty: imported the sample corpus, {Records} records")]
    private static partial void LogImported(ILogger logger, int records);
}
