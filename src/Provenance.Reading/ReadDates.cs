using System.Globalization;
using System.Text.RegularExpressions;
using Provenance.Reading.Characters;

namespace Provenance.Reading;

/// <summary>Reads the day out of a printed date.</summary>
internal static partial class ReadDates
{
    private const int LongestDate = 60;

    /// <summary>A date; null if the value has none.</summary>
    public static ReadDate? Of(string? value, string basis) =>
        Clean.Line(value) is { Length: <= LongestDate } printed && DayOf(printed) is { } day ? new(printed, day, basis) : null;

    /// <summary>A moment, with its zone.</summary>
    public static ReadDate? Of(DateTimeOffset moment, string basis) => moment == default
        ? null
        : new(
            moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            DateOnly.FromDateTime(moment.DateTime), basis);

    private static DateOnly? DayOf(string printed)
    {
        if (Basic().Match(printed) is { Success: true } basic)
        {
            return Day($"{basic.Groups[1].Value}-{basic.Groups[2].Value}-{basic.Groups[3].Value}");
        }

        // In words: "3 March 2025", "March 3, 2025 10:15 GMT", "Mon, 03 Mar 2025 10:15:00 +0200".
        return InWords().IsMatch(printed) && DateTimeOffset.TryParse(
            Zone().Replace(printed, ""), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? DateOnly.FromDateTime(moment.DateTime) : null;
    }

    private static DateOnly? Day(string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>ISO 8601, with or without hyphens.</summary>
    [GeneratedRegex(@"\A(\d{4})-?(\d{2})-?(\d{2})(?!\d)")]
    private static partial Regex Basic();

    [GeneratedRegex(@"\A(?=.*\b\d{4}\b)(?=.*\b[A-Za-z]{3})")]
    private static partial Regex InWords();

    /// <summary>The zone in letters, and what says what the date is of; neither moves the day that is
    /// printed.</summary>
    [GeneratedRegex(@"\s+(?:GMT|UTC|Z|[A-Z]{2,4}T)\z|\A(?:published|updated|posted)(?: on)?:?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Zone();
}
