using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Provenance.Data.Configurations;

/// <summary>Stores a time as UTC text of fixed width, which SQLite, having no type for it, compares rightly.</summary>
internal sealed class UtcTextConverter() : ValueConverter<DateTimeOffset, string>(
    time => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
    text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));

/// <summary>Stores a time in UTC, as <c>timestamptz</c> demands.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    time => time.ToUniversalTime(),
    time => time);
