using System.Globalization;
using System.Text.Json;
using Provenance.Domain;
using Provenance.Domain.Documents;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.Server.Scalars;

/// <summary>DateTime: RFC 3339 with an offset. It is answered in UTC with milliseconds, as in 2025-01-15T09:30:00.000Z,
/// or, if it was printed, as it was printed, as in 2025-01-15T10:30:00+01:00.</summary>
internal sealed class DateTimeCoercion : ScalarCoercion, IScalarWriter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public override bool TryCoerceInput(JsonElement value, out object? result, out string? message) =>
        TryRead(value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText(), out result, out message);

    public override bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message) =>
        TryRead(literal is StringValueNode text ? text.Value : SyntaxPrinter.Print(literal), out result, out message);

    public override bool TryCoerceResult(object value, out object? result, out string? message)
    {
        result = value switch
        {
            DateTimeOffset moment => moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture),
            PrintedTime printed => printed.ToString(),
            _ => null,
        };
        message = result is null ? $"DateTime cannot represent value: {value}" : null;
        return result is not null;
    }

    public void Write(Utf8JsonWriter writer, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[24];
        value.UtcDateTime.TryFormat(text, out var length, Format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    private static bool TryRead(string text, out object? result, out string? message)
    {
        var isMoment = Rfc3339.TryParse(text, out var moment);
        result = isMoment ? moment : null;
        message = isMoment
            ? null
            : $"DateTime cannot represent value: {text}. Give date, time and offset, as in \"2025-01-15T09:30:00Z\".";
        return isMoment;
    }
}
