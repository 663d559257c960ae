namespace Provenance.Data.Writers;

/// <summary>Tells the readers of this process that an import was, or may have been, committed.</summary>
public sealed class ImportSignal
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed by the next import.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    internal void Send() =>
        Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
