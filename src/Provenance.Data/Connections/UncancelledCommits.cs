using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Provenance.Data.Connections;

/// <summary>Commits for as long as it takes, whoever gives up waiting. PostgreSQL that waits for a synchronous standby and is
/// told to stop has committed nevertheless, says so in a warning only, and shows what a failover would take back.</summary>
internal sealed class UncancelledCommits : DbTransactionInterceptor
{
    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not ProvenanceContext { Writes: true }
            || transaction.Connection is not NpgsqlConnection { State: ConnectionState.Open } connection)
        {
            return result;
        }

        await using NpgsqlCommand commit = new("COMMIT", connection) { CommandTimeout = 0 };
        await commit.ExecuteNonQueryAsync(CancellationToken.None);
        return InterceptionResult.Suppress();
    }
}
