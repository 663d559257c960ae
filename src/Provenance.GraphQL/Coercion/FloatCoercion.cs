using System.Text.Json;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Coercion;

/// <summary>Float: finite numbers of double precision, as <see cref="double"/> (section 3.5.2). Results that are
/// <see cref="long"/> or <see cref="decimal"/> are written exactly.</summary>
internal sealed class FloatCoercion : ScalarCoercion
{
    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement value, out object? result, out string? message)
    {
        var number = value.ValueKind is JsonValueKind.Number ? value.GetDouble() : double.NaN;
        result = double.IsFinite(number) ? number : null;
        message = result is null ? Refusal(Inspection.Of(value)) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message)
    {
        var text = literal switch
        {
            IntValueNode number => number.Value,
            FloatValueNode number => number.Value,
            _ => null,
        };
        result = text is not null && NumericText.TryParse(text, out var value) ? value : null;
        message = result is null ? Refusal(SyntaxPrinter.Print(literal)) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(object value, out object? result, out string? message)
    {
        var plain = PlainValue.Unwrap(value);
        result = plain switch
        {
            double number when double.IsFinite(number) => number,
            int or long or decimal => plain,
            bool flag => flag ? 1 : 0,
            string text when NumericText.TryParse(text, out var number) => number,
            _ => null,
        };
        message = result is null ? Refusal(Inspection.Of(plain)) : null;
        return result is not null;
    }

    private static string Refusal(string shown) => $"Float cannot represent non numeric value: {shown}";
}
