using System.Globalization;

namespace Provenance.Domain.Documents;

/// <summary>A time of day on a day of the calendar, to the second, with the offset from UTC that is printed with
/// it.</summary>
public readonly record struct PrintedTime : IComparable<PrintedTime>
{
    private PrintedTime(DateTimeOffset moment) => Moment = moment;

    /// <summary>The moment, with the printed offset.</summary>
    public DateTimeOffset Moment { get; }

    /// <summary>The day, where that offset holds.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Moment.DateTime);

    /// <summary>The time of a moment; fractions of a second are left out.</summary>
    public static PrintedTime Of(DateTimeOffset moment) =>
        new(moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerSecond)));

    /// <summary>The time that <see cref="ToString"/> wrote.</summary>
    public static PrintedTime Parse(string text) =>
        new(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>Earlier moments come first, whatever their offsets.</summary>
    public int CompareTo(PrintedTime other) => Moment.CompareTo(other.Moment);

    /// <summary>Whether one moment is before the other.</summary>
    public static bool operator <(PrintedTime one, PrintedTime other) => one.CompareTo(other) < 0;

    /// <summary>Whether one moment is the other or before it.</summary>
    public static bool operator <=(PrintedTime one, PrintedTime other) => one.CompareTo(other) <= 0;

    /// <summary>Whether one moment is after the other.</summary>
    public static bool operator >(PrintedTime one, PrintedTime other) => one.CompareTo(other) > 0;

    /// <summary>Whether one moment is the other or after it.</summary>
    public static bool operator >=(PrintedTime one, PrintedTime other) => one.CompareTo(other) >= 0;

    /// <summary>The time in the form of RFC 3339: <c>2025-01-14T09:30:00+02:00</c>.</summary>
    public override string ToString() => Moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
