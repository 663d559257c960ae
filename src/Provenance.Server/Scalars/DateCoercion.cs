using System.Globalization;
using System.Text.Json;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.Server.Scalars;

/// <summary>Date: an ISO 8601 calendar date, as in 2025-01-15.</summary>
internal sealed class DateCoercion : ScalarCoercion, IScalarWriter<DateOnly>
{
    public override bool TryCoerceInput(JsonElement value, out object? result, out string? message) =>
        TryRead(value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText(), out result, out message);

    public override bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message) =>
        TryRead(literal is StringValueNode text ? text.Value : SyntaxPrinter.Print(literal), out result, out message);

    public override bool TryCoerceResult(object value, out object? result, out string? message)
    {
        result = value is DateOnly date ? date.ToString("O", CultureInfo.InvariantCulture) : null;
        message = result is null ? $"Date cannot represent value: {value}" : null;
        return result is not null;
    }

    public void Write(Utf8JsonWriter writer, DateOnly value)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    private static bool TryRead(string? text, out object? result, out string? message)
    {
        var isDate = DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        result = isDate ? date : null;
        message = isDate ? null : $"Date cannot represent value: {text}. Give a calendar date, as in \"2025-01-15\".";
        return isDate;
    }
}
