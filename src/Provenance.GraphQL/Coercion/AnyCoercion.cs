using System.Text.Json;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Coercion;

/// <summary>A custom scalar without a registered coercion: it takes any value unchanged.</summary>
internal sealed class AnyCoercion : ScalarCoercion
{
    public static AnyCoercion Instance { get; } = new();

    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement value, out object? result, out string? message)
    {
        var isRead = PlainValue.TryRead(value, out result);
        message = isRead ? null : InputCoercion.TooDeep;
        return isRead;
    }

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message)
    {
        result = PlainValue.Read(literal);
        message = null;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(object value, out object? result, out string? message)
    {
        result = value;
        message = null;
        return true;
    }
}
