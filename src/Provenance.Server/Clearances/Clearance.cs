using Microsoft.Data.Sqlite;
using Provenance.Data.Clearances;
using Provenance.Data.Readers.Graph;

namespace Provenance.Server.Clearances;

/// <summary>Answers those who may see a part of the store: a set of services of their own, over a store that has only
/// that.</summary>
internal sealed class Clearance : IAsyncDisposable
{
    /// <summary>How long ago a request counts as lately: 10 minutes.</summary>
    private static readonly TimeSpan _lately = TimeSpan.FromMinutes(10);

    /// <summary>What is long to bring a part up to date: more than 5 seconds.</summary>
    private static readonly TimeSpan _long = TimeSpan.FromSeconds(5);

    /// <summary>The longest time that a part is left as it is: a minute.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _services;
    private readonly StorePart _part;
    private readonly string _file;
    private readonly Task _index;
    private Task _catchUp = Task.CompletedTask;
    private long _asked = Environment.TickCount64;
    private long _rests;

    /// <summary>Makes the services.</summary>
    /// <param name="whole">The services of those who see everything.</param>
    /// <param name="file">The file of the part.</param>
    /// <param name="groups">The groups that these readers are in.</param>
    public Clearance(IServiceProvider whole, string file, IReadOnlyList<string> groups)
    {
        _file = file;
        _services = ClearanceServices.Of(whole, file, groups);
        _part = _services.GetRequiredService<StorePart>();
        // The first request of these readers makes this, and the index outlives it.
        using (ExecutionContext.SuppressFlow())
        {
            _index = Task.Run(RunIndexAsync);
        }
    }

    /// <summary>The services, once the part may be read. A part that others write to all the time may lag behind, but not
    /// in what it may show.</summary>
    /// <param name="at">What is restricted, and how far the whole store is.</param>
    /// <param name="patience">How long to wait for what was recorded since.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IServiceProvider> AtAsync(
        RestrictedGroups at, TimeSpan patience, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _asked, Environment.TickCount64);
        if (!_part.Has(at))
        {
            if (_part.MayBeRead(at) && !IsResting)
            {
                await Task.WhenAny(CatchUp(), Task.Delay(patience, cancellationToken));
            }

            while (!_part.MayBeRead(at))
            {
                await CatchUp().WaitAsync(cancellationToken);
            }
        }

        return _services;
    }

    /// <summary>Whether to bring the part up to date though nobody waits for it: somebody follows what happens, or has asked
    /// lately.</summary>
    public bool IsDue => !IsResting
        && (_part.IsListenedTo || Environment.TickCount64 - Volatile.Read(ref _asked) < _lately.TotalMilliseconds);

    /// <summary>Brings the part up to date; those who ask meanwhile share the work.</summary>
    public Task CatchUp()
    {
        lock (_stop)
        {
            return _catchUp.IsCompleted ? _catchUp = Task.Run(CatchUpAsync) : _catchUp;
        }
    }

    private async Task CatchUpAsync()
    {
        var began = Environment.TickCount64;
        await _part.CatchUpAsync(_stop.Token);
        var ended = Environment.TickCount64;
        if (ended - began > _long.TotalMilliseconds)
        {
            Volatile.Write(ref _rests, ended + Math.Min(9 * (ended - began), (long)_longest.TotalMilliseconds));
        }
    }

    /// <summary>Whether it took long to bring the part up to date just now: then it is left for nine times as long, a minute at
    /// most, unless something may be restricted.</summary>
    private bool IsResting => Environment.TickCount64 < Volatile.Read(ref _rests);

    /// <summary>Holds the graph in memory once there is one.</summary>
    private async Task RunIndexAsync()
    {
        await CatchUp().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.GetRequiredService<CitationIndex>().RunAsync(_stop.Token);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_index, _catchUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.DisposeAsync();
        await using (SqliteConnection connection = new($"Data Source={_file}"))
        {
            SqliteConnection.ClearPool(connection);
        }

        _stop.Dispose();
    }
}
