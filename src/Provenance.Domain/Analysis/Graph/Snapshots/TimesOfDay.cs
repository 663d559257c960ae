using Provenance.Domain.Documents;

namespace Provenance.Domain.Analysis.Graph.Snapshots;

/// <summary>The times of day of statements, by statement number. They take no memory while none is known.</summary>
internal sealed class TimesOfDay
{
    /// <summary>Minutes are stored above this offset, so that none is negative.</summary>
    private const int OffsetShift = 11;
    private const int OffsetBias = 1 << (OffsetShift - 1);

    private readonly long[] _earliest;
    private readonly long[] _latest;

    private TimesOfDay(long[] earliest, long[] latest) => (_earliest, _latest) = (earliest, latest);

    internal static TimesOfDay None { get; } = new([], []);

    /// <summary>The memory taken.</summary>
    internal long Bytes => 2L * _earliest.Length * sizeof(long);

    /// <summary>The bounds of a statement with these days.</summary>
    internal TimeBounds On(int statement, DateOnly? earliest, DateOnly? latest) => statement < _earliest.Length
        ? new(earliest, latest, Unpacked(_earliest[statement]), Unpacked(_latest[statement]))
        : new(earliest, latest);

    /// <summary>Applies changes. Only the latest version may be extended.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="capacity">How many statements there is room for in the other columns.</param>
    internal TimesOfDay With(CitationChanges changes, int capacity)
    {
        if (_earliest.Length == 0 && !changes.Statements.Exists(HasTime) && !changes.Completed.Exists(HasTime))
        {
            return this;
        }

        var (earliest, latest) = (_earliest, _latest);
        if (capacity > earliest.Length)
        {
            Array.Resize(ref earliest, capacity);
            Array.Resize(ref latest, capacity);
        }
        else if (changes.Completed.Count > 0)
        {
            (earliest, latest) = ([.. earliest], [.. latest]);
        }

        foreach (var (statement, at) in changes.Statements.FindAll(HasTime).Concat(changes.Completed))
        {
            earliest[statement.Id.Value] = Packed(at.EarliestTime);
            latest[statement.Id.Value] = Packed(at.LatestTime);
        }
        return new(earliest, latest);
    }

    private static bool HasTime((TracedStatement Statement, TimeBounds At) item) =>
        item.At.EarliestTime is not null || item.At.LatestTime is not null;

    /// <summary>The seconds of the moment and the minutes of its offset in one number; 0 for none.</summary>
    private static long Packed(PrintedTime? time) => time is { Moment: var moment }
        ? (moment.UtcTicks / TimeSpan.TicksPerSecond << OffsetShift) | (long)(moment.Offset.TotalMinutes + OffsetBias)
        : 0;

    private static PrintedTime? Unpacked(long packed)
    {
        if (packed == 0)
        {
            return null;
        }
        var offset = TimeSpan.FromMinutes((packed & ((1 << OffsetShift) - 1)) - OffsetBias);
        var utc = new DateTime((packed >> OffsetShift) * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
        return PrintedTime.Of(new(utc + offset, offset));
    }
}
