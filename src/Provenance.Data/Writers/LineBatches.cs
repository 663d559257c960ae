using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;

namespace Provenance.Data.Writers;

/// <summary>Splits a file of JSON Lines into batches that refer to nothing after them.</summary>
internal sealed class LineBatches(IDbContextFactory<ProvenanceContext> contexts, ImportOptions options)
{
    /// <summary>The batches that follow a position; each is read while the one before is written.</summary>
    public async IAsyncEnumerable<CorpusBatch> FollowingAsync(
        string path, ImportPosition position, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pieces = Channel.CreateBounded<CorpusPiece>(1);
        var reading = Task.Run(() => ReadAsync(path, position, pieces.Writer, stop.Token), CancellationToken.None);
        try
        {
            CorpusBatch batch = new(path);
            CorpusBatch? before = null;
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
                else if (!piece.IsLast && await IsOpenAsync(batch, before, stop.Token))
                {
                    continue;
                }

                if (batch.Last is not null || piece.Errors.Count > 0)
                {
                    batch.IsWhole = piece.IsLast && before is null && position.Bytes == 0;
                    yield return batch;
                    (before, batch) = (batch, new(path));
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    /// <summary>Whether the batch needs lines that follow, because it ends among sources and documents that refer to
    /// others.</summary>
    private async Task<bool> IsOpenAsync(CorpusBatch batch, CorpusBatch? before, CancellationToken cancellationToken)
    {
        if (!batch.IsOpen(_ => false))
        {
            return false;
        }

        // The preceding batch may not be stored yet, but all batches before it are.
        var elsewhere = batch.Awaited.Where(reference => before?.Has(reference) != true)
            .ToLookup(reference => reference.Kind, reference => reference.Key);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        StoredRecords records = new(context);
        var sources = await records.ReadAsync(
            RecordColumns.SourceKey, elsewhere[CorpusLineKind.Source], cancellationToken);
        var documents = await records.ReadAsync(
            RecordColumns.DocumentKey, elsewhere[CorpusLineKind.Document], cancellationToken);
        var known = sources.Select(row => (CorpusLineKind.Source, row.Key))
            .Concat(documents.Select(row => (CorpusLineKind.Document, row.Key)))
            .ToHashSet();
        return batch.IsOpen(reference => known.Contains(reference) || before?.Has(reference) == true);
    }

    private async Task ReadAsync(
        string path, ImportPosition position, ChannelWriter<CorpusPiece> pieces, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = LineFile.Open(path);
            file.Position = position.Bytes;
            CorpusLineReader reader = new(path);
            List<CorpusLine> lines = [];
            var start = position.Bytes;
            await foreach (var line in reader.ReadOnAsync(file, position.Lines, position.Bytes, cancellationToken))
            {
                lines.Add(line);
                if (lines.Count >= options.Records || line.End - start >= options.Bytes)
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
            // The consumer of the pieces throws it.
            pieces.Complete(failure);
        }
    }

    private sealed record CorpusPiece(List<CorpusLine> Lines, IReadOnlyList<CorpusError> Errors, bool IsLast);
}
