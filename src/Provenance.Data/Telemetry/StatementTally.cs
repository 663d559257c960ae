namespace Provenance.Data.Telemetry;

/// <summary>Counts the statements of one request. A statement that several requests share is counted for one of them.</summary>
public sealed class StatementTally
{
    private static readonly AsyncLocal<StatementTally?> _current = new();
    private int _count;

    /// <summary>How many statements there were so far; 0 or more.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Begins to count what the current flow of control, and what it starts, has the store run.</summary>
    public static StatementTally Begin() => _current.Value = new();

    internal static void Add()
    {
        if (_current.Value is { } tally)
        {
            Interlocked.Increment(ref tally._count);
        }
    }
}
