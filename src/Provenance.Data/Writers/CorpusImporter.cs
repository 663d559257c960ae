using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Provenance.Corpora;
using Provenance.Data.Clearances;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Telemetry;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Changes;
using Provenance.Domain.Claims;
using Provenance.Domain.Proposals;

namespace Provenance.Data.Writers;

/// <summary>Imports a corpus batch by batch, each in a transaction. A corpus in JSON is one batch, so it is imported
/// all or nothing. A corpus in JSON Lines has many batches: memory does not grow with the file, batches before an error
/// stay, and an interrupted import continues where it stopped. Every read of this process after a batch includes
/// it.</summary>
/// <remarks>Records are identified by their natural keys, so importing twice changes nothing; a key with other content
/// is an error. An empty store gives the same corpus the same numbers. A record that a correction calls wrong is
/// superseded, never changed or deleted, and stays superseded whatever is imported later.</remarks>
public sealed class CorpusImporter(
    [Writing] IDbContextFactory<ProvenanceContext> contexts,
    ImportSignal imported,
    CitationIndex index,
    TimeProvider clock,
    StoreTelemetry? telemetry = null)
{
    /// <summary>The most claims at which someone looks in a check.</summary>
    public const int MostClaims = 50;

    /// <summary>The author of the records, and the largest batch.</summary>
    public ImportOptions Options { get; init; } = new();

    /// <summary>Where to record instead, if the store is a part of another; null if it is not.</summary>
    internal PartRecording? Recording { get; init; }

    /// <summary>Imports a file; a file in JSON Lines continues where an earlier import of it stopped.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Receives the progress after each batch.</param>
    /// <param name="cancellationToken">Stops the import; written batches stay.</param>
    /// <exception cref="ImportUnderWayException">Another import of the file runs; batches of this one stay.</exception>
    public async Task<ImportOutcome> RunAsync(
        string path, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        using var source = await SourceAsync(path, cancellationToken);
        return await RunAsync(source, progress, cancellationToken);
    }

    /// <summary>Imports a file in JSON Lines in someone's name; it continues where an earlier import of it stopped,
    /// whatever path it had.</summary>
    /// <param name="path">The file.</param>
    /// <param name="recordedBy">Who asked for it.</param>
    /// <param name="progress">Receives the progress after each batch.</param>
    /// <param name="cancellationToken">Stops the import; written batches stay.</param>
    /// <exception cref="ImportUnderWayException">Another import of the file runs; batches of this one stay.</exception>
    public async Task<ImportOutcome> RunLinesAsync(
        string path, string recordedBy, IProgress<ImportProgress> progress, CancellationToken cancellationToken = default)
    {
        using var source = await LinesAsync(path, recordedBy, cancellationToken);
        return await RunAsync(source, progress, cancellationToken);
    }

    /// <summary>Imports a single batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="recordedAt">The time to record.</param>
    /// <param name="cancellationToken">Stops the import; then nothing is written.</param>
    public async Task<ImportOutcome> RunAsync(
        CorpusBatch batch, DateTimeOffset recordedAt, CancellationToken cancellationToken = default)
    {
        using WholeSource source = new(batch, size: 0, recordedAt, Options.RecordedBy);
        return await RunAsync(source, progress: null, cancellationToken);
    }

    /// <summary>Records what was asked for at the desk: a batch of few records that no file holds.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="action">What was asked for.</param>
    /// <param name="recordedBy">Who asked.</param>
    /// <param name="request">What makes a retry safe; null when the client sent no key.</param>
    /// <param name="cancellationToken">Stops the writing; then nothing is written.</param>
    /// <exception cref="IdempotencyKeyReusedException">The key came with another request before.</exception>
    public async Task<ImportOutcome> RecordAsync(
        CorpusBatch batch,
        ChangeAction action,
        string recordedBy,
        IdempotentRequest? request,
        CancellationToken cancellationToken = default)
    {
        using DeskSource source = new(batch, action, clock, recordedBy, request);
        return await RunAsync(source, progress: null, cancellationToken);
    }

    /// <summary>Takes a change back, like any request at the desk.</summary>
    /// <param name="batch">The records that say the reverse.</param>
    /// <param name="undone">The change.</param>
    /// <param name="reversal">The reverse from which the batch was made.</param>
    /// <param name="recordedBy">Who asked.</param>
    /// <param name="request">What makes a retry safe; null when the client sent no key.</param>
    /// <param name="cancellationToken">Stops the writing; then nothing is written.</param>
    /// <exception cref="IdempotencyKeyReusedException">The key came with another request before.</exception>
    /// <exception cref="ReversalOutdatedException">The reverse is another by now.</exception>
    public async Task<ImportOutcome> UndoAsync(
        CorpusBatch batch,
        Change undone,
        Reversal reversal,
        string recordedBy,
        IdempotentRequest? request,
        CancellationToken cancellationToken = default)
    {
        using UndoSource source = new(batch, undone, reversal, clock, recordedBy, request);
        return await RunAsync(source, progress: null, cancellationToken);
    }

    /// <summary>Records what was proposed, in the name of its proposer, and accepts the proposal: both or
    /// neither.</summary>
    /// <param name="batch">The records that the proposal asks for.</param>
    /// <param name="proposal">The proposal. If it was decided or amended meanwhile, nothing is done.</param>
    /// <param name="acceptedBy">Who accepts it.</param>
    /// <param name="cancellationToken">Stops the writing; then nothing is written.</param>
    public async Task<ImportOutcome> AcceptAsync(
        CorpusBatch batch, Proposal proposal, string acceptedBy, CancellationToken cancellationToken = default)
    {
        using ProposalSource source = new(batch, proposal, acceptedBy, clock);
        return await RunAsync(source, progress: null, cancellationToken);
    }

    /// <summary>Finds out what an import would do, from where an earlier one stopped, by importing and rolling
    /// back.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public async Task<ImportOutcome> CheckAsync(string path, CancellationToken cancellationToken = default)
    {
        using var source = await SourceAsync(path, cancellationToken);
        return await CheckAsync(source, cancellationToken);
    }

    /// <summary>Finds out what an import of a single batch would do.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="recordedAt">The time to record.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public async Task<ImportOutcome> CheckAsync(
        CorpusBatch batch, DateTimeOffset recordedAt, CancellationToken cancellationToken = default)
    {
        using WholeSource source = new(batch, size: 0, recordedAt, Options.RecordedBy);
        return await CheckAsync(source, cancellationToken);
    }

    /// <summary>Finds out what an import of a single batch would do, and lets someone look at the graph as it would be
    /// then. Meanwhile nobody else can write.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="recordedAt">The time to record.</param>
    /// <param name="look">Looks at the graph, given the first claims that the import bears on. Not called if the batch
    /// has errors.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public async Task<ImportOutcome> CheckAsync(
        CorpusBatch batch,
        DateTimeOffset recordedAt,
        Func<ICitationGraph, IReadOnlyList<ClaimId>, Task> look,
        CancellationToken cancellationToken = default)
    {
        using WholeSource source = new(batch, size: 0, recordedAt, Options.RecordedBy);
        return await CheckAsync(source, cancellationToken, look);
    }

    private async Task<ImportSource> SourceAsync(string path, CancellationToken cancellationToken)
    {
        if (!CorpusLineReader.Reads(path))
        {
            return new WholeSource(
                CorpusReader.ReadBatch(path), new FileInfo(path).Length, clock.GetUtcNow(), Options.RecordedBy);
        }

        return await LinesAsync(path, Options.RecordedBy, cancellationToken);
    }

    private async Task<ImportSource> LinesAsync(string path, string recordedBy, CancellationToken cancellationToken)
    {
        var (position, digest, stored) = await new ImportPositions(contexts, clock).FindAsync(path, cancellationToken);
        return new LineSource(path, new(contexts, Options), position, digest, stored, recordedBy);
    }

    /// <summary>Imports what a source supplies.</summary>
    /// <param name="source">The source.</param>
    /// <param name="progress">Receives the progress after each batch.</param>
    /// <param name="cancellationToken">Stops the import; written batches stay.</param>
    /// <param name="at">How far the store must be; null for no matter. If it is elsewhere, nothing is written, and
    /// <see cref="ImportOutcome.IsOutdated"/> says so.</param>
    internal async Task<ImportOutcome> RunAsync(
        ImportSource source,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken,
        StorePosition? at = null)
    {
        if (Recording is not null)
        {
            return await Recording.RunAsync(source, progress, cancellationToken);
        }

        ImportOutcome outcome = new([], []);
        await using BatchQueue queue = new(contexts, source, cancellationToken);
        while (await queue.NextAsync() is { } next)
        {
            var began = clock.GetTimestamp();
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await BeginAsync(context, cancellationToken);
            if (!await source.BeginAsync(context, cancellationToken))
            {
                break;
            }

            if (at is not null && await StorePosition.ReadAsync(context, cancellationToken) != at)
            {
                return outcome with { IsOutdated = true };
            }

            var written = await WriterOf(context, next.Batch, source)
                .WriteAsync(next.Prepared, queue.PrepareNext, cancellationToken);
            if (written.Errors.Count > 0)
            {
                outcome = outcome with { Errors = written.Errors };
                break;
            }

            await source.KeepAsync(context, next.Batch, written, cancellationToken);
            await context.TellOfImportAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            telemetry?.CountBatch(written.Counts.Sum(count => count.Added), clock.GetElapsedTime(began));
            outcome = outcome.And(written);
            await index.CatchUpAsync();
            imported.Send();
            progress?.Report(source.ProgressAt(outcome));
        }

        return outcome with { Position = source.Position };
    }

    internal async Task<ImportOutcome> CheckAsync(
        ImportSource source,
        CancellationToken cancellationToken,
        Func<ICitationGraph, IReadOnlyList<ClaimId>, Task>? look = null)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await BeginAsync(context, cancellationToken);
        ImportOutcome outcome = new([], []);
        CorpusReview? review = null;
        await foreach (var batch in source.BatchesAsync(cancellationToken))
        {
            var writer = WriterOf(context, batch, source);
            outcome = outcome.And(await writer.WriteAsync(ahead: null, writing: null, cancellationToken));
            if (outcome.Errors.Count > 0)
            {
                return outcome with { Position = source.Position };
            }

            review = batch.IsWhole ? batch.Review(writer.Context) : null;
        }

        if (look is not null)
        {
            var touched = await TouchedClaims.OfAsync(
                context, outcome.Ranges, source.RecordedAt, after: default, MostClaims, cancellationToken);
            using LentContext lent = new(context);
            await look(CitationGraphReader.In(lent, index, clock), touched);
            outcome = outcome with
            {
                Amendments = await context.Amendments.Where(row => row.RecordedAt == source.RecordedAt).OrderBy(row => row.Id)
                    .ToListAsync(cancellationToken),
            };
        }

        return outcome with { Position = source.Position, Review = review };
    }

    private static async Task<IDbContextTransaction> BeginAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockAsync(cancellationToken);
        await context.PrepareImportAsync(cancellationToken);
        return transaction;
    }

    private static BatchWriter WriterOf(ProvenanceContext context, CorpusBatch batch, ImportSource source) =>
        new(context, batch, source.RecordedAt, source.RecordedBy);
}
