using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Corpora;

namespace Provenance.Server.Hosting;

/// <summary>Brings a corpus file into the store: all of it or nothing.</summary>
internal sealed class CorpusImport(GraphWriter writer, TimeProvider clock)
{
    private const string RecordedBy = "import";

    /// <summary>Imports a file.</summary>
    public Task<CorpusImportResult> RunAsync(
        string file, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        ReadAsync(file, project => writer.ImportAsync(project, progress, cancellationToken), cancellationToken);

    /// <summary>Says what an import of a file would do, and writes nothing.</summary>
    public Task<CorpusImportResult> CheckAsync(string file, CancellationToken cancellationToken) =>
        ReadAsync(file, project => writer.CheckAsync(project, cancellationToken), cancellationToken);

    private async Task<CorpusImportResult> ReadAsync(
        string file,
        Func<Func<GraphIds, ProvenanceGraph>, Task<ImportOutcome>> write,
        CancellationToken cancellationToken)
    {
        var reading = CorpusLineReader.Reads(file)
            ? await CorpusLineReader.ReadFileAsync(file, cancellationToken)
            : CorpusReader.ReadFile(file);
        if (reading.Corpus is not { } corpus)
        {
            return new CorpusImportResult(null, [.. reading.Errors.Select(error => error.ToString())]);
        }

        var recordedAt = clock.GetUtcNow();
        var outcome = await write(ids => CorpusProjection.Of(corpus, ids, recordedAt, RecordedBy));
        return new CorpusImportResult(outcome, [.. outcome.Conflicts.Select(conflict => $"{file}: {conflict.Message}")]);
    }
}

/// <summary>What an import did; with errors, nothing was written. The outcome is null when the file itself was bad.</summary>
internal sealed record CorpusImportResult(ImportOutcome? Outcome, IReadOnlyList<string> Errors);
