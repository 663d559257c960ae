namespace Provenance.Domain.Documents;

/// <summary>Between which days something was, and between which moments, where times of day are known.</summary>
/// <param name="Earliest">The first possible day; null when unknown.</param>
/// <param name="Latest">The last possible day; null when unknown.</param>
/// <param name="EarliestTime">The first possible moment, on the first day; null when only the day is known.</param>
/// <param name="LatestTime">The last possible moment, on the last day; null when only the day is known.</param>
public readonly record struct TimeBounds(
    DateOnly? Earliest, DateOnly? Latest, PrintedTime? EarliestTime = null, PrintedTime? LatestTime = null)
{
    /// <summary>How long before midnight in UTC a day begins where it begins first.</summary>
    private static readonly TimeSpan _eastmost = TimeSpan.FromHours(14);

    /// <summary>How long after midnight in UTC a day ends where it ends last.</summary>
    private static readonly TimeSpan _westmost = TimeSpan.FromHours(12);

    /// <summary>Whether nothing bounds it.</summary>
    public bool IsOpen => Earliest is null && Latest is null;

    /// <summary>Whether all of it was certainly before all of the other. Moments are compared as moments, and days as
    /// days of one calendar. A moment is before or after a day only if it is so in every time zone.</summary>
    public bool IsBefore(TimeBounds other) => (LatestTime, other.EarliestTime) switch
    {
        ({ } end, { } start) => end < start,
        (null, null) => Latest < other.Earliest,
        ({ } end, null) => end.Moment.UtcDateTime < other.Earliest?.ToDateTime(TimeOnly.MinValue) - _eastmost,
        (null, { } start) => Latest?.AddDays(1).ToDateTime(TimeOnly.MinValue) + _westmost <= start.Moment.UtcDateTime,
    };
}
