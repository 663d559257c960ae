using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Provenance.Data.Connections;

/// <summary>
/// Chooses the server that this process reads from, where there are standbys, so that no read shows less than one
/// before it: not of what this process wrote, nor of what it was told of, nor of what another server had shown. It
/// reads from one server at a time. The fence is a position in the log that the primary sends to its standbys: one that
/// has not replayed it is waited for, and then the primary is read instead. A standby that is being read costs nothing
/// to ask; one that is taken up, or that something was written since, one or two statements.
/// </summary>
public sealed class ReadFence : IDisposable
{
    private const string Position =
        """
        SELECT pg_is_in_recovery(),
            CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_insert_lsn() END
        """;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly PostgresConnections _connections;
    private readonly StoreOptions _store;
    private readonly TimeProvider _clock;
    private Server _read = Server.None;
    private ulong _fence;
    private long _standbysAgainAt;

    internal ReadFence(PostgresConnections connections, StoreOptions store, TimeProvider clock) =>
        (_connections, _store, _clock) = (connections, store, clock);

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>Has a context read, from a standby as soon as one may be read.</summary>
    internal void Read(DbContext context) => Connect(
        context,
        _clock.GetTimestamp() < Volatile.Read(ref _standbysAgainAt) ? _connections.Primary : _connections.Standby);

    /// <summary>Has a context read from the primary, which has all that any server has shown.</summary>
    internal void ReadPrimary(DbContext context) => Connect(context, _connections.Primary);

    /// <summary>Lets a connection that was just opened be read from; waits for its server if that is behind.</summary>
    /// <exception cref="StandbyBehindException">It is still behind: the primary is to be read.</exception>
    internal ValueTask AdmitAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        MayRead(connection) ? default : new(TakeUpAsync(connection, cancellationToken));

    /// <summary>Sees to it that all that a connection has shown, or written, is in every read from now on.</summary>
    internal async Task RaiseAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            Raise((await AskAsync(connection, cancellationToken)).Position);
        }
        catch (Exception failure)
            when (failure is DbException or InvalidOperationException or OperationCanceledException)
        {
            // How far that server was is not known, so the next that is read from has to be as far as the primary is.
            Volatile.Write(ref _read, Server.None);
        }
    }

    /// <summary>
    /// Sees to it, before a connection is closed that may have shown what the server read from has not.
    /// </summary>
    internal ValueTask LeaveAsync(NpgsqlConnection connection) =>
        Volatile.Read(ref _read).Host == connection.DataSource
            ? default
            : new(RaiseAsync(connection, CancellationToken.None));

    private static void Connect(DbContext context, NpgsqlDataSource source) =>
        context.Database.SetDbConnection(source.CreateConnection(), contextOwnsConnection: true);

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
            // There because no standby answered, or none had a connection left: they are given a rest.
            LeaveStandbys();
            Volatile.Write(ref _read, new(connection.DataSource, ulong.MaxValue));
            return;
        }

        if (_read.Host != connection.DataSource)
        {
            // From here on, whoever still reads from the other server raises the fence when done. What it showed until
            // now, the primary has: whatever is shown comes from there.
            Volatile.Write(ref _read, Server.None);
            await RaiseToPrimaryAsync(cancellationToken);
        }

        // Who has waited in vain does not wait again until a standby has caught up.
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

    private async Task RaiseToPrimaryAsync(CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref _fence);
        ulong position;
        try
        {
            await using var connection = await _connections.Primary.OpenConnectionAsync(cancellationToken);
            (_, position) = await AskAsync(connection, cancellationToken);
        }
        catch (NpgsqlException)
        {
            // Without a primary nobody knows better than the fence.
            return;
        }

        if (position < before)
        {
            // A standby became the primary that had not received everything: what is lost is lost.
            Volatile.Write(ref _fence, position);
        }
        else
        {
            Raise(position);
        }
    }

    private void Raise(ulong position)
    {
        var fence = Volatile.Read(ref _fence);
        while (fence < position)
        {
            var other = Interlocked.CompareExchange(ref _fence, position, fence);
            if (other == fence)
            {
                return;
            }

            fence = other;
        }
    }

    /// <summary>Whether a connection leads to a standby, and how far its server is.</summary>
    private static async Task<(bool IsStandby, ulong Position)> AskAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var ask = new NpgsqlCommand(Position, connection);
        await using var row = await ask.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        var isStandby = row.GetBoolean(0);
        var position = (ulong)row.GetFieldValue<NpgsqlLogSequenceNumber>(1);
        return (isStandby, isStandby ? position : EndOfRecord(position));
    }

    /// <summary>
    /// Where the last record of the log ends, of the place for the next: when a page of 8 KiB is full, that is behind
    /// the next one's header, of 24 bytes or 40, where no standby gets before there is another record.
    /// </summary>
    private static ulong EndOfRecord(ulong next) => next - (next % 8192 is var offset and (24 or 40) ? offset : 0);

    /// <summary>A server, by the name that its connections have, and how far it had come at least.</summary>
    private sealed record Server(string? Host, ulong Reached)
    {
        public static readonly Server None = new(null, 0);
    }
}

/// <summary>A standby has not yet replayed what was shown or written already.</summary>
internal sealed class StandbyBehindException(string host)
    : DbException(string.Create(CultureInfo.InvariantCulture, $"The standby {host} is behind."))
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}
