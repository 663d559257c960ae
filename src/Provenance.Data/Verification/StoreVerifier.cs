using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Graph;

namespace Provenance.Data.Verification;

/// <summary>Checks the whole store: that each column of each row can be read, that every reference leads to a row, that texts are
/// those that were recorded and passages stand in them, and that the graph in memory is the store's. It only reads, and its
/// memory grows with the graph alone.</summary>
public sealed class StoreVerifier(IDbContextFactory<ProvenanceContext> contexts, CitationSnapshotReader reader)
{
    /// <summary>How many rows have been read column by column; 0 before <see cref="FaultsAsync"/> is enumerated.</summary>
    public long Rows { get; private set; }

    /// <summary>How many tables have been read.</summary>
    public int Tables { get; private set; }

    /// <summary>The faults, as they are found. All but the graph is of one moment.</summary>
    public async IAsyncEnumerable<StoreFault> FaultsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (context.Database.IsSqlite())
        {
            // PostgreSQL has checksums of its pages instead, if it was set up with them.
            await foreach (var row in context.RowsAsync("PRAGMA integrity_check", cancellationToken))
            {
                if (row.GetString(0) is not "ok" and var broken)
                {
                    yield return new("the file", "", Key: null, broken);
                }
            }
        }

        await using (await context.BeginReadingAsync(cancellationToken))
        {
            foreach (var table in VerifiedTable.Of(context.Model))
            {
                Tables++;
                await foreach (var row in context.RowsAsync(table.AllRows, cancellationToken))
                {
                    Rows++;
                    foreach (var fault in table.FaultsOf(row))
                    {
                        yield return fault;
                    }
                }
            }

            await foreach (var fault in ReferenceChecks.FaultsAsync(context, cancellationToken)
                .Concat(TextChecks.FaultsAsync(context, cancellationToken)).WithCancellation(cancellationToken))
            {
                yield return fault;
            }
        }

        await using var present = await contexts.CreateDbContextAsync(cancellationToken);
        await foreach (var fault in new GraphChecks(reader).FaultsAsync(present, cancellationToken))
        {
            yield return fault;
        }
    }
}
