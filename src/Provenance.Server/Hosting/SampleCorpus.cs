using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;

namespace Provenance.Server.Hosting;

/// <summary>The corpora that ship with the program; an empty store is filled with the first one.</summary>
internal sealed partial class SampleCorpus(
    GraphReader graph, CorpusImporter importer, SampleCorpusOptions options, ILogger<SampleCorpus> logger)
{
    /// <summary>The name of the setting that says whether an empty store is filled.</summary>
    public const string FillsEmptyStore = $"SampleCorpus:{nameof(SampleCorpusOptions.FillsEmptyStore)}";

    private const string First = "kursk";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Corpora");

    /// <summary>The names of the corpora that ship with the program, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names =>
    [
        .. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal),
    ];

    /// <summary>The corpus file of one of these names.</summary>
    public static string FileOf(string name) => Path.Combine(Folder, name, "corpus.json");

    /// <summary>Imports the first of them into an empty store, unless the settings say that it is to stay
    /// empty.</summary>
    public async Task ImportIntoEmptyStoreAsync(CancellationToken cancellationToken)
    {
        if (!options.FillsEmptyStore || !await graph.IsEmptyAsync(cancellationToken))
        {
            return;
        }

        var outcome = await importer.RunAsync(FileOf(First), progress: null, cancellationToken);
        if (outcome.Errors.Count > 0)
        {
            throw new InvalidOperationException($"The sample corpus is damaged:\n{string.Join('\n', outcome.Errors)}");
        }

        LogImported(logger, outcome.Added);
    }

    [LoggerMessage(LogLevel.Information, "The store was empty: imported the sample corpus, {Records} records")]
    private static partial void LogImported(ILogger logger, int records);
}
