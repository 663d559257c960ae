namespace Provenance.Data.Readers.Rows;

/// <summary>
/// Reads by keys, with one statement for all who ask at the same time. A number of statements may run at once; who asks
/// meanwhile waits until one ends, and then all who wait share the next. So nobody waits for others who might come, a
/// statement always begins after it was asked for, and the busier the server, the fewer statements an answer costs.
/// </summary>
/// <param name="read">What each key has; a key that has nothing is absent.</param>
/// <param name="maxRunning">How many statements may run at once, but for those of many keys.</param>
internal sealed class SharedReads<TKey, TValue>(
    Func<IReadOnlyCollection<TKey>, CancellationToken, Task<Dictionary<TKey, TValue>>> read, int maxRunning)
    where TKey : notnull
{
    /// <summary>Who asks for more keys has a statement of his own, so that few keys never wait for many.</summary>
    private const int MaxKeys = 200;

    private readonly Lock _lock = new();
    private List<Caller> _waiting = [];
    private int _running;

    /// <summary>What each of these keys has; a key that has nothing is absent.</summary>
    public Task<Dictionary<TKey, TValue>> ReadAsync(
        IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count > MaxKeys)
        {
            return read(keys, cancellationToken);
        }

        lock (_lock)
        {
            if (_running == maxRunning)
            {
                var caller = new Caller(keys, cancellationToken);
                _waiting.Add(caller);
                return caller.Task.WaitAsync(cancellationToken);
            }

            _running++;
        }

        return ReadAloneAsync(keys, cancellationToken);
    }

    private async Task<Dictionary<TKey, TValue>> ReadAloneAsync(
        IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
    {
        try
        {
            return await read(keys, cancellationToken);
        }
        finally
        {
            Next();
        }
    }

    private void Next()
    {
        List<Caller> callers;
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _running--;
                return;
            }

            (callers, _waiting) = (_waiting, []);
        }

        _ = ReadTogetherAsync(callers);
    }

    private async Task ReadTogetherAsync(List<Caller> callers)
    {
        try
        {
            var found = await read([.. callers.SelectMany(caller => caller.Keys).Distinct()], CancellationToken.None);
            foreach (var caller in callers)
            {
                caller.SetOwn(found);
            }
        }
        catch (Exception)
        {
            // What is wrong with the keys of one is no concern of the others.
            foreach (var caller in callers)
            {
                _ = caller.ReadAloneAsync(read);
            }
        }
        finally
        {
            Next();
        }
    }

    private sealed class Caller(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
        : TaskCompletionSource<Dictionary<TKey, TValue>>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public IReadOnlyCollection<TKey> Keys => keys;

        public void SetOwn(Dictionary<TKey, TValue> found)
        {
            var own = new Dictionary<TKey, TValue>(keys.Count);
            foreach (var key in keys)
            {
                if (found.TryGetValue(key, out var value))
                {
                    own[key] = value;
                }
            }

            SetResult(own);
        }

        public async Task ReadAloneAsync(
            Func<IReadOnlyCollection<TKey>, CancellationToken, Task<Dictionary<TKey, TValue>>> read)
        {
            var reading = read(keys, cancellationToken);
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            SetFromTask(reading);
        }
    }
}
