using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Provenance.Domain.Documents;

namespace Provenance.Data.Configurations;

/// <summary>Stores a printed time as text, since no type of the stores keeps the offset.</summary>
internal sealed class PrintedTimeConverter() : ValueConverter<PrintedTime, string>(
    time => time.ToString(),
    text => FromText(text))
{
    private static PrintedTime FromText(string text) => UnreadableValueException.Reading<PrintedTimeConverter, PrintedTime>(
        text, "printed time", static time => PrintedTime.Parse(time));
}
