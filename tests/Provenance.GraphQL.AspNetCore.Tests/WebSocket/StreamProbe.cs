namespace Provenance.GraphQL.AspNetCore.Tests.WebSocket;

/// <summary>Shows what became of source streams: how many are open, and how many events were asked for.</summary>
internal sealed class StreamProbe
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open;
    private int _pulled;

    public int Pulled => Volatile.Read(ref _pulled);

    public int Pull() => Interlocked.Increment(ref _pulled);

    public IDisposable Open()
    {
        Change(1);
        return new Opened(this);
    }

    /// <summary>Waits until so many streams are open.</summary>
    public async Task WaitForOpenAsync(int expected)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_open == expected)
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    private void Change(int by)
    {
        lock (_gate)
        {
            _open += by;
            _changed.SetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private sealed class Opened(StreamProbe probe) : IDisposable
    {
        public void Dispose() => probe.Change(-1);
    }
}
