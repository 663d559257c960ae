using Provenance.Corpora;
using Provenance.Data.Writers;
using Provenance.Domain;

namespace Provenance.Server.Hosting;

/// <summary>
/// Brings a corpus file into the store: all of it or nothing, but JSON Lines batch by batch (see <see cref="LineImport"/>).
/// </summary>
internal sealed class CorpusImport(GraphWriter writer, LineImport lines, TimeProvider clock)
{
    private const string RecordedBy = "import";

    /// <summary>Imports a file.</summary>
    public async Task<CorpusImportResult> RunAsync(
        string file, IProgress<LineImportProgress>? progress, CancellationToken cancellationToken) =>
        CorpusLineReader.Reads(file)
            ? Of(await lines.RunAsync(file, RecordedBy, progress, cancellationToken))
            : await ReadAsync(file, project => writer.ImportAsync(project, null, cancellationToken));

    /// <summary>Says what an import of a file would do, and writes nothing.</summary>
    public async Task<CorpusImportResult> CheckAsync(string file, CancellationToken cancellationToken) =>
        CorpusLineReader.Reads(file)
            ? Of(await lines.CheckAsync(file, RecordedBy, cancellationToken))
            : await ReadAsync(file, project => writer.CheckAsync(project, cancellationToken));

    private static CorpusImportResult Of(LineImportOutcome outcome) =>
        new(new(outcome.Counts, []), outcome.Errors) { LinesKept = outcome.Position.Lines };

    private async Task<CorpusImportResult> ReadAsync(
        string file, Func<Func<GraphIds, ProvenanceGraph>, Task<ImportOutcome>> write)
    {
        var reading = CorpusReader.ReadFile(file);
        if (reading.Corpus is not { } corpus)
        {
            return new CorpusImportResult(null, [.. reading.Errors.Select(error => error.ToString())]);
        }

        var recordedAt = clock.GetUtcNow();
        var outcome = await write(ids => CorpusProjection.Of(corpus, ids, recordedAt, RecordedBy));
        return new CorpusImportResult(outcome, [.. outcome.Conflicts.Select(conflict => $"{file}: {conflict.Message}")]);
    }
}

/// <summary>What an import did. The outcome is null when the file itself was bad.</summary>
internal sealed record CorpusImportResult(ImportOutcome? Outcome, IReadOnlyList<string> Errors)
{
    /// <summary>The lines of JSON Lines that are in the store; with errors, nothing after them was written.</summary>
    public int LinesKept { get; init; }
}
