using System.Data.Common;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Provenance.Data.Connections;

/// <summary>Chooses the server that this process reads from when there are standbys, so that no read shows less than an
/// earlier one: everything is visible that this process wrote, was told of, or has shown from another server. It reads
/// from one server at a time, and only as long as no connection to it begins: a server that was started again, as a standby
/// or with less than it had replayed, has lost all its connections. The fence is a position in the log that the primary
/// sends to its standbys. A read waits
/// for a standby that has not replayed the log up to the fence, and then goes to the primary instead. Checking the
/// standby in use costs nothing; switching to a standby, or checking it after a write, costs one or two
/// statements.</summary>
public sealed class ReadFence : IDisposable
{
    private const string Position =
        """
        SELECT pg_is_in_recovery(),
            CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_insert_lsn() END,
            current_setting('wal_block_size')::int
        """;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _raising = new();
    private readonly PostgresConnections _connections;
    private readonly StoreOptions _store;
    private readonly TimeProvider _clock;
    private Server _read = Server.None;
    private ulong _fence;
    private int _raises;
    private long _standbysAgainAt;

    internal ReadFence(PostgresConnections connections, StoreOptions store, TimeProvider clock)
    {
        (_connections, _store, _clock) = (connections, store, clock);
        connections.Began = Forget;
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>Connects a context for reading, to a standby as soon as one may be read.</summary>
    internal void Read(ProvenanceContext context)
    {
        if (_clock.GetTimestamp() < Volatile.Read(ref _standbysAgainAt))
        {
            _connections.ConnectToPrimary(context);
        }
        else
        {
            _connections.ConnectToStandby(context);
        }
    }

    /// <summary>Connects a context for reading to the primary, which has everything that any server has
    /// shown.</summary>
    internal void ReadPrimary(ProvenanceContext context) => _connections.ConnectToPrimary(context);

    /// <summary>Admits a connection that was just opened for reading; waits for its server if it is behind.</summary>
    /// <exception cref="StandbyBehindException">The server is still behind, so the primary must be read.</exception>
    internal ValueTask AdmitAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        MayRead(connection) ? default : new(TakeUpAsync(connection, cancellationToken));

    /// <summary>Raises the fence, so that every later read includes everything that a connection has shown or
    /// written.</summary>
    internal async Task RaiseAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            Raise((await AskAsync(connection, cancellationToken)).Position);
        }
        catch (Exception failure)
            when (failure is DbException or InvalidOperationException or OperationCanceledException)
        {
            // The position of that server is unknown, so the next server to read from must be as far as the primary is.
            Volatile.Write(ref _read, Server.None);
        }
    }

    /// <summary>Raises the fence before a connection is closed that may have shown more than the server in use
    /// has.</summary>
    internal ValueTask LeaveAsync(NpgsqlConnection connection) =>
        Volatile.Read(ref _read).Host == connection.DataSource
            ? default
            : new(RaiseAsync(connection, CancellationToken.None));

    /// <summary>Computes the end of the last record of the log from the position of the next one. When a page is full, the
    /// next position is after the next page's header of 24 or 40 bytes, which no standby reaches before there is another
    /// record.</summary>
    /// <param name="next">The position of the next record.</param>
    /// <param name="page">The bytes of a page of the log.</param>
    internal static ulong EndOfRecord(ulong next, uint page) => next - (next % page is var offset and (24 or 40) ? offset : 0);

    private bool MayRead(NpgsqlConnection connection)
    {
        var server = Volatile.Read(ref _read);
        return server.Host == connection.DataSource && server.Reached >= Volatile.Read(ref _fence);
    }

    private async Task TakeUpAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (!MayRead(connection))
            {
                await TakeUpNextAsync(connection, cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task TakeUpNextAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var (isStandby, position) = await AskAsync(connection, cancellationToken);
        if (!isStandby)
        {
            // The primary was reached because no standby answered or had a free connection, so the standbys are left
            // alone for a while.
            LeaveStandbys();
            Volatile.Write(ref _read, new(connection.DataSource, ulong.MaxValue));
            return;
        }

        if (_read.Host != connection.DataSource)
        {
            // From here on, readers of the other server raise the fence when they finish. The primary has everything
            // that the other server has shown so far.
            Volatile.Write(ref _read, Server.None);
            await RaiseToPrimaryAsync(cancellationToken);
        }

        // After waiting in vain, no read waits again until a standby has caught up.
        var patience = Volatile.Read(ref _standbysAgainAt) == 0 ? _store.StandbyWait : TimeSpan.Zero;
        var start = _clock.GetTimestamp();
        while (position < Volatile.Read(ref _fence))
        {
            if (_clock.GetElapsedTime(start) >= patience)
            {
                LeaveStandbys();
                Volatile.Write(ref _read, Server.None);
                throw new StandbyBehindException(connection.DataSource);
            }

            await Task.Delay(_pause, _clock, cancellationToken);
            position = (await AskAsync(connection, cancellationToken)).Position;
        }

        Volatile.Write(ref _standbysAgainAt, 0);
        Volatile.Write(ref _read, new(connection.DataSource, position));
    }

    private void LeaveStandbys() => Volatile.Write(
        ref _standbysAgainAt,
        _clock.GetTimestamp() + (long)(_store.PollInterval.TotalSeconds * _clock.TimestampFrequency));

    /// <summary>Forgets how far the server in use is when a connection to it begins. What it has shown stays below the fence,
    /// in case there is no primary to be asked.</summary>
    private void Forget(string host)
    {
        var server = Volatile.Read(ref _read);
        if (server.Host == host)
        {
            Interlocked.CompareExchange(ref _read, Server.None, server);
            if (server.Reached != ulong.MaxValue)
            {
                Raise(server.Reached);
            }
        }
    }

    private async Task RaiseToPrimaryAsync(CancellationToken cancellationToken)
    {
        var raises = Volatile.Read(ref _raises);
        ulong position;
        try
        {
            await using var connection = await _connections.Primary.OpenConnectionAsync(cancellationToken);
            (_, position) = await AskAsync(connection, cancellationToken);
        }
        catch (NpgsqlException)
        {
            // Without a primary, the fence is the best information there is.
            return;
        }

        lock (_raising)
        {
            if (position < _fence && raises == _raises)
            {
                // A standby that had not received everything became the primary. The missing part is lost. What another has
                // raised meanwhile may be later than the position, so then the fence stays until the next time.
                Volatile.Write(ref _fence, position);
                return;
            }
        }

        Raise(position);
    }

    private void Raise(ulong position)
    {
        lock (_raising)
        {
            Volatile.Write(ref _raises, _raises + 1);
            if (_fence < position)
            {
                Volatile.Write(ref _fence, position);
            }
        }
    }

    /// <summary>Asks whether a connection leads to a standby, and for its server's position.</summary>
    private async Task<(bool IsStandby, ulong Position)> AskAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var ask = new NpgsqlCommand(Position, connection);
        ask.Bound(_store);
        await using var row = await ask.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        var isStandby = row.GetBoolean(0);
        var position = (ulong)row.GetFieldValue<NpgsqlLogSequenceNumber>(1);
        return (isStandby, isStandby ? position : EndOfRecord(position, (uint)row.GetInt32(2)));
    }

    /// <summary>A server, identified by the host of its connections, and the position that it has at least
    /// reached.</summary>
    private sealed record Server(string? Host, ulong Reached)
    {
        public static readonly Server None = new(null, 0);
    }
}

/// <summary>A standby has not yet replayed everything that was shown or written before.</summary>
internal sealed class StandbyBehindException(string host)
    : DbException(string.Create(CultureInfo.InvariantCulture, $"The standby {host} is behind."))
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}
