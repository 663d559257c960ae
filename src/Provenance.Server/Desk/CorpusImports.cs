using System.Text;
using Provenance.Corpora;
using Provenance.Data.Writers;
using Provenance.GraphQL.AspNetCore.Uploads;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Hosting;

namespace Provenance.Server.Desk;

/// <summary>Imports the corpora that people send, as text or as a file.</summary>
internal sealed class CorpusImports(Desk desk, CorpusImporter importer, ImportBoard board, CurrentUser user)
{
    private const string Json = ".json";

    /// <summary>Imports a corpus: in JSON all of it or nothing, in JSON Lines batch by batch.</summary>
    public async Task<ImportCorpusPayload> ImportAsync(ImportCorpusInput input, CancellationToken cancellationToken)
    {
        if (FaultOf(input) is { } fault)
        {
            return new([], [], 0, [fault]);
        }

        var size = input.File?.Length ?? Encoding.UTF8.GetByteCount(input.Corpus!);
        using var import = board.Begin(input.IdempotencyKey, size);
        if (input.File is { } file && CorpusLineReader.Reads(file.Path))
        {
            return await ImportLinesAsync(file, import, cancellationToken);
        }

        var (outcome, errors) = await desk.ImportAsync(input, cancellationToken);
        if (errors.Count == 0)
        {
            import.Report(new(outcome!.Citations, 0, size, size) { Records = outcome.Added });
        }

        return PayloadOf(outcome, errors);
    }

    private async Task<ImportCorpusPayload> ImportLinesAsync(
        UploadedFile file, ImportBoard.Import import, CancellationToken cancellationToken)
    {
        try
        {
            var read = await importer.RunLinesAsync(file.Path, user.Name, import, cancellationToken);
            return PayloadOf(read, [.. read.Errors.Select(error => DeskRecords.Of(error, error.Path))]);
        }
        catch (ImportUnderWayException underWay)
        {
            return PayloadOf(outcome: null, [new ImportUnderWayError(underWay.Message)]);
        }
    }

    /// <summary>What of the input is not what it has to be; null if nothing is.</summary>
    private static InvalidInputError? FaultOf(ImportCorpusInput input) => (input.Corpus, input.File) switch
    {
        _ when IdempotentRequest.Fault(input.IdempotencyKey) is { } fault => new(fault, "input.idempotencyKey"),
        (not null, null) => null,
        (null, { } file) => IsCorpus(file)
            ? null
            : new($"the name of the file, \"{file.Name}\", does not say what it is; one that ends with {Json} or "
                + $"{CorpusLineReader.Extension} would be accepted", "input.file"),
        _ => new("exactly one of \"corpus\" and \"file\" would be accepted", "input"),
    };

    private static bool IsCorpus(UploadedFile file) => CorpusLineReader.Reads(file.Path)
        || Path.GetExtension(file.Path).Equals(Json, StringComparison.OrdinalIgnoreCase);

    private static ImportCorpusPayload PayloadOf(ImportOutcome? outcome, IReadOnlyList<IRecordingError> errors) => new(
        outcome?.Counts ?? [],
        outcome?.Warnings ?? [],
        (int)(outcome?.Position?.Lines ?? 0),
        errors.Count == 0 ? null : errors);
}
