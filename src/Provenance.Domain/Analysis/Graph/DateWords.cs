using System.Globalization;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>Dates in plain English.</summary>
internal static class DateWords
{
    /// <summary>
    /// "on 3 May 2024", "between 14 and 16 January 2025", "on or after 3 May 2024", "by 3 May 2024", "on 3 May 2024,
    /// 09:30 (UTC+02:00)"; empty when no day bounds it.
    /// </summary>
    internal static string When(FuzzyDate? date) => date is null ? "" : When(date.ToBounds());

    private static string When(TimeBounds at) => (at.Earliest, at.Latest) switch
    {
        ({ } first, { }) when IsSingle(at) => $"on {Moment(first, at.EarliestTime)}",
        ({ } first, { } last) when IsInOneMonth(at) => $"between {first.Day} and {Day(last)}",
        ({ } first, { } last) when IsOfDays(at) && first.Year == last.Year =>
            $"between {first.ToString("d MMMM", CultureInfo.InvariantCulture)} and {Day(last)}",
        ({ } first, { } last) => $"between {Moment(first, at.EarliestTime)} and {Moment(last, at.LatestTime)}",
        ({ } first, null) => $"on or after {Moment(first, at.EarliestTime)}",
        (null, { } last) => $"by {Moment(last, at.LatestTime)}",
        _ => "",
    };

    /// <summary>The same, but a single day or moment without "on".</summary>
    internal static string Bare(FuzzyDate? date) => date?.ToBounds() is { } at && IsSingle(at) ? Span(at) : When(date);

    /// <summary>The bounds of a time: "3 May 2024", "14 to 16 January 2025", "3 May 2024, 09:30 (UTC+02:00)", "3 May
    /// 2024 or later"; empty when nothing bounds it.</summary>
    internal static string Span(TimeBounds at) => (at.Earliest, at.Latest) switch
    {
        ({ } first, { } last) when IsSingle(at) => Moment(first, at.EarliestTime),
        ({ } first, { } last) when IsInOneMonth(at) => $"{first.Day} to {Day(last)}",
        ({ } first, { } last) => $"{Moment(first, at.EarliestTime)} to {Moment(last, at.LatestTime)}",
        ({ } first, null) => $"{Moment(first, at.EarliestTime)} or later",
        (null, { } last) => $"{Moment(last, at.LatestTime)} or earlier",
        _ => "",
    };

    private static bool IsSingle(TimeBounds at) =>
        at.Earliest is not null && at.Earliest == at.Latest && at.EarliestTime == at.LatestTime;

    private static bool IsOfDays(TimeBounds at) => at is { EarliestTime: null, LatestTime: null };

    private static bool IsInOneMonth(TimeBounds at) => IsOfDays(at)
        && at is { Earliest: { } first, Latest: { } last } && first.Year == last.Year && first.Month == last.Month;

    private static string Moment(DateOnly day, PrintedTime? time) => time is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{Day(day)}, {known.Moment:HH:mm} (UTC{known.Moment:zzz})")
        : Day(day);

    /// <summary>The same with a space before it, or empty.</summary>
    internal static string SpacedWhen(FuzzyDate? date) => When(date) is { Length: > 0 } words ? $" {words}" : "";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
