namespace Provenance.Data.Readers.Wholes;

/// <summary>Has analyses of the whole graph take turns: only one runs at a time, because each takes memory of the size of the
/// graph. The clients that wait take turns too, each with the analysis that it asked for first. Whoever would wait too long
/// is refused at once.</summary>
public sealed class AnalysisTurns(TimeProvider clock)
{
    /// <summary>How many analyses of one client wait at most.</summary>
    public const int MostOfClient = 8;

    /// <summary>How many analyses wait at most.</summary>
    public const int Most = 64;

    /// <summary>How long a client would wait at most, as far as the analyses before can tell; 20 seconds. One may always
    /// wait, however long analyses take.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();

    /// <summary>Those who wait, and what each has asked for, in the order in which they get their turns.</summary>
    private readonly LinkedList<(object Client, LinkedList<TaskCompletionSource> Turns)> _clients = [];
    private int _waiting;
    private bool _isRunning;
    private TimeSpan _usual;

    /// <summary>Runs an analysis when its turn has come.</summary>
    /// <param name="client">For whom.</param>
    /// <param name="analyse">The analysis.</param>
    /// <param name="cancellationToken">Gives up the place. An analysis that runs stops by itself.</param>
    /// <exception cref="OverloadedException">Too many wait already.</exception>
    public async Task<TAnswer> RunAsync<TAnswer>(object client, Func<TAnswer> analyse, CancellationToken cancellationToken)
    {
        await TakeTurnAsync(client, cancellationToken);
        var start = clock.GetTimestamp();
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return analyse();
        }
        finally
        {
            Pass(clock.GetElapsedTime(start));
        }
    }

    private async Task TakeTurnAsync(object client, CancellationToken cancellationToken)
    {
        TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (!_isRunning)
            {
                _isRunning = true;
                return;
            }

            var turns = TurnsOf(client);
            var wait = _usual * ((turns.Count + 1) * Math.Max(1, _clients.Count));
            if (turns.Count >= MostOfClient || _waiting >= Most || (_waiting > 0 && wait > LongestWait))
            {
                Leave(turns);
                throw new OverloadedException(wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1));
            }

            turns.AddLast(turn);
            _waiting++;
        }

        await using var registration = cancellationToken.Register(() => GiveUp(client, turn, cancellationToken));
        await turn.Task;
    }

    private void GiveUp(object client, TaskCompletionSource turn, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var turns = TurnsOf(client);
            if (turns.Remove(turn))
            {
                _waiting--;
                turn.SetCanceled(cancellationToken);
            }

            Leave(turns);
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
                _isRunning = false;
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
}
