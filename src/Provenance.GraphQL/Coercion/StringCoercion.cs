using System.Globalization;
using System.Text.Json;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Coercion;

/// <summary>String: text, as <see cref="string"/> (section 3.5.3).</summary>
internal sealed class StringCoercion : ScalarCoercion
{
    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement value, out object? result, out string? message)
    {
        result = value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        message = result is null ? $"String cannot represent a non string value: {Inspection.Of(value)}" : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message)
    {
        result = (literal as StringValueNode)?.Value;
        message = result is null
            ? $"String cannot represent a non string value: {SyntaxPrinter.Print(literal)}"
            : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(object value, out object? result, out string? message)
    {
        var plain = PlainValue.Unwrap(value);
        result = plain switch
        {
            string text => text,
            bool flag => flag ? "true" : "false",
            double number when double.IsFinite(number) => NumberText.Of(number),
            int or long or decimal => ((IFormattable)plain).ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
        message = result is null ? $"String cannot represent value: {Inspection.Of(value)}" : null;
        return result is not null;
    }
}
