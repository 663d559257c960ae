using System.Globalization;
using System.Text.RegularExpressions;

namespace Provenance.Domain;

/// <summary>Reads times as RFC 3339 writes them: date, time of day and offset from UTC.</summary>
public static partial class Rfc3339
{
    /// <summary>The most fraction digits that are read, nine; those beyond the seventh do not count.</summary>
    private const int FractionDigits = 7;

    /// <summary>Reads a time such as <c>2025-01-14T09:30:00.123456789+02:00</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="time">The time, with its offset.</param>
    /// <returns>Whether the text is one, of a day that there is.</returns>
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        if (Form().Match(text) is not { Success: true } match)
        {
            return false;
        }
        var fraction = match.Groups["fraction"];
        var kept = fraction.Length > FractionDigits
            ? text.Remove(fraction.Index + FractionDigits, fraction.Length - FractionDigits)
            : text;
        return DateTimeOffset.TryParse(kept, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    [GeneratedRegex(
        @"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.(?<fraction>\d{1,9}))?([Zz]|[+-]\d\d:\d\d)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
