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
    PostgresConnections? connections = null,
    ReadFence? fence = null)
{
    private bool _isTried;

    /// <summary>How long a connection may be silent before it is tried; 30 seconds.</summary>
    internal TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Listens until cancelled, and reconnects when the connection is lost. Returns at once on SQLite, which
    /// cannot tell.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (connections is not null)
        {
            try
            {
                await ListenAsync(connections, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogLost(logger, exception);
            }

            await Task.Delay(store.PollInterval, clock, cancellationToken);
        }
    }

    /// <summary>Listens over one connection until it is lost. It is tried by statements that are given up like those of a
    /// poll, since a connection may hang without ever failing.</summary>
    private async Task ListenAsync(PostgresConnections source, CancellationToken cancellationToken)
    {
        var connection = await AskAsync(token => OpenAsync(source.Listening, token), cancellationToken);
        try
        {
            await ListenAsync(connection, source.Primary, cancellationToken);
        }
        finally
        {
            // To close a connection that hangs may take as long as to use it.
            _ = CloseAsync(connection);
        }
    }

    private async Task ListenAsync(
        NpgsqlConnection connection, NpgsqlDataSource writing, CancellationToken cancellationToken)
    {
        var told = 0;
        connection.Notification += (_, notification) => told += notification.Payload.Length == 0 ? 1 : 0;
        await using var listen = new NpgsqlCommand($"LISTEN {PostgresProvenanceContext.ImportChannel}", connection);
        listen.Bound(store);
        while (true)
        {
            // A statement is the only way to learn that the other side has vanished, so LISTEN is repeated.
            await AskAsync(listen.ExecuteNonQueryAsync, cancellationToken);
            if (!_isTried)
            {
                await TryAsync(connection, writing, cancellationToken);
            }

            int heard;
            do
            {
                // The standbys get the commit later, so the fence rises before anyone reads.
                heard = told;
                if (fence is not null)
                {
                    await AskAsync(token => RaiseAsync(fence, connection, token), cancellationToken);
                }

                imports.Send();
            }
            while (told != heard || await connection.WaitAsync(Silence, cancellationToken));
        }
    }

    /// <summary>Tries whether a notification that another connection sends arrives: through a pooler that lends connections
    /// for a transaction it does not, though LISTEN succeeds. Imports send none with a text, so no other process takes this
    /// one for an import.</summary>
    private async Task TryAsync(NpgsqlConnection connection, NpgsqlDataSource writing, CancellationToken cancellationToken)
    {
        var sign = Guid.NewGuid().ToString("N");
        var arrives = false;
        connection.Notification += Look;
        await using (var notify = writing.CreateCommand($"NOTIFY {PostgresProvenanceContext.ImportChannel}, '{sign}'"))
        {
            notify.Bound(store);
            await AskAsync(notify.ExecuteNonQueryAsync, cancellationToken);
        }

        while (!arrives && await connection.WaitAsync(store.PollTimeout, cancellationToken))
        {
            // It was another notification.
        }

        connection.Notification -= Look;
        _isTried = true;
        if (!arrives)
        {
            LogDeaf(logger, store.PollTimeout, store.PollInterval);
        }

        void Look(object sender, NpgsqlNotificationEventArgs notification) => arrives |= notification.Payload == sign;
    }

    private Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken) =>
        store.AskAsync(clock, ask, cancellationToken);

    private static async Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var connection = source.CreateConnection();
        try
        {
            await connection.OpenAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> RaiseAsync(
        ReadFence fence, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await fence.RaiseAsync(connection, cancellationToken);
        return true;
    }

    private static async Task CloseAsync(NpgsqlConnection connection) =>
        await connection.DisposeAsync().AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(LogLevel.Warning, "The connection that tells of imports by other processes was lost; connecting again")]
    private static partial void LogLost(ILogger logger, Exception exception);

    [LoggerMessage(
        LogLevel.Warning,
        "A notification of PostgreSQL did not arrive within {Patience}, as through a pooler in mode transaction: what other processes "
        + "import is found by the poll, each {Interval}; ConnectionStrings:ProvenanceListening may name the database without the "
        + "pooler, and a pooler of that mode needs Max Auto Prepare=0 in ConnectionStrings:Provenance, unless it keeps prepared "
        + "statements itself")]
    private static partial void LogDeaf(ILogger logger, TimeSpan patience, TimeSpan interval);
}
