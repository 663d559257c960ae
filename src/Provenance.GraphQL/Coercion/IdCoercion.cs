using System.Globalization;
using System.Text.Json;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Coercion;

/// <summary>ID: an identifier given as text or whole number, as <see cref="string"/> (section 3.5.5).</summary>
internal sealed class IdCoercion : ScalarCoercion
{
    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement value, out object? result, out string? message) =>
        TryRead(PlainValue.Unwrap(value), out result, out message);

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message)
    {
        result = literal switch
        {
            StringValueNode text => text.Value,
            IntValueNode number => number.Value,
            _ => null,
        };
        message = result is null
            ? $"ID cannot represent a non-string and non-integer value: {SyntaxPrinter.Print(literal)}"
            : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(object value, out object? result, out string? message) =>
        TryRead(PlainValue.Unwrap(value), out result, out message);

    private static bool TryRead(object? plain, out object? result, out string? message)
    {
        result = plain switch
        {
            string text => text,
            int number => number.ToString(CultureInfo.InvariantCulture),
            long number => number.ToString(CultureInfo.InvariantCulture),
            decimal number when decimal.IsInteger(number) => number.ToString("0", CultureInfo.InvariantCulture),
            double number when double.IsInteger(number) => NumberText.Of(number),
            _ => null,
        };
        message = result is null ? $"ID cannot represent value: {Inspection.Of(plain)}" : null;
        return result is not null;
    }
}
