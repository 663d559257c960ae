namespace Provenance.Data.Readers.Rows;

/// <summary>Reads by keys, with one statement for all callers who ask at the same time. A fixed number of statements
/// may run at once; callers who come meanwhile wait until one ends, and then share the next. Hence nobody waits for
/// callers who might still come, a statement always begins after it was requested, and the busier the server, the fewer
/// statements an answer costs.</summary>
/// <param name="read">Reads the rows of keys.</param>
/// <param name="maxRunning">How many statements may run at once, not counting those with many keys.</param>
internal sealed class SharedReads<TKey, TFound>(
    Func<IReadOnlyCollection<TKey>, CancellationToken, Task<TFound>> read, int maxRunning)
    where TKey : notnull
{
    /// <summary>A caller with more keys gets a statement of its own, so that few keys never wait for many.</summary>
    private const int MaxKeys = 200;

    private readonly Lock _lock = new();
    private List<Caller> _waiting = [];
    private int _running;

    /// <summary>The rows of these keys, possibly together with others; the result is the same object for all who share
    /// a statement.</summary>
    public Task<TFound> ReadAsync(
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

    private async Task<TFound> ReadAloneAsync(
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
            var found = await read(callers.SelectMany(caller => caller.Keys).ToHashSet(), CancellationToken.None);
            foreach (var caller in callers)
            {
                caller.SetResult(found);
            }
        }
        catch (Exception)
        {
            // An error in the keys of one caller must not affect the others.
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
        : TaskCompletionSource<TFound>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public IReadOnlyCollection<TKey> Keys => keys;

        public async Task ReadAloneAsync(
            Func<IReadOnlyCollection<TKey>, CancellationToken, Task<TFound>> read)
        {
            var reading = read(keys, cancellationToken);
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            SetFromTask(reading);
        }
    }
}
