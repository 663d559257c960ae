using Microsoft.Extensions.Logging;
using Npgsql;
using Provenance.Data.Connections;

namespace Provenance.Data.Writers;

/// <summary>
/// Hears from PostgreSQL when another process has committed an import. It holds one connection. A poll finds the
/// imports that happen while this connection is lost.
/// </summary>
public sealed partial class ImportListener(
    ImportSignal imports,
    TimeProvider clock,
    StoreOptions store,
    ILogger<ImportListener> logger,
    NpgsqlDataSource? primary = null,
    ReadFence? fence = null)
{
    /// <summary>How long a connection may be silent before it is tried.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(30);

    /// <summary>Listens until cancelled, and reconnects when the connection is lost. Returns at once on SQLite, which
    /// cannot tell.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (primary is not null)
        {
            try
            {
                await ListenAsync(primary, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogLost(logger, exception);
            }

            await Task.Delay(store.PollInterval, clock, cancellationToken);
        }
    }

    private async Task ListenAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var told = 0;
        connection.Notification += (_, _) => told++;
        await using var listen = new NpgsqlCommand($"LISTEN {PostgresProvenanceContext.ImportChannel}", connection);
        listen.Bound(store);
        while (true)
        {
            // A statement is the only way to learn that the other side has vanished, so LISTEN is repeated.
            await listen.ExecuteNonQueryAsync(cancellationToken);
            int heard;
            do
            {
                // The standbys get the commit later, so the fence rises before anyone reads.
                heard = told;
                await (fence?.RaiseAsync(connection, cancellationToken) ?? Task.CompletedTask);
                imports.Send();
            }
            while (told != heard || await connection.WaitAsync(_silence, cancellationToken));
        }
    }

    [LoggerMessage(LogLevel.Warning, "The connection that tells of imports by other processes was lost; connecting again")]
    private static partial void LogLost(ILogger logger, Exception exception);
}
