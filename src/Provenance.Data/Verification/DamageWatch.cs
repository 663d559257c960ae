using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;

namespace Provenance.Data.Verification;

/// <summary>Remembers rows that cannot be read, once something has met one. Such a failure says which value it met and not where,
/// so the columns of its kind are searched then, once for all who meet it.</summary>
public sealed partial class DamageWatch(
    IDbContextFactory<ProvenanceContext> contexts, TimeProvider clock, ILogger<DamageWatch> logger)
{
    /// <summary>The most rows that are remembered; <c>verify</c> lists all.</summary>
    private const int Most = 10;

    /// <summary>How long it takes until the same columns are searched again; 1 minute.</summary>
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<Type, long> _searched = [];
    private readonly List<DamagedRow> _rows = [];

    /// <summary>Notes a failure; if it met a value that cannot be read, finds out where that is, in the background.</summary>
    /// <returns>Whether it did.</returns>
    public bool Note(Exception failure)
    {
        if (UnreadableValueException.In(failure) is not { } unreadable)
        {
            return false;
        }

        lock (_lock)
        {
            if (_searched.TryGetValue(unreadable.Converter, out var at) && clock.GetElapsedTime(at) < _pause)
            {
                return true;
            }

            _searched[unreadable.Converter] = clock.GetTimestamp();
        }

        // It outlives whatever met the value.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => SearchAsync(unreadable.Converter));
        }

        return true;
    }

    /// <summary>The rows that were found and still cannot be read; 10 at most.</summary>
    public async Task<IReadOnlyList<StoreFault>> CurrentAsync(CancellationToken cancellationToken)
    {
        List<DamagedRow> rows;
        lock (_lock)
        {
            rows = [.. _rows];
        }

        List<StoreFault> faults = [];
        foreach (var row in rows)
        {
            var now = await FaultsAsync(row, cancellationToken);
            faults.AddRange(now);
            if (now.Count == 0)
            {
                lock (_lock)
                {
                    _rows.Remove(row);
                    _searched.Remove(row.Converter);
                }
            }
        }

        return faults;
    }

    private async Task SearchAsync(Type converter)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            foreach (var table in VerifiedTable.Of(context.Model).Where(table => table.Uses(converter)))
            {
                await foreach (var row in context.RowsAsync(table.AllRows, CancellationToken.None))
                {
                    foreach (var fault in table.FaultsOf(row, converter))
                    {
                        Remember(new(table, fault.Row, converter), fault);
                    }
                }
            }
        }
        catch (Exception failure)
        {
            LogUnsearched(logger, failure);
            lock (_lock)
            {
                _searched.Remove(converter);
            }
        }
    }

    private void Remember(DamagedRow row, StoreFault fault)
    {
        lock (_lock)
        {
            if (_rows.Count >= Most || _rows.Exists(known => known.Table.Name == row.Table.Name && known.Row == row.Row))
            {
                return;
            }

            _rows.Add(row);
        }

        LogFound(logger, fault.WithoutKey);
    }

    private async Task<IReadOnlyList<StoreFault>> FaultsAsync(DamagedRow damaged, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        List<StoreFault> faults = [];
        await foreach (var row in context.RowsAsync(damaged.Table.OneRow(damaged.Row), cancellationToken))
        {
            faults.AddRange(damaged.Table.FaultsOf(row, damaged.Converter));
        }

        return faults;
    }

    [LoggerMessage(LogLevel.Error, "A row of the store cannot be read: {Fault}")]
    private static partial void LogFound(ILogger logger, string fault);

    [LoggerMessage(LogLevel.Warning, "The row that cannot be read was not found, since the store failed")]
    private static partial void LogUnsearched(ILogger logger, Exception exception);

    private sealed record DamagedRow(VerifiedTable Table, string Row, Type Converter);
}
