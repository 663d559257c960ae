namespace Provenance.Data.Readers.Wholes;

/// <summary>Has what takes much memory or time take turns: only so many run at a time. The clients that wait take turns too,
/// each with what it asked for first. Whoever would wait too long is refused at once. Whoever has waited that long, since what runs
/// takes longer than what ran before, is refused then.</summary>
/// <param name="clock">Measures how long what runs takes.</param>
/// <param name="places">How many run at a time, 1 or more.</param>
/// <param name="mostOfClient">How many of one client wait at most, 1 or more.</param>
public sealed class FairTurns(TimeProvider clock, int places, int mostOfClient = FairTurns.MostOfClient)
{
    /// <summary>How many of one client wait at most unless it is said otherwise.</summary>
    public const int MostOfClient = 8;

    /// <summary>How many wait at most.</summary>
    public const int Most = 64;

    /// <summary>How long a client would wait at most, as far as those before can tell; 20 seconds. One may always wait,
    /// however long they take.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();

    /// <summary>Those who wait, and what each has asked for, in the order in which they get their turns.</summary>
    private readonly LinkedList<(object Client, LinkedList<TaskCompletionSource> Turns)> _clients = [];
    private int _waiting;
    private int _running;
    private TimeSpan _usual;

    /// <summary>Waits for a turn.</summary>
    /// <param name="client">For whom.</param>
    /// <param name="cancellationToken">Gives up the place in the queue.</param>
    /// <returns>The turn, to be disposed by whoever has it when it is over.</returns>
    /// <exception cref="OverloadedException">Too many wait already, or those before took longer than was to be expected.</exception>
    public async Task<IDisposable> TakeAsync(object client, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await WaitAsync(client, cancellationToken);
        return new Turn(this, clock);
    }

    private async Task WaitAsync(object client, CancellationToken cancellationToken)
    {
        TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TimeSpan patience;
        lock (_lock)
        {
            if (_running < places)
            {
                _running++;
                return;
            }

            var turns = TurnsOf(client);
            var wait = _usual * ((turns.Count + 1) * Math.Max(1, _clients.Count)) / places;
            if (turns.Count >= mostOfClient || _waiting >= Most || (_waiting > 0 && wait > LongestWait))
            {
                Leave(turns);
                throw new OverloadedException(wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1));
            }

            patience = _waiting == 0 ? Timeout.InfiniteTimeSpan : LongestWait;
            turns.AddLast(turn);
            _waiting++;
        }

        try
        {
            await turn.Task.WaitAsync(patience, clock, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            if (!GivesUp(client, turn))
            {
                return; // The turn came at that moment.
            }

            if (exception is TimeoutException)
            {
                throw new OverloadedException(LongestWait);
            }

            throw;
        }
    }

    /// <summary>Gives a place in the queue up, unless the turn has come.</summary>
    private bool GivesUp(object client, TaskCompletionSource turn)
    {
        lock (_lock)
        {
            var turns = TurnsOf(client);
            var waits = turns.Remove(turn);
            _waiting -= waits ? 1 : 0;
            Leave(turns);
            return waits;
        }
    }

    /// <summary>Gives the turn to the client who has waited longest since its last.</summary>
    private void Pass(TimeSpan took)
    {
        lock (_lock)
        {
            _usual = _usual == default ? took : (_usual * 0.75) + (took * 0.25);
            if (_clients.First?.Value is not { } next)
            {
                _running--;
                return;
            }

            _clients.RemoveFirst();
            _waiting--;
            var turn = next.Turns.First!.Value;
            next.Turns.RemoveFirst();
            if (next.Turns.Count > 0)
            {
                _clients.AddLast(next);
            }

            turn.SetResult();
        }
    }

    private LinkedList<TaskCompletionSource> TurnsOf(object client)
    {
        foreach (var (other, turns) in _clients)
        {
            if (other.Equals(client))
            {
                return turns;
            }
        }

        return _clients.AddLast((client, [])).Value.Turns;
    }

    /// <summary>Forgets a client who waits for nothing.</summary>
    private void Leave(LinkedList<TaskCompletionSource> turns)
    {
        for (var place = _clients.First; turns.Count == 0 && place is not null; place = place.Next)
        {
            if (place.Value.Turns == turns)
            {
                _clients.Remove(place);
                return;
            }
        }
    }

    private sealed class Turn(FairTurns turns, TimeProvider clock) : IDisposable
    {
        private readonly long _start = clock.GetTimestamp();
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                turns.Pass(clock.GetElapsedTime(_start));
            }
        }
    }
}
