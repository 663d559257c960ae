using System.Text;
using System.Text.Json;
using Provenance.Corpora;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Writers;
using Provenance.Domain.Changes;
using Provenance.Server.Clearances;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Hosting;

namespace Provenance.Server.Desk;

/// <summary>Carries out the requests of people at the desk: all of one request or nothing, by the rules of an
/// import.</summary>
internal sealed class Desk(DeskReaders readers, CorpusImporter importer, CurrentUser user, TimeProvider clock)
{
    /// <summary>Carries out a request.</summary>
    /// <param name="action">What is asked for.</param>
    /// <param name="input">The request.</param>
    /// <param name="cancellationToken">Stops it; then nothing is done.</param>
    /// <returns>The key of the record that it asks for, and what went wrong.</returns>
    public async Task<Recorded> RecordAsync(
        ChangeAction action, MutationInput input, CancellationToken cancellationToken) => await RecordAsync(
            action,
            await ComposeAsync(input, clock.GetUtcNow(), "input", cancellationToken),
            input,
            cancellationToken);

    /// <summary>Carries out a request whose records are known.</summary>
    /// <param name="action">What is asked for.</param>
    /// <param name="request">The records.</param>
    /// <param name="input">The request from which they were composed.</param>
    /// <param name="cancellationToken">Stops it; then nothing is done.</param>
    /// <returns>The key of the record that it asks for, and what went wrong.</returns>
    public async Task<Recorded> RecordAsync(
        ChangeAction action, ComposedRequest request, MutationInput input, CancellationToken cancellationToken)
    {
        if (request.IsLost)
        {
            var found = await importer.CheckAsync(request.Batch, clock.GetUtcNow(), cancellationToken);
            return new(request.Key, request.ErrorsOf(found.Errors));
        }

        var (_, errors) = await WriteAsync(action, request, input, cancellationToken);
        return new(request.Key, errors) { Records = request.Records };
    }

    /// <summary>Imports a corpus in JSON.</summary>
    public async Task<(ImportOutcome? Outcome, IReadOnlyList<IRecordingError> Errors)> ImportAsync(
        ImportCorpusInput input, CancellationToken cancellationToken) => await WriteAsync(
            ChangeAction.ImportCorpus,
            await ComposeAsync(input, clock.GetUtcNow(), "input", cancellationToken),
            input,
            cancellationToken);

    /// <summary>Finds out which records a request asks for.</summary>
    /// <param name="input">The request.</param>
    /// <param name="now">The time of what is made now, such as a rating that says no other.</param>
    /// <param name="path">The place of the input.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
    public async Task<ComposedRequest> ComposeAsync(
        MutationInput input, DateTimeOffset now, string path, CancellationToken cancellationToken)
    {
        if (input is ImportCorpusInput corpus)
        {
            var bytes = corpus.File is { } file
                ? await File.ReadAllBytesAsync(file.Path, cancellationToken)
                : Encoding.UTF8.GetBytes(corpus.Corpus ?? "");
            return new("", CorpusReader.ReadBatch("corpus", bytes, _ => null), null, path);
        }

        DeskComposer composer = new(readers, cancellationToken);
        var key = await composer.AddAsync(input, now, path);
        return new(key, composer.Records.ToBatch(), composer.Records, path);
    }

    /// <summary>Finds out which records a new document asks for that stands elsewhere than in the request to add one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="path">Its place in the request.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
    public async Task<ComposedRequest> ComposeAsync(
        NewDocumentInput document, string path, CancellationToken cancellationToken)
    {
        DeskComposer composer = new(readers, cancellationToken);
        var key = await composer.AddAsync(document, path);
        return new(key, composer.Records.ToBatch(), composer.Records, path);
    }

    /// <summary>What makes a retry of a request safe; null for nothing.</summary>
    public static IdempotentRequest? RequestOf(ChangeAction action, MutationInput input) => input.IdempotencyKey is { } key
        ? IdempotentRequest.Of(key, $"{action} {JsonSerializer.Serialize<object>(input)}")
        : null;

    /// <summary>Takes a change back, and tells why if it cannot.</summary>
    /// <param name="undone">The change.</param>
    /// <param name="reversal">How.</param>
    /// <param name="input">The request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ReversalOutdatedException">It has to be taken back otherwise by now.</exception>
    public async Task<IReadOnlyList<IRecordingError>> UndoAsync(
        Change undone, Reversal reversal, UndoInput input, CancellationToken cancellationToken)
    {
        DeskComposer composer = new(readers, cancellationToken);
        await composer.AddAsync(undone, reversal, input.Reason, "input");
        ComposedRequest request = new("", composer.Records.ToBatch(), composer.Records, "input");
        return (await WriteAsync(
            ChangeAction.Undo,
            request,
            input,
            (batch, key) => importer.UndoAsync(batch, undone, reversal, user.Name, key, cancellationToken))).Errors;
    }

    private Task<(ImportOutcome? Outcome, IReadOnlyList<IRecordingError> Errors)> WriteAsync(
        ChangeAction action, ComposedRequest composed, MutationInput input, CancellationToken cancellationToken) =>
        WriteAsync(
            action,
            composed,
            input,
            (batch, key) => importer.RecordAsync(batch, action, user.Name, key, cancellationToken));

    private async Task<(ImportOutcome? Outcome, IReadOnlyList<IRecordingError> Errors)> WriteAsync(
        ChangeAction action,
        ComposedRequest composed,
        MutationInput input,
        Func<CorpusBatch, IdempotentRequest?, Task<ImportOutcome>> record)
    {
        if (IdempotentRequest.Fault(input.IdempotencyKey) is { } fault)
        {
            return (null, [new InvalidInputError(fault, "input.idempotencyKey")]);
        }

        if (OwnRestriction.Fault(user.Caller, composed.Batch) is { } blind)
        {
            return (null, [new InvalidInputError(blind, "input")]);
        }

        try
        {
            var outcome = await record(composed.Batch, RequestOf(action, input));
            return (outcome, composed.ErrorsOf(outcome.Errors));
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
    /// <summary>The records that it asked for; null when it was not carried out, or brought a corpus.</summary>
    public DeskRecords? Records { get; init; }

    /// <summary>The errors as a payload has them: null when there are none.</summary>
    public IReadOnlyList<IRecordingError>? Faults => Errors.Count == 0 ? null : Errors;

    /// <summary>The record that it asked for; null when it was not carried out.</summary>
    public async Task<TRecord?> OfKeyAsync<TRecord>(
        Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, TRecord>>> read,
        CancellationToken cancellationToken)
        where TRecord : class =>
        Errors.Count > 0 ? null : (await read([Key], cancellationToken)).Values.SingleOrDefault();
}
