using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Provenance.Data.Connections;

namespace Provenance.Data.Verification;

/// <summary>Runs statements whose rows are read one after another, so that memory does not grow with the store.</summary>
internal static class StoredRows
{
    /// <summary>Each row of a statement, as the reader's current one.</summary>
    /// <param name="context">The store.</param>
    /// <param name="sql">The statement, which may take as long as it needs.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async IAsyncEnumerable<DbDataReader> RowsAsync(
        this ProvenanceContext context, string sql, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await context.OpenAsync(cancellationToken);
        try
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                yield return rows;
            }
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }
}
