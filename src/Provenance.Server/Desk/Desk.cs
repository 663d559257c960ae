using System.Text;
using System.Text.Json;
using Provenance.Corpora;
using Provenance.Data.Writers;
using Provenance.Domain.Changes;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Hosting;

namespace Provenance.Server.Desk;

/// <summary>Carries out the requests of people at the desk: all of one request or nothing, by the rules of an
/// import.</summary>
internal sealed class Desk(DeskReaders readers, CorpusImporter importer, CurrentUser user, TimeProvider clock)
{
    private const string Path = "input";

    /// <summary>Carries out a request.</summary>
    /// <param name="action">What is asked for.</param>
    /// <param name="input">The request.</param>
    /// <param name="compose">Adds the records that the request asks for; the path is that of the input.</param>
    /// <param name="cancellationToken">Stops it; then nothing is done.</param>
    /// <returns>The key that <paramref name="compose"/> gave, and what went wrong.</returns>
    public async Task<Recorded> RecordAsync<TInput>(
        ChangeAction action,
        TInput input,
        Func<DeskComposer, string, Task<string>> compose,
        CancellationToken cancellationToken)
        where TInput : MutationInput
    {
        DeskComposer composer = new(readers, cancellationToken);
        var key = await compose(composer, Path);
        if (composer.Records.Errors.Count > 0)
        {
            var found = await importer.CheckAsync(composer.Records.ToBatch(), clock.GetUtcNow(), cancellationToken);
            return new(key, composer.Records.And(found.Errors));
        }

        var (_, errors) = await RecordAsync(
            action, composer.Records.ToBatch(), input, composer.Records.ErrorsOf, cancellationToken);
        return new(key, errors);
    }

    /// <summary>Imports a corpus.</summary>
    public async Task<(ImportOutcome? Outcome, IReadOnlyList<IRecordingError> Errors)> ImportAsync(
        ImportCorpusInput input, CancellationToken cancellationToken) => await RecordAsync(
            ChangeAction.ImportCorpus,
            CorpusReader.ReadBatch("corpus", Encoding.UTF8.GetBytes(input.Corpus), _ => null),
            input,
            errors => [.. errors.Select(error => DeskRecords.Of(error, error.Path))],
            cancellationToken);

    private async Task<(ImportOutcome? Outcome, IReadOnlyList<IRecordingError> Errors)> RecordAsync<TInput>(
        ChangeAction action,
        CorpusBatch batch,
        TInput input,
        Func<IEnumerable<CorpusError>, IReadOnlyList<IRecordingError>> errorsOf,
        CancellationToken cancellationToken)
        where TInput : MutationInput
    {
        var request = input.IdempotencyKey is { } key
            ? IdempotentRequest.Of(key, $"{action} {JsonSerializer.Serialize(input)}")
            : null;
        try
        {
            var outcome = await importer.RecordAsync(batch, action, user.Name, request, cancellationToken);
            return (outcome, errorsOf(outcome.Errors));
        }
        catch (IdempotencyKeyReusedException reused)
        {
            return (null, [new IdempotencyKeyReusedError(reused.Message)]);
        }
    }
}

/// <summary>The result of a request at the desk.</summary>
/// <param name="Key">The key of the record that it asked for.</param>
/// <param name="Errors">Why it was not carried out; empty when it was.</param>
internal sealed record Recorded(string Key, IReadOnlyList<IRecordingError> Errors)
{
    /// <summary>The errors as a payload has them: null when there are none.</summary>
    public IReadOnlyList<IRecordingError>? Faults => Errors.Count == 0 ? null : Errors;
}
