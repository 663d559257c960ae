using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Provenance.Data.Connections;

/// <summary>Passes the connections of contexts through the fence: reading ones when they are opened and closed, writing
/// ones when they have committed.</summary>
internal sealed class FencedConnections(ReadFence fence) : DbConnectionInterceptor, IDbTransactionInterceptor
{
    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        throw new NotSupportedException("A connection that is to be fenced is opened asynchronously.");

    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not ProvenanceContext { Writes: false })
        {
            return;
        }

        try
        {
            await fence.AdmitAsync((NpgsqlConnection)connection, cancellationToken);
        }
        catch
        {
            // EF Core assumes that a connection is closed when opening it failed.
            await connection.CloseAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (eventData.Context is ProvenanceContext { Writes: false })
        {
            await fence.LeaveAsync((NpgsqlConnection)connection);
        }

        return result;
    }

    /// <inheritdoc/>
    public async Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is ProvenanceContext { Writes: true } context)
        {
            await fence.RaiseAsync((NpgsqlConnection)context.Database.GetDbConnection(), cancellationToken);
        }
    }
}
