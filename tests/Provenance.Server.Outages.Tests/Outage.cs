using System.Diagnostics;

[assembly: CollectionBehavior(DisableTestParallelization = true)] // what one test measures, another would disturb

namespace Provenance.Server.Outages.Tests;

/// <summary>How long those who ask again and again get no answer.</summary>
internal sealed class Outage
{
    private readonly Lock _lock = new();
    private TimeSpan _longest;
    private long _last = Stopwatch.GetTimestamp();
    private int _answers;

    /// <summary>How many answers there were since it began.</summary>
    public int Answers
    {
        get
        {
            lock (_lock)
            {
                return _answers;
            }
        }
    }

    /// <summary>The longest time between two answers since it began.</summary>
    public TimeSpan Longest
    {
        get
        {
            lock (_lock)
            {
                return _longest;
            }
        }
    }

    /// <summary>Begins anew.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            (_longest, _last, _answers) = (TimeSpan.Zero, Stopwatch.GetTimestamp(), 0);
        }
    }

    /// <summary>There was an answer.</summary>
    public void End()
    {
        lock (_lock)
        {
            var now = Stopwatch.GetTimestamp();
            var passed = Stopwatch.GetElapsedTime(_last, now);
            _longest = passed > _longest ? passed : _longest;
            (_last, _answers) = (now, _answers + 1);
        }
    }
}
