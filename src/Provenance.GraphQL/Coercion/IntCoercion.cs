using System.Globalization;
using System.Text.Json;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Coercion;

/// <summary>Int: whole numbers of 32 bits, signed, as <see cref="int"/> (section 3.5.1).</summary>
internal sealed class IntCoercion : ScalarCoercion
{
    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement value, out object? result, out string? message) =>
        value.ValueKind is JsonValueKind.Number
            ? TryRead(PlainValue.Unwrap(value), out result, out message)
            : Refuse(Inspection.Of(value), out result, out message);

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message)
    {
        if (literal is not IntValueNode number)
        {
            return Refuse(SyntaxPrinter.Print(literal), out result, out message);
        }

        var fits = int.TryParse(
            number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer);
        result = integer;
        message = fits ? null : TooLarge(number.Value);
        return fits;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(object value, out object? result, out string? message)
    {
        var plain = PlainValue.Unwrap(value);
        if (plain is string text && NumericText.TryParse(text, out var number) && double.IsInteger(number))
        {
            return TryRead(number, out result, out message, Inspection.Of(text));
        }

        return TryRead(plain is bool flag ? flag ? 1 : 0 : plain, out result, out message);
    }

    private static bool TryRead(object? value, out object? result, out string? message, string? shown = null)
    {
        switch (value)
        {
            case int small:
                result = small;
                message = null;
                return true;
            case long or decimal or double when double.IsInteger(Convert.ToDouble(value, CultureInfo.InvariantCulture)):
                var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                var fits = number is >= int.MinValue and <= int.MaxValue;
                result = fits ? (int)number : null;
                message = fits ? null : TooLarge(shown ?? Inspection.Of(value));
                return fits;
            default:
                return Refuse(shown ?? Inspection.Of(value), out result, out message);
        }
    }

    private static bool Refuse(string shown, out object? result, out string? message)
    {
        result = null;
        message = $"Int cannot represent non-integer value: {shown}";
        return false;
    }

    private static string TooLarge(string shown) => $"Int cannot represent non 32-bit signed integer value: {shown}";
}
