using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Provenance.Data.Configurations;

/// <summary>Stores a decimal as printed, because SQLite has no type for it and 4,000 must not become 4,000.0.</summary>
internal sealed class DecimalTextConverter() : ValueConverter<decimal, string>(
    number => number.ToString(CultureInfo.InvariantCulture),
    text => FromText(text))
{
    private static decimal FromText(string text) => UnreadableValueException.Reading<DecimalTextConverter, decimal>(
        text, "number", static number => decimal.Parse(number, CultureInfo.InvariantCulture));
}
