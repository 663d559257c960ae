using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Provenance.Data.Connections;
using Provenance.Data.Telemetry;
using Provenance.Data.Verification;
using Provenance.Data.Writers;
using Provenance.Domain.Analysis.Graph.Snapshots;

namespace Provenance.Data.Readers.Graph;

/// <summary>Holds the citations in memory and follows the store: it takes in an import of this process before the
/// import returns, and those of others at each poll. Readers get a snapshot that no later import changes.</summary>
public sealed partial class CitationIndex : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _comparing = new();
    private readonly CitationSnapshotReader _reader;
    private readonly ImportSignal _imports;
    private readonly TimeProvider _clock;
    private readonly StoreOptions _store;
    private readonly DamageWatch _damage;
    private readonly ILogger _logger;
    private Seen? _seen;
    private Task _comparison = Task.CompletedTask;
    private long? _failedAt;

    /// <summary>Creates the index without a snapshot.</summary>
    public CitationIndex(
        CitationSnapshotReader reader,
        ImportSignal imports,
        TimeProvider clock,
        StoreOptions store,
        StoreTelemetry telemetry,
        DamageWatch damage,
        ILogger<CitationIndex> logger)
    {
        (_reader, _imports, _clock, _store, _damage, _logger) = (reader, imports, clock, store, damage, logger);
        Access = new(this, store, telemetry);
        if (!telemetry.IsPart)
        {
            Show(telemetry.Meter);
        }
    }

    /// <summary>The snapshot to read; null while there is none, or none recent enough, so that the store must be
    /// read.</summary>
    public CitationSnapshot? Current =>
        Volatile.Read(ref _seen) is { At: { } at } seen && _clock.GetElapsedTime(at) <= _store.CitationIndex.MaxStaleness
            ? seen.Snapshot
            : null;

    /// <summary>Chooses for analyses between the memory and the store.</summary>
    internal GraphAccess Access { get; }

    /// <summary>The same as <see cref="Current"/>, with the reason.</summary>
    internal MemoryState State => Current is { } snapshot ? new(snapshot, GraphReadReason.Current)
        : !_store.CitationIndex.Enabled ? new(null, GraphReadReason.Disabled)
        : Volatile.Read(ref _seen) switch
        {
            null => new(null, GraphReadReason.Loading),
            { At: null } => new(null, GraphReadReason.Lost),
            _ => new(null, GraphReadReason.Stale),
        };

    /// <summary>Loads the graph and follows the store until cancelled. Returns at once if the index is turned
    /// off.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (_store.CitationIndex.Enabled && !cancellationToken.IsCancellationRequested)
            {
                // This is taken before the store is asked, so that an import after the answer ends the wait at once.
                var import = _imports.Next;
                await LoadAsync(cancellationToken);
                await Task.WhenAny(import, Task.Delay(_store.PollInterval, _clock, cancellationToken));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The cancellation came during a read, which is the requested end.
        }
    }

    /// <summary>Loads the graph if that has not happened, and takes in new records.</summary>
    public Task LoadAsync(CancellationToken cancellationToken = default) => FollowAsync(load: true, cancellationToken);

    /// <summary>Takes in new records if the graph is loaded or being loaded.</summary>
    internal Task CatchUpAsync() => FollowAsync(load: false, CancellationToken.None);

    /// <summary>Compares the memory with the store, together with all who ask for that meanwhile, and waits no longer than a
    /// poll does. Whether it can be read then, <see cref="State"/> says.</summary>
    internal async Task CompareAsync()
    {
        Task comparison;
        lock (_comparing)
        {
            if (_comparison.IsCompleted)
            {
                // It is nobody's in particular, so it belongs to no request.
                using var flow = ExecutionContext.SuppressFlow();
                _comparison = Task.Run(CatchUpAsync);
            }

            comparison = _comparison;
        }

        try
        {
            await comparison.WaitAsync(_store.PollTimeout, _clock);
        }
        catch (TimeoutException)
        {
            // It goes on, and others may find its result.
        }
    }

    /// <summary>Has the store be read until the graph was loaded anew, since rows of it go or become others.</summary>
    internal async Task ForgetAsync()
    {
        await _turn.WaitAsync();
        Volatile.Write(ref _seen, _seen is null ? null : new(CitationSnapshot.Empty, At: null));
        _turn.Release();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Access.Dispose();
        _turn.Dispose();
    }

    private void Show(Meter meter)
    {
        meter.CreateObservableGauge(
            "provenance.citation_index.memory", () => Current?.Bytes ?? 0, "By", "Memory that the graph takes.");
        meter.CreateObservableGauge(
            "provenance.citation_index.citations", () => Current?.CitationCount ?? 0, "{citation}",
            "Citations in memory; 0 while analyses read the store instead.");
        meter.CreateObservableGauge(
            "provenance.citation_index.age", Ages, "s",
            "Time since the graph in memory was last compared with the store; nothing while it is not loaded.");
    }

    private IEnumerable<Measurement<double>> Ages() =>
        Volatile.Read(ref _seen) is { At: { } at } ? [new(_clock.GetElapsedTime(at).TotalSeconds)] : [];

    private async Task FollowAsync(bool load, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (load || _seen is not null)
            {
                await FollowAsync(_seen?.Snapshot ?? CitationSnapshot.Empty, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The snapshot may lack what this process has just imported, so the store is read until the next poll
            // succeeds.
            Volatile.Write(ref _seen, _seen is { } seen ? seen with { At = null } : null);
            _damage.Note(exception);
            TellOf(exception);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Logs that the store cannot be followed, once a minute while that lasts.</summary>
    private void TellOf(Exception failure)
    {
        if (_failedAt is not { } at || _clock.GetElapsedTime(at) >= TimeSpan.FromMinutes(1))
        {
            _failedAt = _clock.GetTimestamp();
            LogFailed(_logger, failure);
        }
    }

    private async Task FollowAsync(CitationSnapshot snapshot, CancellationToken cancellationToken)
    {
        while (true)
        {
            var asked = _clock.GetTimestamp();
            var position = await _store.AskAsync(_clock, _reader.PositionAsync, cancellationToken);
            if (position == snapshot.Position)
            {
                Volatile.Write(ref _seen, new(snapshot, asked));
                _failedAt = null;
                return;
            }

            // A store with fewer records than before is another store, perhaps restored from a backup.
            var before = position.Covers(snapshot.Position) ? snapshot : CitationSnapshot.Empty;
            var changes = await _reader.ReadAsync(before.Position, position, cancellationToken);
            snapshot = changes.StartsAnew ? CitationSnapshot.Empty : before.With(changes);
            if (before.CitationCount == 0)
            {
                LogLoaded(_logger, snapshot.CitationCount, snapshot.Bytes, _clock.GetElapsedTime(asked));
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Holds {Citations} citations in {Bytes} bytes of memory, loaded in {Time}")]
    private static partial void LogLoaded(ILogger logger, int citations, long bytes, TimeSpan time);

    [LoggerMessage(LogLevel.Error, "Holds no citations in memory, since the store could not be followed; tries again")]
    private static partial void LogFailed(ILogger logger, Exception exception);

    /// <param name="Snapshot">The latest snapshot.</param>
    /// <param name="At">When the store was last asked and had nothing new; null when unknown.</param>
    private sealed record Seen(CitationSnapshot Snapshot, long? At);
}
