using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.Server.Scalars;

/// <summary>DateTime: RFC 3339 with an offset, answered in UTC with milliseconds, as in 2025-01-15T09:30:00.000Z.</summary>
internal sealed partial class DateTimeCoercion : ScalarCoercion, IScalarWriter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public override bool TryCoerceInput(JsonElement value, out object? result, out string? message) =>
        TryRead(value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText(), out result, out message);

    public override bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message) =>
        TryRead(literal is StringValueNode text ? text.Value : SyntaxPrinter.Print(literal), out result, out message);

    public override bool TryCoerceResult(object value, out object? result, out string? message)
    {
        result = value is DateTimeOffset moment
            ? moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture)
            : null;
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
        DateTimeOffset moment = default;
        var isMoment = Rfc3339().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
        result = isMoment ? moment : null;
        message = isMoment
            ? null
            : $"DateTime cannot represent value: {text}. Give date, time and offset, as in \"2025-01-15T09:30:00Z\".";
        return isMoment;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,7})?([Zz]|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc3339();
}
