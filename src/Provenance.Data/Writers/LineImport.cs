using System.Numerics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Graph;

namespace Provenance.Data.Writers;

/// <summary>
/// Imports a file of JSON Lines as a stream, batch by batch: each is a transaction, which also keeps how far the import
/// is. So memory does not grow with the file, and an import that was cut off goes on where it stopped when it is started
/// again. All or nothing holds for each batch: what was imported before an error stays. Whatever this process reads after a
/// batch has it.
/// </summary>
public sealed class LineImport(
    [Writing] IDbContextFactory<ProvenanceContext> contexts,
    ImportSignal imported,
    CitationIndex index,
    TimeProvider clock)
{
    /// <summary>How large a batch may grow before it is written.</summary>
    public LineImportOptions Options { get; init; } = new();

    private LineBatches Batches => new(contexts, Options);

    private ImportPositions Positions => new(contexts, clock);

    /// <summary>Imports a file, from where an earlier import of it stopped.</summary>
    /// <param name="path">The file.</param>
    /// <param name="recordedBy">Who imports it.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">Stops the import; the batches written stay.</param>
    public async Task<LineImportOutcome> RunAsync(
        string path,
        string recordedBy,
        IProgress<LineImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var (position, digest) = await Positions.FindAsync(path, cancellationToken);
        using var _ = digest;
        return await RunAsync(path, recordedBy, position, digest, progress, cancellationToken);
    }

    /// <summary>What an import would do, from where an earlier one stopped: it is done and taken back.</summary>
    /// <param name="path">The file.</param>
    /// <param name="recordedBy">Who imports it.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public async Task<LineImportOutcome> CheckAsync(
        string path, string recordedBy, CancellationToken cancellationToken = default)
    {
        var (position, digest) = await Positions.FindAsync(path, cancellationToken);
        using var _ = digest;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockAsync(cancellationToken);
        await context.PrepareImportAsync(cancellationToken);
        LineImportOutcome outcome = new(position, [], []);
        await foreach (var batch in Batches.FollowingAsync(path, position, cancellationToken))
        {
            outcome = outcome.And(await WriteAsync(context, batch, position, recordedBy, cancellationToken));
            if (outcome.Errors.Count > 0)
            {
                break;
            }
        }

        return outcome;
    }

    private async Task<LineImportOutcome> RunAsync(
        string path,
        string recordedBy,
        ImportPosition position,
        IncrementalHash digest,
        IProgress<LineImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        LineImportOutcome outcome = new(position, [], []);
        var size = new FileInfo(path).Length;
        await foreach (var batch in Batches.FollowingAsync(path, position, cancellationToken))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await context.LockAsync(cancellationToken);
            await context.PrepareImportAsync(cancellationToken);
            var written = await WriteAsync(context, batch, position, recordedBy, cancellationToken);
            if (written.Errors.Count > 0)
            {
                return outcome with { Errors = written.Errors };
            }

            await LineFile.AddAsync(digest, path, outcome.Position.Bytes, batch.Last!.End, cancellationToken);
            var next = outcome.Position with
            {
                Bytes = batch.Last.End,
                Lines = batch.Last.Number,
                Batches = outcome.Position.Batches + 1,
                Sha256 = Convert.ToHexStringLower(digest.GetCurrentHash()),
            };
            if (BitOperations.IsPow2(next.Batches))
            {
                await context.MeasureAsync(cancellationToken);
            }

            await ImportPositions.KeepAsync(context, outcome.Position, next, cancellationToken);
            await context.TellOfImportAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            outcome = outcome.And(written) with { Position = next };
            await index.CatchUpAsync();
            imported.Send();
            progress?.Report(new(outcome.Citations, position.Bytes, next.Bytes, size));
        }

        return outcome;
    }

    private static async Task<LineImportOutcome> WriteAsync(
        ProvenanceContext context,
        CorpusBatch batch,
        ImportPosition position,
        string recordedBy,
        CancellationToken cancellationToken)
    {
        BatchWriter writer = new(context, batch, position.RecordedAt, recordedBy);
        await writer.WriteAsync(cancellationToken);
        return new(position, writer.Counts, writer.Errors);
    }
}
