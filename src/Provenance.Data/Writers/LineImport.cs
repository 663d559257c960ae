using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Readers;
using Provenance.Domain.Corpora;

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
        var (position, digest) = await FindAsync(path, cancellationToken);
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
        var (position, digest) = await FindAsync(path, cancellationToken);
        using var _ = digest;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockAsync(cancellationToken);
        await context.PrepareImportAsync(cancellationToken);
        LineImportOutcome outcome = new(position, [], []);
        await foreach (var batch in BatchesAsync(path, position, cancellationToken))
        {
            outcome = outcome.And(await WriteAsync(context, batch, position, recordedBy, cancellationToken));
            if (outcome.Errors.Count > 0)
            {
                break;
            }
        }

        return outcome;
    }

    private static FileStream Open(string path) => new(
        path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);

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
        await foreach (var batch in BatchesAsync(path, position, cancellationToken))
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

            await AddAsync(digest, path, outcome.Position.Bytes, batch.Last!.End, cancellationToken);
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

            await KeepAsync(context, outcome.Position, next, cancellationToken);
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

    /// <summary>Where an earlier import of the same file stopped, and the digest of the bytes up to there.</summary>
    private async Task<(ImportPosition Position, IncrementalHash Digest)> FindAsync(
        string path, CancellationToken cancellationToken)
    {
        var (corpus, meta) = await IdentifyAsync(path, cancellationToken);
        var stored = await StoredAsync(corpus, meta, cancellationToken);
        var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (stored is not null && stored.Bytes <= new FileInfo(path).Length)
        {
            await AddAsync(digest, path, 0, stored.Bytes, cancellationToken);
            if (Convert.ToHexStringLower(digest.GetCurrentHash()) == stored.Sha256)
            {
                return (stored, digest);
            }

            digest.Dispose();
            digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        }

        // In microseconds, as PostgreSQL keeps it: what this import records is known by it.
        var now = clock.GetUtcNow();
        return (
            new()
            {
                CorpusKey = corpus,
                MetaSha256 = meta,
                Bytes = 0,
                Lines = 0,
                Batches = 0,
                Sha256 = "",
                RecordedAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)),
            },
            digest);
    }

    /// <summary>
    /// The position that is kept. Behind the lock, since the store may still be committing the last batch of an import
    /// that was killed.
    /// </summary>
    private async Task<ImportPosition?> StoredAsync(string corpus, string meta, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockAsync(cancellationToken);
        return await context.ImportPositions
            .FirstOrDefaultAsync(row => row.CorpusKey == corpus && row.MetaSha256 == meta, cancellationToken);
    }

    private static async Task<(string CorpusKey, string MetaSha256)> IdentifyAsync(
        string path, CancellationToken cancellationToken)
    {
        await using var file = Open(path);
        var key = "";
        await foreach (var line in new CorpusLineReader(path).ReadOnAsync(file, 0, 0, cancellationToken))
        {
            key = (line.Record as CorpusMeta)?.Key ?? "";
            file.Position = 0;
            var first = new byte[line.End];
            await file.ReadExactlyAsync(first, cancellationToken);
            return (key, Convert.ToHexStringLower(SHA256.HashData(first.AsSpan().TrimEnd("\r\n"u8))));
        }

        return (key, "");
    }

    private static async Task AddAsync(
        IncrementalHash digest, string path, long from, long to, CancellationToken cancellationToken)
    {
        await using var file = Open(path);
        file.Position = from;
        var buffer = new byte[1 << 18];
        for (var left = to - from; left > 0;)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken);
            if (read == 0)
            {
                throw new EndOfStreamException($"{path} became shorter while it was imported.");
            }

            digest.AppendData(buffer, 0, read);
            left -= read;
        }
    }

    /// <summary>Keeps the new position, unless another import of the file moved on from the old one.</summary>
    private static async Task KeepAsync(
        ProvenanceContext context, ImportPosition before, ImportPosition next, CancellationToken cancellationToken)
    {
        var stored = await context.ImportPositions.FirstOrDefaultAsync(
            row => row.CorpusKey == next.CorpusKey && row.MetaSha256 == next.MetaSha256, cancellationToken);
        if (before.Batches > 0 && stored?.Sha256 != before.Sha256)
        {
            throw new InvalidOperationException(
                $"Another import of {next.CorpusKey} is under way; start this one again when that has ended.");
        }

        context.ChangeTracker.Clear();
        context.Add(next);
        context.Entry(next).State = stored is null ? EntityState.Added : EntityState.Modified;
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    /// <summary>The batches that follow a position, each read while the one before is written.</summary>
    private async IAsyncEnumerable<CorpusBatch> BatchesAsync(
        string path, ImportPosition position, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pieces = Channel.CreateBounded<CorpusPiece>(1);
        var reading = Task.Run(() => ReadAsync(path, position, pieces.Writer, stop.Token), CancellationToken.None);
        try
        {
            CorpusBatch batch = new(path);
            await foreach (var piece in pieces.Reader.ReadAllAsync(stop.Token))
            {
                foreach (var line in piece.Lines)
                {
                    batch.Add(line);
                }

                if (piece.Errors.Count > 0)
                {
                    batch.Refuse(piece.Errors);
                }
                else if (!piece.IsLast && await IsOpenAsync(batch, stop.Token))
                {
                    continue;
                }

                if (batch.Last is not null || piece.Errors.Count > 0)
                {
                    yield return batch;
                    batch = new(path);
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    /// <summary>Whether the batch needs lines that follow: it ends among sources and documents that refer to others.</summary>
    private async Task<bool> IsOpenAsync(CorpusBatch batch, CancellationToken cancellationToken)
    {
        if (!batch.IsOpen(_ => false))
        {
            return false;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await StoredContext.ReadAsync(context, batch, [], cancellationToken);
        var known = stored.Sources.Values.Select(row => (CorpusLineKind.Source, row.Key))
            .Concat(stored.Documents.Values.Select(row => (CorpusLineKind.Document, row.Key)))
            .Concat(stored.Questions.Select(row => (CorpusLineKind.Question, row.Key)))
            .Concat(stored.Claims.Values.Select(row => (CorpusLineKind.Claim, row.Key)))
            .ToHashSet();
        return batch.IsOpen(known.Contains);
    }

    private async Task ReadAsync(
        string path, ImportPosition position, ChannelWriter<CorpusPiece> pieces, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = Open(path);
            file.Position = position.Bytes;
            CorpusLineReader reader = new(path);
            List<CorpusLine> lines = [];
            var start = position.Bytes;
            await foreach (var line in reader.ReadOnAsync(file, position.Lines, position.Bytes, cancellationToken))
            {
                lines.Add(line);
                if (lines.Count >= Options.Records || line.End - start >= Options.Bytes)
                {
                    await pieces.WriteAsync(new(lines, [.. reader.Errors], IsLast: false), cancellationToken);
                    (lines, start) = ([], line.End);
                    if (reader.Errors.Count > 0)
                    {
                        break;
                    }
                }
            }

            await pieces.WriteAsync(new(lines, [.. reader.Errors], IsLast: true), cancellationToken);
            pieces.Complete();
        }
        catch (Exception failure)
        {
            // The one who takes the pieces throws it.
            pieces.Complete(failure);
        }
    }

    private sealed record CorpusPiece(List<CorpusLine> Lines, IReadOnlyList<CorpusError> Errors, bool IsLast);
}
