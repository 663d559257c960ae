using System.Text.Json;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Coercion;

/// <summary>Boolean: true or false, as <see cref="bool"/> (section 3.5.4).</summary>
internal sealed class BooleanCoercion : ScalarCoercion
{
    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement value, out object? result, out string? message)
    {
        result = PlainValue.Unwrap(value) as bool?;
        message = result is null ? Refusal(Inspection.Of(value)) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message)
    {
        result = (literal as BooleanValueNode)?.Value;
        message = result is null ? Refusal(SyntaxPrinter.Print(literal)) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(object value, out object? result, out string? message)
    {
        var plain = PlainValue.Unwrap(value);
        result = plain switch
        {
            bool flag => flag,
            int number => number != 0,
            long number => number != 0,
            decimal number => number != 0,
            double number when double.IsFinite(number) => number != 0,
            _ => null,
        };
        message = result is null ? Refusal(Inspection.Of(plain)) : null;
        return result is not null;
    }

    private static string Refusal(string shown) => $"Boolean cannot represent a non boolean value: {shown}";
}
