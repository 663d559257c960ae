using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;

namespace Provenance.Data.Writers;

/// <summary>Finds and stores the progress of imports of JSON Lines.</summary>
internal sealed class ImportPositions(IDbContextFactory<ProvenanceContext> contexts, TimeProvider clock)
{
    /// <summary>Where an earlier import of the same file stopped, the digest of the bytes up to there, and the SHA-256
    /// that is stored, which may be of another file; null if none is.</summary>
    public async Task<(ImportPosition Position, IncrementalHash Digest, string? Stored)> FindAsync(
        string path, CancellationToken cancellationToken)
    {
        var (corpus, meta) = await LineFile.IdentifyAsync(path, cancellationToken);
        var stored = await StoredAsync(corpus, meta, cancellationToken);
        var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (stored is not null && stored.Bytes <= new FileInfo(path).Length)
        {
            await LineFile.AddAsync(digest, path, 0, stored.Bytes, cancellationToken);
            if (Convert.ToHexStringLower(digest.GetCurrentHash()) == stored.Sha256)
            {
                return (stored, digest, stored.Sha256);
            }

            digest.Dispose();
            digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        }

        return (
            new()
            {
                CorpusKey = corpus,
                MetaSha256 = meta,
                Bytes = 0,
                Lines = 0,
                Batches = 0,
                Sha256 = "",
                RecordedAt = ImportSource.InMicroseconds(clock.GetUtcNow()),
            },
            digest,
            stored?.Sha256);
    }

    /// <summary>Stores the new position.</summary>
    /// <param name="context">The transaction of the batch.</param>
    /// <param name="before">The SHA-256 that this import last found or stored; null for none.</param>
    /// <param name="next">The new position.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ImportUnderWayException">Another import has stored a position since.</exception>
    public static async Task KeepAsync(
        ProvenanceContext context, string? before, ImportPosition next, CancellationToken cancellationToken)
    {
        var stored = await context.ImportPositions.FirstOrDefaultAsync(
            row => row.CorpusKey == next.CorpusKey && row.MetaSha256 == next.MetaSha256, cancellationToken);
        if (stored?.Sha256 != before)
        {
            throw new ImportUnderWayException();
        }

        context.ChangeTracker.Clear();
        context.Add(next);
        context.Entry(next).State = stored is null ? EntityState.Added : EntityState.Modified;
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    /// <summary>The stored position. It is read under the lock, because the store may still be committing the last
    /// batch of an import that was killed.</summary>
    private async Task<ImportPosition?> StoredAsync(string corpus, string meta, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockAsync(cancellationToken);
        return await context.ImportPositions
            .FirstOrDefaultAsync(row => row.CorpusKey == corpus && row.MetaSha256 == meta, cancellationToken);
    }
}
