using System.Globalization;
using Provenance.Domain;
using Provenance.Domain.Documents;

namespace Provenance.Corpora.Formats;

/// <summary>Days and times.</summary>
internal sealed partial class MemberReader
{
    internal override DateOnly? OptionalDate(string name, DateOnly? value)
    {
        if (OptionalString(name, null) is not { } text)
        {
            return null;
        }
        if (IsDay(text, out var date))
        {
            return date;
        }
        Fault(name, $"\"{text}\" is not a date; a day of the calendar as 2025-01-31 would be accepted");
        return null;
    }

    internal override (DateOnly? Day, PrintedTime? Time) OptionalDayOrTime(
        string name, DateOnly? day, PrintedTime? time)
    {
        if (OptionalString(name, null) is not { } text)
        {
            return default;
        }
        if (IsDay(text, out var date))
        {
            return (date, null);
        }
        if (Rfc3339.TryParse(text, out var moment))
        {
            var printed = PrintedTime.Of(moment);
            return (printed.Day, printed);
        }
        Fault(name, $"\"{text}\" is not a date; a day of the calendar as 2025-01-31, or a time with its offset as "
            + "2025-01-31T09:30:00+01:00, would be accepted");
        return default;
    }

    internal override DateTimeOffset Time(string name, DateTimeOffset? value)
    {
        Missing(name, "a time");
        return OptionalTime(name, value) ?? default;
    }

    internal override DateTimeOffset? OptionalTime(string name, DateTimeOffset? value)
    {
        if (OptionalString(name, null) is { } text)
        {
            if (Rfc3339.TryParse(text, out var time))
            {
                return time.ToUniversalTime().AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond));
            }
            Fault(name, $"\"{text}\" is not a time; one with its offset, as 2025-01-31T12:00:00Z, would be accepted");
        }
        return null;
    }

    private static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
