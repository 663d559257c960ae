using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Provenance.Data.Configurations;

/// <summary>Stores a time as UTC text of fixed width, which SQLite compares correctly although it has no type for
/// times.</summary>
internal sealed class UtcTextConverter() : ValueConverter<DateTimeOffset, string>(
    time => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
    text => FromText(text))
{
    private static DateTimeOffset FromText(string text) => UnreadableValueException.Reading<UtcTextConverter, DateTimeOffset>(
        text, "time", static time => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));
}

/// <summary>Stores a time in UTC, as <c>timestamptz</c> requires.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    time => time.ToUniversalTime(),
    time => time);
