using Microsoft.Extensions.Logging;
using Npgsql;
using Provenance.Data.Connections;

namespace Provenance.Data.Writers;

/// <summary>
/// Hears of the imports of other processes when they are committed, where the store can tell: PostgreSQL does. It takes
/// one connection. What is missed while that is lost, a poll finds.
/// </summary>
public sealed partial class ImportListener(
    ImportSignal imports,
    TimeProvider clock,
    StoreOptions store,
    ILogger<ImportListener> logger,
    NpgsqlDataSource? primary = null,
    ReadFence? fence = null)
{
    /// <summary>How long a silent connection is taken to be alive.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(30);

    /// <summary>Listens until cancelled, over a new connection when one is lost; returns at once if the store cannot
    /// tell.</summary>
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
            // Again and again, since to ask is the only way to learn that the other side has vanished.
            await listen.ExecuteNonQueryAsync(cancellationToken);
            int heard;
            do
            {
                // Before anyone looks, since the standbys hear later of what is committed.
                heard = told;
                await (fence?.RaiseAsync(connection, cancellationToken) ?? Task.CompletedTask);
                imports.Send();
            }
            while (told != heard || await connection.WaitAsync(_silence, cancellationToken));
        }
    }

    [LoggerMessage(LogLevel.Warning, "Does not hear of imports by other processes at once; tries again")]
    private static partial void LogLost(ILogger logger, Exception exception);
}
