using System.Globalization;
using Provenance.Pages.Records;

namespace Provenance.Pages.Words;

/// <summary>Dates in words: "14 to 16 January 2025".</summary>
public static class DateWords
{
    /// <summary>The date in words; null if nothing is known.</summary>
    public static string? Of(FuzzyDate? date) => date switch
    {
        { Earliest: { } day, Latest: { } latest } when day == latest => Day(day),
        { Earliest: { } from, Latest: { } to } when IsMonth(from, to) => Month(from),
        { Earliest: { } from, Latest: { } to } when IsYear(from, to) => Year(from),
        { Earliest: { } from, Latest: { } to } => $"{From(from, to)} to {Day(to)}",
        { Earliest: { } from } => $"{Day(from)} or later",
        { Latest: { } to } => $"{Day(to)} or earlier",
        _ => null,
    };

    /// <summary>The day of a moment, in universal time.</summary>
    public static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>The month of a day: "January 2025".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The same, shorter: "Jan 2025".</summary>
    public static string ShortMonth(DateOnly day) => day.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The year of a day: "2025".</summary>
    public static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string From(DateOnly from, DateOnly to) =>
        from.ToString(from.Year != to.Year ? "d MMMM yyyy" : from.Month != to.Month ? "d MMMM" : "%d", CultureInfo.InvariantCulture);

    private static bool IsMonth(DateOnly from, DateOnly to) =>
        from.Day == 1 && to == from.AddMonths(1).AddDays(-1);

    private static bool IsYear(DateOnly from, DateOnly to) =>
        from is { Day: 1, Month: 1 } && to == from.AddYears(1).AddDays(-1);
}
